/** The extension's own database. Opened by the background and by extension pages, never by a content script. */
import Dexie from 'dexie';
import type { EntityTable } from 'dexie';
import { UserFacingError } from '../errors.ts';
import type { Annotation } from '../notes/annotation.ts';
import type { Capture, CapturedBytes } from '../notes/capture.ts';
import type { KeptDocument } from '../notes/kept-document.ts';
import { MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';

export const DATABASE_NAME = 'gouji';

export type GoujiDatabase = Dexie & {
  annotations: EntityTable<Annotation, 'id'>;
  documents: EntityTable<KeptDocument, 'key'>;
  captures: EntityTable<Capture, 'id'>;
  bytes: EntityTable<CapturedBytes, 'sha256'>;
};

/** How soon a blocked upgrade is tried again. */
const RETRY_MS = 1000;

/** The database at its newest version; it opens itself at the first use. Name and migrations are given by tests. */
export function createDatabase(
  name: string = DATABASE_NAME,
  migrations: readonly Migration[] = MIGRATIONS,
): GoujiDatabase {
  const database = new Dexie(name);
  for (const { version, stores, upgrade } of migrations) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  // An older version is open elsewhere and does not let go: whoever waits is told, and it is tried again until it does.
  database.on('blocked', () => {
    database.close();
    setTimeout(() => {
      database.open().catch(() => undefined);
    }, RETRY_MS);
  });
  return database as GoujiDatabase;
}

/** Runs a piece of work on the database and turns the failures that a reader can do something about into errors with a code. */
export async function onDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw readable(error);
  }
}

const FULL = ['QuotaExceededError'];
const BLOCKED = [
  'OpenFailedError',
  'VersionError',
  'DatabaseClosedError',
  'MissingAPIError',
  'InvalidStateError',
];

function readable(error: unknown): unknown {
  if (error instanceof UserFacingError || !(error instanceof Error)) return error;
  // Dexie wraps the browser's error: the cause of an AbortError or OpenFailedError is in `inner`.
  const names = [error, (error as { inner?: unknown }).inner].map((e) =>
    e instanceof Error || e instanceof DOMException ? e.name : '',
  );
  if (names.some((name) => FULL.includes(name)))
    return new UserFacingError('storage-full', {}, { cause: error });
  if (names.some((name) => BLOCKED.includes(name)))
    return new UserFacingError('storage-blocked', {}, { cause: error });
  return error;
}
