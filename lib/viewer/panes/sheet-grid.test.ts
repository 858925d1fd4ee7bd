import { describe, expect, it } from 'vitest';
import type { SheetPlaces } from '../../formats/format.ts';
import type { Cell, SourceDocument, TableBlock } from '../../source/document.ts';
import { columnLetters, sheetGrids } from './sheet-grid.ts';

function cell(row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): Cell {
  return { row, column, rowSpan, columnSpan, text, isHeader: false };
}

/** A title in A1, a table from B3 with a merged header, of which column C is hidden. */
const table: TableBlock = {
  kind: 'table',
  index: 1,
  rowCount: 3,
  columnCount: 2,
  cells: [
    cell(0, 0, '科目', 2),
    cell(0, 1, '本年'),
    cell(1, 1, '合计'),
    cell(2, 0, '教育支出'),
    cell(2, 1, '1,234.50'),
  ],
  page: 1,
  gridIsCertain: true,
};
const document: SourceDocument = {
  title: '',
  unread: [],
  blocks: [
    { kind: 'paragraph', index: 0, text: '支出预算表', level: null, page: 1 },
    table,
    { kind: 'paragraph', index: 2, text: '注：含结转。', level: null, page: 1 },
  ],
};
const places: SheetPlaces = {
  kind: 'sheets',
  sheets: ['表2'],
  blocks: [
    { sheet: 0, cells: [{ row: 0, column: 0 }] },
    {
      sheet: 0,
      cells: [
        { row: 2, column: 1 },
        { row: 2, column: 3 },
        { row: 3, column: 3 },
        { row: 4, column: 1 },
        { row: 4, column: 3, exact: '1234.504' },
      ],
    },
    { sheet: 0, cells: [{ row: 6, column: 1 }] },
  ],
};

describe('the grid of a sheet', () => {
  const [grid] = sheetGrids(document, places);

  it('has the columns and rows that hold something, under their own names', () => {
    expect(grid?.columns.map(columnLetters)).toEqual(['A', 'B', 'D']);
    expect(grid?.rows).toEqual([0, 2, 3, 4, 6]);
  });

  it('puts every cell where it stands, with its spans', () => {
    const seen = grid?.cells
      .flat()
      .map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan]);
    expect(seen).toEqual([
      ['支出预算表', 0, 0, 1, 3],
      ['科目', 1, 1, 2, 1],
      ['本年', 1, 2, 1, 1],
      ['合计', 2, 2, 1, 1],
      ['教育支出', 3, 1, 1, 1],
      ['1,234.50', 3, 2, 1, 1],
      ['注：含结转。', 4, 1, 1, 2],
    ]);
  });

  it('knows the whole value behind a rounded one, and what is header and number', () => {
    const last = grid?.cells[3]?.[1];
    expect(last).toMatchObject({ exact: '1234.504', look: 'number', block: 1, cell: 4 });
    expect(grid?.cells[1]?.map(({ look }) => look)).toEqual(['head', 'head']);
    expect(grid?.inTable).toEqual([false, true, true, true, false]);
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
