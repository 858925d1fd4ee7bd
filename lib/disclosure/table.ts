/** A recognised table of a disclosure: typed columns, coded rows, figures in a grid. */
import type { MoneyUnit } from '../money/measured.ts';
import type { Basis, FigureId, Scope } from './figure.ts';

/** A table without its cells: what it is, and what its rows and columns are called. */
export type TableOutline = Omit<DisclosureTable, 'grid'>;

export interface DisclosureTable {
  /** Index of the table's block in the source document. */
  block: number;
  /** The table's own title as printed above it or in its first row; empty when it has none. */
  title: string;
  /** Recognised kind (an id of `lib/lexicon/table-kinds`); null when unknown. */
  kind: string | null;
  /** The unit its amounts are in, and where that was read. */
  unit: MoneyUnit | null;
  unitFrom: 'table' | 'column' | 'document' | null;
  year: number | null;
  columns: TableColumn[];
  rows: TableRow[];
  /** `grid[row][column]`: what stands in the cell. Rows and columns are those of the source block. */
  grid: TableCell[][];
}

export interface TableColumn {
  index: number;
  /** Header labels from top to bottom, as printed. */
  path: string[];
  role: 'function-code' | 'economic-code' | 'label' | 'amount' | 'percent' | 'count' | 'note' | 'unknown';
  /** What amounts in this column measure, on top of what the row says; null when the header does not tell. */
  measure: string | null;
  scope: Scope | null;
  basis: Basis | null;
  year: number | null;
  /** In a two-sided table (收入 | 支出): 0 for the left side, 1 for the right; 0 otherwise. */
  side: number;
}

export interface TableRow {
  index: number;
  role: 'header' | 'total' | 'item' | 'blank' | 'note';
  /** Code as printed and joined (类款项 in three cells are one code); null when the row has none. */
  code: string | null;
  /** One entry per side: label as printed, depth (by code length, indent or numbering), measure. */
  labels: RowLabel[];
}

export interface RowLabel {
  side: number;
  text: string;
  depth: number;
  measure: string | null;
  scope: Scope | null;
}

/** Number, blank and unreadable are three things; blank is not zero. `merged` is covered by a cell to the left or above. */
export type TableCell =
  | { kind: 'figure'; figure: FigureId; cell: number }
  | { kind: 'text'; cell: number }
  | { kind: 'blank'; cell: number | null }
  | { kind: 'dash'; cell: number }
  | { kind: 'unreadable'; cell: number }
  | { kind: 'merged' };
