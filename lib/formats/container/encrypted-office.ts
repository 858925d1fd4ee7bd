/** Office files of 2007 and later with a password: a compound file that holds the encrypted rest. */
import { readFailure } from '../format.ts';
import type { Format } from '../format.ts';
import { endingOf } from '../sniff.ts';
import { COMPOUND_SIGNATURE, startsWith } from './bytes.ts';
import { CompoundFile } from './compound-file.ts';

export const encryptedOfficeFormat: Format = {
  id: 'encrypted-office',
  extensions: [],
  accepts: (bytes) =>
    startsWith(bytes, COMPOUND_SIGNATURE) && (CompoundFile.open(bytes)?.has('EncryptedPackage') ?? false),
  read: () => Promise.resolve(readFailure('encrypted')),
};

/** Names of files that should have been readable; a compound file of another name is another program's. */
const OFFICE = ['.doc', '.dot', '.wps', '.wpt', '.xls', '.xlt', '.et'];

/** Compound files that none of the others knows: cut off, broken, or another program's. */
export const unknownCompoundFormat: Format = {
  id: 'compound',
  extensions: [],
  accepts: (bytes) => startsWith(bytes, COMPOUND_SIGNATURE),
  read({ bytes, name }) {
    const broken = OFFICE.includes(endingOf(name)) || (CompoundFile.open(bytes)?.isEmpty ?? true);
    return Promise.resolve(readFailure(broken ? 'damaged' : 'unknown-type'));
  },
};
