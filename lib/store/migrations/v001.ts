import type { Migration } from './migration.ts';

/** The first version: notes and the documents they belong to. */
export const v001: Migration = {
  version: 1,
  stores: {
    // A living note has `deleted: null`, which is no key: the index holds the deleted ones only.
    annotations: 'id, document, modified, deleted, verdict, *tags',
    documents: 'key, sha256, year, lastSeen',
  },
};
