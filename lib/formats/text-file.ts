/** Plain text files. Any bytes might be text, so this format goes by the name and is asked last. */
import { decodeText } from './decode-text.ts';
import { readFailure } from './format.ts';
import type { Format } from './format.ts';
import { endingOf, hasBinarySignature, headOf, stemOf } from './sniff.ts';
import { readText } from './text.ts';

const ENDINGS = ['.txt', '.text'];

export const textFormat: Format = {
  id: 'text',
  extensions: ENDINGS,
  // Standard input has no name.
  accepts: (bytes, name) =>
    (name === '' || ENDINGS.includes(endingOf(name))) && !hasBinarySignature(headOf(bytes)),
  read({ bytes, name }) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return Promise.resolve(readFailure('not-text'));
    if (decoded.text.trim() === '') return Promise.resolve(readFailure('empty'));
    return Promise.resolve({ ok: true, document: readText(decoded.text, stemOf(name)) });
  },
};
