/** Where a figure stands in the structure of its document: table, row and column, or headings and subject. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { DisclosureTable, TableRow } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import type { FigureAnchor } from '../notes/anchor.ts';

/** The part of an anchor that says where, without the value and what is only for the reader. */
export type Structure = Pick<
  FigureAnchor,
  | 'class'
  | 'unit'
  | 'table'
  | 'path'
  | 'rowCode'
  | 'row'
  | 'column'
  | 'label'
  | 'measure'
  | 'scope'
  | 'basis'
  | 'year'
>;

/** The structure of every figure of a disclosure, in their order. */
export function structuresOf(disclosure: Disclosure): Structure[] {
  const inTables = new Map<FigureId, Pick<Structure, 'table' | 'rowCode' | 'row' | 'column'>>();
  const seen = new Map<string, number>();
  for (const table of disclosure.tables) {
    const title = squash(table.title);
    const occurrence = seen.get(title) ?? 0;
    seen.set(title, occurrence + 1);
    readTable(table, { title: table.title, kind: table.kind, occurrence }, inTables);
  }
  const nowhere = { table: null, rowCode: null, row: [], column: [] };
  return disclosure.figures.map((figure) => ({
    class: figure.class,
    unit: figure.unit,
    path: figure.path,
    label: figure.label,
    measure: figure.measure,
    scope: figure.scope,
    basis: figure.basis,
    year: figure.year,
    ...(inTables.get(figure.id) ?? nowhere),
  }));
}

function readTable(
  table: DisclosureTable,
  name: FigureAnchor['table'],
  into: Map<FigureId, Pick<Structure, 'table' | 'rowCode' | 'row' | 'column'>>,
): void {
  const columns = new Map(table.columns.map((column) => [column.index, column]));
  const rows = new Map(table.rows.map((row) => [row.index, row]));
  const paths = rowPaths(table.rows);
  table.grid.forEach((cells, rowIndex) => {
    cells.forEach((cell, columnIndex) => {
      if (cell.kind !== 'figure') return;
      const column = columns.get(columnIndex);
      const side = column?.side ?? 0;
      into.set(cell.figure, {
        table: name,
        rowCode: rows.get(rowIndex)?.code ?? null,
        row: paths.get(rowIndex)?.get(side) ?? [],
        column: column?.path ?? [String(columnIndex)],
      });
    });
  });
}

/** Labels of each row from the outermost, for each side of the table. */
function rowPaths(rows: readonly TableRow[]): Map<number, Map<number, string[]>> {
  const paths = new Map<number, Map<number, string[]>>();
  const open = new Map<number, { depth: number; text: string }[]>();
  for (const row of rows) {
    const bySide = new Map<number, string[]>();
    for (const { side, text, depth } of row.labels) {
      const above = open.get(side)?.filter((label) => label.depth < depth) ?? [];
      const path = [...above, { depth, text }];
      open.set(side, path);
      bySide.set(
        side,
        path.map((label) => label.text),
      );
    }
    paths.set(row.index, bySide);
  }
  return paths;
}

/** Two figures of one document with the same key stand in the same place, as far as its structure tells. */
export function keyOf(structure: Structure): string {
  const { table } = structure;
  if (table === null) {
    return JSON.stringify([
      structure.class,
      structure.unit,
      structure.path.map(plain),
      plain(structure.label),
      structure.year,
    ]);
  }
  return JSON.stringify([tableKeyOf(structure), ...cellKey(structure)]);
}

/** Which table of the document; null in the narrative. */
export function tableKeyOf({ table }: Structure): string | null {
  return table === null ? null : `${table.occurrence} ${plain(table.title)}`;
}

/** The same with the table's title, its number and the headings above left out: for tables that were renamed or moved. */
export function looseKeyOf(structure: Structure): string {
  const { table } = structure;
  if (table === null) {
    const { measure, scope, basis, year } = structure;
    return JSON.stringify([
      structure.class,
      structure.unit,
      plain(structure.label),
      measure,
      scope,
      basis,
      year,
    ]);
  }
  return JSON.stringify([table.kind, ...cellKey(structure), structure.measure]);
}

function cellKey({ class: kind, rowCode, row, column }: Structure): unknown[] {
  // The code names the row for good; without one its labels do.
  return [kind, rowCode === null ? row.map(plain) : squash(rowCode), column.map(plain)];
}

/** A label without spaces and without its number: "（一） 基本 支出" is "基本支出". */
function plain(text: string): string {
  return squash(text).replace(
    /^(?:第?[一二三四五六七八九十]+[、.部章节]|\([一二三四五六七八九十\d]+\)|\d+[、.)])+/,
    '',
  );
}

/** A quote with its digits blotted out: the same sentence with other numbers. */
export function withoutNumbers(quote: string): string {
  return squash(quote).replace(/[\d.,]+/g, '#');
}

/** The printed number without what typesetting changes. */
export function plainNumber(figure: Pick<Figure, 'printed'> | Pick<FigureAnchor, 'printed'>): string {
  return squash(figure.printed).replaceAll(',', '');
}
