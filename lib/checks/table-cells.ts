/** Looks into the tables of a disclosure: the figure in a cell, a row's label on one side, columns of amounts, readings in doubt. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, RowLabel, TableCell, TableColumn, TableRow } from '../disclosure/table.ts';
import type { CheckResult, Evaluated, Operand, OperandRole, Reason, Unevaluated } from './outcome.ts';
import { figuresOf } from './outcome.ts';

export function cellAt(table: DisclosureTable, row: number, column: number): TableCell | undefined {
  return table.grid[row]?.[column];
}

/** The figure in a cell; null for a blank, a dash, words or digits that are no number. */
export function figureAt(
  disclosure: Disclosure,
  table: DisclosureTable,
  row: number,
  column: number,
): Figure | null {
  const cell = cellAt(table, row, column);
  return cell?.kind === 'figure' ? figureById(disclosure, cell.figure) : null;
}

export function labelOn(row: TableRow, side: number): RowLabel | undefined {
  return row.labels.find((label) => label.side === side);
}

/** Columns whose numbers can be added up: amounts, or counts when asked for. */
export function addableColumns(table: DisclosureTable, ...roles: TableColumn['role'][]): TableColumn[] {
  const wanted: TableColumn['role'][] = roles.length === 0 ? ['amount'] : roles;
  return table.columns.filter(
    (column) => wanted.includes(column.role) && !/单价/.test(column.path.at(-1) ?? ''),
  );
}

export function bodyRows(table: DisclosureTable): TableRow[] {
  return table.rows.filter((row) => row.role === 'item' || row.role === 'total');
}

/** True when the reader had to guess where the cells of this row stand. */
export function isRagged(disclosure: Disclosure, table: DisclosureTable, row: number): boolean {
  const block = disclosure.source.blocks[table.block];
  if (block?.kind !== 'table' || block.gridIsCertain) return false;
  return block.cells.some((cell) => cell.row === row && cell.columnSpan > 1);
}

export function operand(figure: Figure, role: OperandRole, sign: 1 | -1 = 1): Operand {
  return { figure: figure.id, role, sign };
}

export function skip(
  reason: Reason,
  figures: readonly Figure[],
  params: Evaluated['params'] = {},
): Unevaluated {
  return { outcome: 'skip', reason, figures: figures.map((figure) => figure.id), params, places: [] };
}

/** The outcome with the same figures that says that our reading, not the publisher, is in question. */
export function toDoubt(result: CheckResult, reason: Reason): Unevaluated {
  return {
    outcome: 'doubt',
    reason,
    figures: [...new Set(figuresOf(result))],
    params: result.params,
    places: result.places,
  };
}

/** The smallest number of relations, and the share of them that fails, at which a column is taken to be misread. */
const FEWEST_RELATIONS = 4;

/**
 * Relations over one column (or one group of columns). Publishers export their tables; when more than half of the
 * relations of a column fail it is our reading that failed, so they become doubts.
 */
export function* orDoubt(
  results: readonly CheckResult[],
  reason: Reason = 'shifted-column',
): Iterable<CheckResult> {
  const evaluated = results.filter((result) => result.outcome === 'pass' || result.outcome === 'finding');
  const failed = evaluated.filter((result) => result.outcome === 'finding');
  const misread = failed.length >= FEWEST_RELATIONS && failed.length * 2 > evaluated.length;
  for (const result of results)
    yield misread && result.outcome === 'finding' ? toDoubt(result, reason) : result;
}

/** True for a zero, printed or not given. */
export function isNothing(figure: Figure | null): boolean {
  return figure === null || figure.value === null || figure.value.minor === 0;
}
