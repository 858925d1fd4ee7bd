import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { codeOf, readAny, show } from '../../../tests/samples/read-blocks.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../tests/fixtures');
const fixture = (ending: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(FIXTURES, `xicheng-association-2019.${ending}`)));

/** The document with other bytes in its head (`FIB`), which is found by its first four bytes. */
function withHead(change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = fixture('doc');
  const at = bytes.findIndex(
    (byte, index) => index % 512 === 0 && byte === 0xec && bytes[index + 1] === 0xa5,
  );
  change(new DataView(bytes.buffer), at);
  return bytes;
}

it('reads the same text, tables and merged cells as from the .docx it was made of', async () => {
  expect(show(await readAny(fixture('doc'), 'a.doc'))).toEqual(
    show(await readAny(fixture('docx'), 'a.docx')),
  );
});

it('reads it whatever its name', async () => {
  expect(await readAny(fixture('doc'), '说明.wps')).toMatchObject({ ok: true, format: 'doc' });
  expect(await readAny(fixture('doc'), '说明.txt')).toMatchObject({ ok: true, format: 'doc' });
});

it('knows the container of an encrypted .docx or .xlsx', async () => {
  const bytes = fixture('doc');
  const utf16 = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  const name = utf16('WordDocument');
  const entry = bytes.findIndex(
    (_byte, at) => at % 128 === 0 && name.every((byte, index) => bytes[at + index] === byte),
  );
  bytes.set(utf16('EncryptedPackage'), entry);
  bytes[entry + 0x40] = 34;
  expect(codeOf(await readAny(bytes, 'a.docx'))).toBe('encrypted');
});

it.each([
  [
    'a password',
    withHead((view, at) => view.setUint16(at + 0x0a, view.getUint16(at + 0x0a, true) | 0x100, true)),
    'encrypted',
  ],
  ['the layout of Word 95', withHead((view, at) => view.setUint16(at + 2, 104, true)), 'old-version'],
  ['another head', withHead((view, at) => view.setUint16(at, 0, true)), 'damaged'],
  ['its second half missing', fixture('doc').subarray(0, 100_000), 'damaged'],
  ['nothing but its first bytes', fixture('doc').subarray(0, 520), 'damaged'],
])('refuses a document with %s', async (_title, bytes, code) => {
  expect(codeOf(await readAny(bytes, 'a.doc'))).toBe(code);
});
