import { expect, it } from 'vitest';
import { readCell } from './cell-value.ts';

it.each([
  ['1,234.50', 'number'],
  [' 0　', 'number'],
  ['12.5%', 'number'],
  ['261万元', 'number'],
  ['-3.20', 'number'],
  ['(3.20)', 'number'],
  ['', 'blank'],
  ['　', 'blank'],
  ['—', 'dash'],
  ['--', 'dash'],
  ['/', 'dash'],
  ['无', 'words'],
  ['教育支出', 'words'],
  ['95%以上', 'words'],
  ['1、因公出国（境）费', 'words'],
  ['2021年2月11日', 'words'],
  ['12 34 56', 'unreadable'],
  ['1.2.3', 'unreadable'],
])('%j is %s', (text, kind) => {
  expect(readCell(text).kind).toBe(kind);
});

it('takes brackets around a number without a unit for a minus', () => {
  expect(readCell('（3.20）')).toMatchObject({ negative: true });
  expect(readCell('-3.20')).toMatchObject({ negative: true });
  expect(readCell('3.20')).toMatchObject({ negative: false });
});
