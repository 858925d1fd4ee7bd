/** Everything about a table that its cells need: title, kind, unit, columns and rows. Read once, before any figure. */
import type { DisclosureKind } from '../../disclosure/disclosure.ts';
import type { DisclosureTable } from '../../disclosure/table.ts';
import { fold } from '../../lexicon/fold.ts';
import type { TableKind } from '../../lexicon/table-kinds.ts';
import { tableKindById } from '../../lexicon/table-kinds.ts';
import type { MoneyUnit } from '../../money/measured.ts';
import type { SourceDocument, TableBlock } from '../../source/document.ts';
import type { MeaningContext } from './amount-meaning.ts';
import { isForm } from './form-labels.ts';
import type { ReadColumn } from './read-columns.ts';
import { readColumns } from './read-columns.ts';
import type { ReadRow } from './read-rows.ts';
import { readRows } from './read-rows.ts';
import { TableGrid } from './table-grid.ts';
import { readHead } from './table-head.ts';
import { findTitle, findUnitNote, findYear, kindByTitle } from './table-title.ts';

/** What stands around a table and is needed to read it. */
export interface TableContext {
  document: SourceDocument;
  /** Headings above the table, outermost first. */
  headings: string[];
  /** Up to about four text blocks directly above, nearest last, with the unit line. */
  titleAbove: string[];
  documentYear: number | null;
  documentUnit: MoneyUnit | null;
  kind: DisclosureKind | null;
}

export interface TableFrame {
  block: TableBlock;
  grid: TableGrid;
  title: string;
  kind: TableKind | undefined;
  /** A form of label and value pairs instead of columns under a header. */
  isForm: boolean;
  columns: ReadColumn[];
  rows: ReadRow[];
  unit: MoneyUnit | null;
  unitFrom: DisclosureTable['unitFrom'];
  meaning: MeaningContext;
  /** Headings above, the table's title last. */
  path: string[];
}

export function frameTable(block: TableBlock, context: TableContext): TableFrame {
  const grid = new TableGrid(block);
  const columnHead = readHead(grid, false);
  const captions = columnHead.captions.flatMap((row) => grid.texts(row));
  const title = findTitle(captions, context.titleAbove);
  const byTitle = kindByTitle(title, context.headings);
  const form = isForm(grid, byTitle);
  const head = form ? readHead(grid, true) : columnHead;
  const year = findYear(title) ?? context.documentYear;
  const columns = readColumns(grid, head, year);
  if (form) for (const column of columns) Object.assign(column, { role: 'unknown', side: 0, measure: null });
  const kind = kindByColumns(byTitle, columns);
  return {
    block,
    grid,
    title,
    kind,
    isForm: form,
    columns,
    rows: readRows(grid, head, columns),
    ...findUnit(title, captions, columns, context),
    meaning: { kind, title, year, disclosureKind: context.kind },
    path: title === '' ? [...context.headings] : [...context.headings, title],
  };
}

/** The unit in the table itself, in the lines above it, in its title, in a column head, or of the document. */
function findUnit(
  title: string,
  captions: readonly string[],
  columns: readonly ReadColumn[],
  context: TableContext,
): Pick<TableFrame, 'unit' | 'unitFrom'> {
  const above = [...context.titleAbove].reverse().slice(0, 3);
  // A sentence that mentions a unit of measurement is not a unit line.
  const notes = above.filter((text) => text.length <= 200 && /单\s*位/.test(fold(text)));
  for (const text of [...captions, ...notes, title]) {
    const unit = findUnitNote(text);
    if (unit !== null) return { unit, unitFrom: 'table' };
  }
  const unit = columns.find((column) => column.unit !== null)?.unit ?? null;
  if (unit !== null) return { unit, unitFrom: 'column' };
  return { unit: context.documentUnit, unitFrom: context.documentUnit === null ? null : 'document' };
}

/** Function and economic codes side by side are the detail table, whatever its title says. */
function kindByColumns(
  byTitle: TableKind | undefined,
  columns: readonly ReadColumn[],
): TableKind | undefined {
  const has = (role: ReadColumn['role']): boolean => columns.some((column) => column.role === role);
  const isExpenditure = byTitle === undefined || byTitle.side === 'expenditure';
  if (isExpenditure && byTitle?.id !== 'transfer' && has('function-code') && has('economic-code'))
    return tableKindById('detail');
  return byTitle;
}
