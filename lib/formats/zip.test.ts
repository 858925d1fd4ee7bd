import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, zipOf } from '../../tests/samples/office-files.ts';
import { codeOf, readAny, show } from '../../tests/samples/read-blocks.ts';
import { readFile } from './read-file.ts';
import { listFormats } from './registry.ts';

/** Writes other bytes for a name of the same length, in both places where an archive has it. */
function rename(archive: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const bytes = archive.slice();
  const wanted = strToU8(from);
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at);
  }
  return bytes;
}

const members = async (bytes: Uint8Array): Promise<string[]> => {
  const reading = await readAny(bytes, 'a.zip');
  return reading.ok
    ? (reading.members ?? []).map(({ name, format }) => `${name} ${format}`)
    : [codeOf(reading) ?? ''];
};

describe('an archive', () => {
  it('is the list of its documents in natural order, each read by its format', async () => {
    const bytes = zipOf({
      '10表.html': '<p>十</p>',
      '2说明.docx': docxOf(paragraph('二')),
      'a/b.zip': zipOf({ '内.txt': '内' }),
      '__MACOSX/x.docx': 'x',
      '~$2说明.docx': 'x',
      'photo.jpg': 'x',
    });
    expect(await members(bytes)).toEqual([
      '2说明.docx docx',
      '10表.html html',
      'a/b.zip/内.txt text',
      'photo.jpg ',
    ]);
    const reading = await readAny(bytes, 'a.zip');
    expect(show(reading)).toEqual(['二', '十', '内']);
    expect(reading.ok && reading.document.unread).toEqual([{ reason: 'image', where: 'photo.jpg' }]);
  });

  it('may have names in GBK', async () => {
    const gbk = [0xd4, 0xa4, 0xcb, 0xe3];
    expect(await members(rename(zipOf({ 'abcd.txt': '预算' }), 'abcd', gbk))).toEqual(['预算.txt text']);
  });

  it('never leads out of itself', async () => {
    expect(await members(zipOf({ '../../etc/a.txt': '外', 'b.txt': '内' }))).toEqual(['b.txt text']);
  });

  it('goes on behind a member that is damaged or encrypted', async () => {
    const bytes = zipSync({ 'a.txt': strToU8('甲'), 'b.txt': [strToU8('乙'), { level: 0 }] });
    const at = bytes.findIndex((_byte, index) =>
      strToU8('乙').every((byte, step) => bytes[index + step] === byte),
    );
    bytes[at] = 0xe5;
    const reading = await readAny(bytes, 'a.zip');
    expect(show(reading)).toEqual(['甲']);
    expect(reading.ok && reading.document.unread).toEqual([{ reason: 'damaged', where: 'b.txt' }]);
  });

  it('says that it is encrypted when all of it is', async () => {
    const bytes = zipOf({ 'a.txt': '甲' });
    const central = bytes.findIndex(
      (_byte, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    bytes[central + 8] = 1;
    expect(codeOf(await readAny(bytes, 'a.zip'))).toBe('encrypted');
  });
});

describe('a trap', () => {
  const bomb = zipOf({ 'a.txt': new Uint8Array(60_000_000).fill(0x20) });

  it.each([
    ['unpacks a thousandfold', bomb],
    ['holds such an archive', zipOf({ 'b.zip': bomb })],
  ])('that %s is refused', async (_title, bytes) => {
    expect(codeOf(await readAny(bytes, 'a.zip'))).toBe('unpacks-too-large');
  });

  it('that lies about its size is found out while unpacking', async () => {
    const bytes = bomb.slice();
    const central = bytes.findLastIndex(
      (_byte, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1,
    );
    new DataView(bytes.buffer).setUint32(central + 24, 10, true);
    expect(codeOf(await readAny(bytes, 'a.zip'))).toBe('unpacks-too-large');
  });

  it('of archives in archives in archives is refused', async () => {
    let bytes = zipOf({ 'a.txt': '底' });
    for (let depth = 0; depth < 5; depth += 1) bytes = zipOf({ 'a.zip': bytes });
    expect(codeOf(await readAny(bytes, 'a.zip'))).toBe('nested-too-deep');
  });
});

it.each([
  ['no documents', zipOf({ 'a.exe': 'MZ' }), 'nothing-inside'],
  ['nothing', new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]), 'nothing-inside'],
  ['its second half missing', zipOf({ 'a.txt': '甲' }).subarray(0, 60), 'damaged'],
])('an archive with %s', async (_title, bytes, code) => {
  expect(codeOf(await readAny(bytes, 'a.zip'))).toBe(code);
});

it('stops when it is told to', async () => {
  const bytes = zipOf({ 'a.txt': '甲' });
  const reading = await readFile({ bytes, name: 'a.zip', signal: AbortSignal.abort() }, listFormats());
  expect(codeOf(reading)).toBe('cancelled');
});
