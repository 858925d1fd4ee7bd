import { expect, it } from 'vitest';
import type { SourceDocument } from '../source/document.ts';
import { findText } from './find-text.ts';

const document: SourceDocument = {
  title: '',
  unread: [],
  blocks: [
    { kind: 'paragraph', index: 0, text: '收 入总计１２.5万元，收入', level: null, page: 1 },
    {
      kind: 'table',
      index: 1,
      rowCount: 1,
      columnCount: 1,
      page: 1,
      gridIsCertain: true,
      cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: 'GDP 12.5', isHeader: false }],
    },
  ],
};

it('finds words whatever their spacing, and says where they stand in the text', () => {
  expect(findText(document, '收入')).toEqual([
    { block: 0, cell: null, start: 0, end: 3 },
    { block: 0, cell: null, start: 12, end: 14 },
  ]);
});

it('finds characters of another width and case, in cells too', () => {
  expect(findText(document, '12.5')).toEqual([
    { block: 0, cell: null, start: 5, end: 9 },
    { block: 1, cell: 0, start: 4, end: 8 },
  ]);
  expect(findText(document, 'gdp12')).toHaveLength(1);
});

it('finds nothing for no words', () => {
  expect(findText(document, ' ')).toEqual([]);
});
