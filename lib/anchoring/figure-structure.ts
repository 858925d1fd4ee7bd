/** Where a figure stands in the structure of its document: table, row and column, or headings and subject. */
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { TableOutline, TableRow } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import type { Place, SourceDocument } from '../source/document.ts';

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
export function structuresOf(disclosure: DisclosureOutline): Structure[] {
  const tables = new Map<number, (row: number, column: number) => Cell>();
  const seen = new Map<string, number>();
  for (const table of disclosure.tables) {
    const title = squash(table.title);
    const occurrence = seen.get(title) ?? 0;
    seen.set(title, occurrence + 1);
    tables.set(table.block, cellReader(table, { title: table.title, kind: table.kind, occurrence }));
  }
  return disclosure.figures.map((figure) => {
    const cell = cellOf(disclosure.source, figure.place);
    const inTable = cell === null ? undefined : tables.get(figure.place.block)?.(cell.row, cell.column);
    return {
      class: figure.class,
      unit: figure.unit,
      path: figure.path,
      label: figure.label,
      measure: figure.measure,
      scope: figure.scope,
      basis: figure.basis,
      year: figure.year,
      ...(inTable ?? { table: null, rowCode: null, row: [], column: [] }),
    };
  });
}

/** The cell that a place lies in; null in a paragraph. A cell of words may hold several figures. */
export function cellOf({ blocks }: SourceDocument, place: Place): { row: number; column: number } | null {
  const block = blocks[place.block];
  return block?.kind === 'table' && place.cell !== null ? (block.cells[place.cell] ?? null) : null;
}

type Cell = Pick<Structure, 'table' | 'rowCode' | 'row' | 'column'>;

function cellReader(table: TableOutline, name: FigureAnchor['table']): (row: number, column: number) => Cell {
  const columns = new Map(table.columns.map((column) => [column.index, column]));
  const rows = new Map(table.rows.map((row) => [row.index, row]));
  const paths = rowPaths(table.rows);
  return (row, column) => ({
    table: name,
    rowCode: rows.get(row)?.code ?? null,
    row: paths.get(row)?.get(columns.get(column)?.side ?? 0) ?? [],
    column: columns.get(column)?.path ?? [String(column)],
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

/** A label without spaces and without its number: "（一） 基本 支出" is "基本支出". */
export function plainLabel(text: string): string {
  return squash(text).replace(
    /^(?:第?[一二三四五六七八九十]+[、.部章节]|\([一二三四五六七八九十\d]+\)|\d+[、.)])+/,
    '',
  );
}

/** The printed number without what typesetting changes. */
export function plainNumber({ printed }: Pick<FigureAnchor, 'printed'>): string {
  return squash(printed).replaceAll(',', '');
}
