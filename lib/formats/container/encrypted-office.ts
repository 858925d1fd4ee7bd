/** Office files of 2007 and later with a password: a compound file that holds the encrypted rest. */
import { readFailure } from '../format.ts';
import type { Format } from '../format.ts';
import { COMPOUND_SIGNATURE, startsWith } from './bytes.ts';
import { CompoundFile } from './compound-file.ts';

export const encryptedOfficeFormat: Format = {
  id: 'encrypted-office',
  extensions: [],
  accepts: (bytes) =>
    startsWith(bytes, COMPOUND_SIGNATURE) && (CompoundFile.open(bytes)?.has('EncryptedPackage') ?? false),
  read: () => Promise.resolve(readFailure('encrypted')),
};

/** Compound files that none of the others knows: cut off, or another program's. */
export const unknownCompoundFormat: Format = {
  id: 'compound',
  extensions: [],
  accepts: (bytes) => startsWith(bytes, COMPOUND_SIGNATURE),
  read: ({ bytes }) =>
    Promise.resolve(readFailure((CompoundFile.open(bytes)?.isEmpty ?? true) ? 'damaged' : 'unknown-type')),
};
