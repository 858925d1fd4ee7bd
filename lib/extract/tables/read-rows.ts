/** The rows of a table: role, code, and per side a label with its depth and what it measures. */
import type { Scope } from '../../disclosure/figure.ts';
import type { TableColumn, TableRow, RowLabel } from '../../disclosure/table.ts';
import { squash } from '../../lexicon/fold.ts';
import {
  beginsWithOfWhich,
  findLabelMeasure,
  fundsMark,
  indentOf,
  isEconomicCode,
  numberingDepth,
  readCode,
  totalKind,
} from '../../lexicon/table-labels.ts';
import { readCell } from './cell-value.ts';
import type { TableGrid } from './table-grid.ts';
import type { TableHead } from './table-head.ts';

/** The codes of one side of a row. */
export interface RowCodes {
  side: number;
  functionCode: string | null;
  economicCode: string | null;
}

export interface ReadRow extends TableRow {
  codes: RowCodes[];
}

/** The last label of each depth of a side, for labels that only mean something below another. */
type Parents = { depth: number; measure: string | null; scope: Scope | null }[];

export function readRows(grid: TableGrid, head: TableHead, columns: readonly TableColumn[]): ReadRow[] {
  const sides = columns.reduce((most, column) => Math.max(most, column.side), 0) + 1;
  const rows: ReadRow[] = [];
  const parents: Parents[] = Array.from({ length: sides }, () => []);
  const codeColumns = Array.from({ length: sides }, (_, side) => codeColumnsOf(columns, side));
  for (let index = 0; index < grid.rowCount; index += 1) {
    const codes: RowCodes[] = [];
    const labels: RowLabel[] = [];
    const isBody = index >= head.bodyStart && !head.ordinals.has(index);
    for (let side = 0; isBody && side < sides; side += 1) {
      const own = readCodes(grid, index, codeColumns[side] ?? [], side);
      codes.push(own);
      const label = readLabel(grid, index, columns, side, own);
      if (label !== null) labels.push(belowParent(label, parents[side] ?? []));
    }
    const first = codes.find((code) => code.functionCode !== null || code.economicCode !== null);
    rows.push({
      index,
      role: isBody ? roleOf(grid, index, labels, first !== undefined) : 'header',
      code: first?.functionCode ?? first?.economicCode ?? null,
      labels,
      codes,
    });
  }
  return rows;
}

/**
 * "（一）一般公共预算财政拨款" below "二、上年结转" is carried over, not appropriated; a class of expenditure below
 * "一、一般公共预算财政拨款本年支出" is in that scope.
 */
function belowParent(label: RowLabel, parents: Parents): RowLabel {
  const isNumbered = label.depth >= 1 && label.depth <= 4;
  while (isNumbered && (parents.at(-1)?.depth ?? 0) >= label.depth) parents.pop();
  const parent = isNumbered ? parents.at(-1) : undefined;
  const carried = parent?.measure === 'broughtForward' || parent?.measure === 'carriedForward';
  const below: RowLabel = {
    ...label,
    measure: carried ? (parent?.measure ?? null) : label.measure,
    scope: label.scope ?? parent?.scope ?? null,
  };
  if (isNumbered) parents.push({ depth: label.depth, measure: below.measure, scope: below.scope });
  return below;
}

/** The columns that hold codes of one side: one list for each kind of code that has any. */
function codeColumnsOf(columns: readonly TableColumn[], side: number): TableColumn[][] {
  return (['function-code', 'economic-code'] as const)
    .map((kind) => columns.filter((column) => column.side === side && column.role === kind))
    .filter((own) => own.length > 0);
}

function readCodes(
  grid: TableGrid,
  row: number,
  codeColumns: readonly (readonly TableColumn[])[],
  side: number,
): RowCodes {
  const codes: RowCodes = { side, functionCode: null, economicCode: null };
  for (const own of codeColumns) {
    const code = joinCode(own.map((column) => grid.ownText(row, column.index)));
    if (code === null) continue;
    // The digits decide where the head does not: 科目编码 over 30101 is an economic code.
    if (isEconomicCode(code)) codes.economicCode ??= code;
    else codes.functionCode ??= code;
  }
  return codes;
}

/** One code in one cell, or 类 | 款 | 项 in two or three cells, each possibly without its leading zero ("301 | 2"). */
function joinCode(texts: readonly string[]): string | null {
  const filled = texts.map((text) => squash(text)).filter((text) => text !== '');
  if (filled.length === 0 || filled.some((text) => !/^[\d-]+$/.test(text))) {
    return filled.length === 1 ? readCode(texts.find((text) => text.trim() !== '') ?? '') : null;
  }
  if (filled.length === 1) return readCode(filled[0] ?? '');
  const first = filled[0] ?? '';
  // Each level may repeat the code so far ("206 | 20607 | 2060702"): the longest says it all.
  const longest = filled.at(-1) ?? '';
  if (longest.startsWith(first) && longest.length > first.length) return readCode(longest);
  const joined =
    first +
    filled
      .slice(1)
      .map((text) => text.padStart(2, '0'))
      .join('');
  return readCode(joined);
}

function readLabel(
  grid: TableGrid,
  row: number,
  columns: readonly TableColumn[],
  side: number,
  codes: RowCodes,
): RowLabel | null {
  const texts: string[] = [];
  for (const column of columns) {
    if (column.side !== side) continue;
    const isCode = column.role === 'function-code' || column.role === 'economic-code';
    const text = grid.ownText(row, column.index) || totalFromLeft(grid, row, column);
    if (text.trim() === '') continue;
    // A total may stand in the merged code cell.
    if (column.role === 'label' || (isCode && readCode(text) === null && readCell(text).kind === 'words'))
      texts.push(text);
    // A row whose label cell reaches over columns of other roles.
    else if (column.role === 'unknown' && readCell(text).kind === 'words' && texts.length === 0)
      texts.push(text);
  }
  const first = texts[0];
  if (first === undefined) return null;
  const text = texts.map((part) => part.replace(/\s+/g, ' ').trim()).join(' ');
  const code = codes.functionCode ?? codes.economicCode;
  const measure = texts.length === 1 || code === null ? findLabelMeasure(first) : undefined;
  return {
    side,
    text,
    depth: depthOf(first, code),
    measure: measure?.id ?? null,
    scope: fundsMark(text) ?? measure?.scope ?? null,
  };
}

/** A total whose cell reaches over from the side before ("当年支出小计" over two splits) names both sides. */
function totalFromLeft(grid: TableGrid, row: number, column: TableColumn): string {
  if (column.side === 0 || column.role !== 'label') return '';
  const text = grid.text(row, column.index);
  return grid.ownCellAt(row, column.index) < 0 && totalKind(text) !== null ? text : '';
}

function depthOf(label: string, code: string | null): number {
  if (totalKind(label) !== null) return 0;
  if (code !== null) return code.length === 3 ? 1 : code.length === 5 ? 2 : 3;
  const numbered = numberingDepth(label);
  if (numbered > 0) return numbered;
  if (beginsWithOfWhich(label)) return 5;
  return indentOf(label) >= 2 ? 6 : 0;
}

function roleOf(
  grid: TableGrid,
  row: number,
  labels: readonly RowLabel[],
  hasCode: boolean,
): TableRow['role'] {
  const texts = grid.texts(row);
  if (texts.length === 0) return 'blank';
  if (hasCode) return 'item';
  if (labels.length > 0 && labels.every((label) => totalKind(label.text) !== null)) return 'total';
  if (texts.length === 1 && /^(?:注|说明|备注)[:：]/.test(squash(texts[0] ?? ''))) return 'note';
  return 'item';
}
