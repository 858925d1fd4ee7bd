import type { Migration } from './migration.ts';

/** Evidence: captures of kept documents, and their bytes by hash. Notes and documents stay as they are. */
export const v002: Migration = {
  version: 2,
  stores: {
    captures: 'id, document, sha256, capturedAt',
    bytes: 'sha256',
  },
};
