/** What a migration is. */
import type { Transaction } from 'dexie';

/**
 * One version of the database. A migration imports types only and is never edited once released:
 * it must do the same thing to old rows for ever, whatever the rest of the code has become.
 */
export interface Migration {
  version: number;
  /** Tables and their indexes that are new or changed in this version; null removes a table. */
  stores: Readonly<Record<string, string | null>>;
  /** Rewrites the rows of the version before; absent when only indexes change. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}
