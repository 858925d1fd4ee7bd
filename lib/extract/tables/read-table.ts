/** Reads one table of a source document: title, kind, unit, typed columns, coded rows, and a figure for every number. */
import type { DisclosureTable, TableCell } from '../../disclosure/table.ts';
import { readCode } from '../../lexicon/table-labels.ts';
import type { TableBlock } from '../../source/document.ts';
import type { FigureList } from '../figure-list.ts';
import { CellFigures } from './cell-figures.ts';
import type { ReadRow } from './read-rows.ts';
import type { TableContext, TableFrame } from './table-frame.ts';
import { frameTable } from './table-frame.ts';

/** Reads the table and adds its figures, cells row by row, to `figures`. */
export function readTable(block: TableBlock, context: TableContext, figures: FigureList): DisclosureTable {
  const frame = frameTable(block, context);
  const cells = new CellFigures(frame, figures);
  return {
    block: block.index,
    title: frame.title,
    kind: frame.kind?.id ?? null,
    unit: frame.unit,
    unitFrom: frame.unitFrom,
    year: frame.meaning.year,
    columns: frame.columns.map(({ unit: _unit, ...column }) => column),
    rows: frame.rows.map(({ codes: _codes, ...row }) => row),
    grid: frame.rows.map((row) => readRow(frame, cells, row)),
  };
}

function readRow(frame: TableFrame, figures: CellFigures, row: ReadRow): TableCell[] {
  const cells: TableCell[] = [];
  for (let column = 0; column < frame.grid.columnCount; column += 1) {
    const cell = frame.grid.ownCellAt(row.index, column);
    if (cell >= 0) cells.push(readOneCell(frame, figures, row, column, cell));
    else if (frame.grid.cellAt(row.index, column) >= 0) cells.push({ kind: 'merged' });
    else cells.push({ kind: 'blank', cell: null });
  }
  return cells;
}

function readOneCell(
  frame: TableFrame,
  figures: CellFigures,
  row: ReadRow,
  at: number,
  cell: number,
): TableCell {
  const column = frame.columns[at];
  const text = frame.grid.cells[cell]?.text ?? '';
  const value = frame.grid.value(cell);
  if (value.kind === 'blank' || value.kind === 'dash' || column === undefined)
    return { kind: value.kind === 'dash' ? 'dash' : 'blank', cell };
  const isCode = column.role === 'function-code' || column.role === 'economic-code';
  const isFigure = row.role !== 'header' && column.role !== 'note' && !isCode;
  if (row.role !== 'header' && isCode && readCode(text) !== null) {
    figures.addCode(row, cell, text);
    return { kind: 'text', cell };
  }
  if (value.kind === 'number' && isFigure && !figures.isOtherNumber(row, column, value.number))
    return {
      kind: 'figure',
      figure: figures.addAmount(row, column, cell, value.number, value.negative),
      cell,
    };
  figures.addText(row, column, cell, text);
  return { kind: value.kind === 'unreadable' && isFigure ? 'unreadable' : 'text', cell };
}
