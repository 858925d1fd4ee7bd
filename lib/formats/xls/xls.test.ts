import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, readAny, show } from '../../../tests/samples/read-blocks.ts';
import { ByteView } from '../container/bytes.ts';
import { readGlobals } from './globals.ts';
import { rkNumber } from './read-sheet.ts';
import { RECORD } from './records.ts';
import { readSharedStrings } from './strings.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../../tests/fixtures');
const fixture = (ending: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(FIXTURES, `xicheng-association-2019.${ending}`)));
const view = (...bytes: number[]): ByteView => new ByteView(Uint8Array.from(bytes));

it('reads the same cells as from the .xlsx', async () => {
  expect(show(await readAny(fixture('xls'), 'a.xls'))).toEqual(
    show(await readAny(fixture('xlsx'), 'a.xlsx')),
  );
});

it('refuses a workbook that is cut', async () => {
  expect(codeOf(await readAny(fixture('xls').subarray(0, 40_000), 'a.xls'))).toBe('damaged');
});

describe('the records', () => {
  const record = (type: number, ...content: number[]): number[] => [
    type & 255,
    type >> 8,
    content.length,
    0,
    ...content,
  ];
  const bof = (version: number): number[] => record(RECORD.bof, 0, version, 5, 0);
  const sheet = record(RECORD.boundSheet, 0, 0, 0, 0, 1, 0, 2, 0, 0x41, 0x42);

  it('name sheets and say which are hidden', () => {
    const reading = readGlobals(view(...bof(6), ...sheet, ...record(RECORD.eof)));
    expect(reading.ok && reading.globals.sheets).toEqual([{ name: 'AB', hidden: true, at: 0 }]);
  });

  it.each([
    ['a password', [...bof(6), ...record(RECORD.filePass, 0, 0), ...sheet], 'encrypted'],
    ['the layout of Excel 4', record(0x0409, 0, 4), 'old-version'],
    ['something else', record(0x1234, 0), 'damaged'],
    ['no sheets', bof(6), 'damaged'],
  ])('with %s are refused', (_title, bytes, error) => {
    expect(readGlobals(view(...bytes))).toEqual({ ok: false, error });
  });

  it.each([
    [0x3ff00000, 1],
    [0x3ff00001, 0.01],
    [(1234 << 2) | 2, 1234],
    [((-1234 << 2) | 2) >>> 0, -1234],
    [((123450 << 2) | 3) >>> 0, 1234.5],
  ])('unpack %i to %d', (packed, value) => {
    expect(rkNumber(packed)).toBe(value);
  });

  it('cut texts anywhere, and change their width there', () => {
    const first = [1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0x41, 0x42];
    const second = [1, 0x84, 0x98, 0x97, 0x7b, 1, 0, 0, 0x43];
    expect(readSharedStrings([view(...first), view(...second)])).toEqual(['AB预算', 'C']);
  });

  it('skip formatting and pronunciation in texts', () => {
    const text = [
      1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0x0c, 1, 0, 2, 0, 0, 0, 0x41, 9, 9, 9, 9, 9, 9, 1, 0, 0, 0x42,
    ];
    expect(readSharedStrings([view(...text)])).toEqual(['A', 'B']);
  });
});
