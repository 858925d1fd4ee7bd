/** The documents the reader keeps. */
import { keptDocumentSchema } from '../notes/kept-document.ts';
import type { KeptDocument } from '../notes/kept-document.ts';
import { onDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';

export interface DocumentStore {
  read(key: string): Promise<KeptDocument | null>;
  /** Keeps a document, or brings a kept one up to date; it has been seen first when it was kept first. */
  keep(document: KeptDocument): Promise<KeptDocument>;
  /**
   * The kept documents that may be other versions of this one, the one seen last first: the same unit, year and kind,
   * or the same address.
   */
  otherVersions(document: KeptDocument): Promise<KeptDocument[]>;
  /** Brings a document up to date when it is kept already; says whether it is. */
  refresh(document: KeptDocument): Promise<boolean>;
}

export function createDocumentStore(database: GoujiDatabase): DocumentStore {
  const table = database.documents;
  const write = <T>(work: () => Promise<T>): Promise<T> =>
    onDatabase(() => database.transaction('rw', table, work));

  async function put(document: KeptDocument, known: KeptDocument | undefined): Promise<KeptDocument> {
    const row = keptDocumentSchema.parse({ ...document, firstSeen: known?.firstSeen ?? document.firstSeen });
    await table.put(row);
    return row;
  }

  return {
    read: (key) => onDatabase(async () => (await table.get(key)) ?? null),
    otherVersions: (document) =>
      onDatabase(async () => {
        const others = await table.filter((kept) => isOtherVersion(kept, document)).sortBy('lastSeen');
        return others.toReversed();
      }),
    keep: (document) => write(async () => put(document, await table.get(document.key))),
    refresh: (document) =>
      write(async () => {
        const known = await table.get(document.key);
        if (known !== undefined) await put(document, known);
        return known !== undefined;
      }),
  };
}

function isOtherVersion(kept: KeptDocument, document: KeptDocument): boolean {
  if (kept.key === document.key) return false;
  if (kept.address !== '' && kept.address === document.address) return true;
  const { unit, year, kind } = document;
  if (unit.name === null || year === null || kept.unit.name === null) return false;
  // Spaces come and go with the format that a name was read from.
  const sameUnit = kept.unit.name.replace(/\s/g, '') === unit.name.replace(/\s/g, '');
  return sameUnit && kept.year === year && kept.kind === kind;
}
