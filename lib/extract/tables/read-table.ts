/** Reads one table of a source document: title, kind, unit, typed columns, coded rows, and a figure for every number. */
import type { DisclosureKind } from '../../disclosure/disclosure.ts';
import type { FigureClass, FigureRole } from '../../disclosure/figure.ts';
import type { DisclosureTable, RowLabel, TableCell } from '../../disclosure/table.ts';
import { fold, squash } from '../../lexicon/fold.ts';
import { readCode } from '../../lexicon/table-labels.ts';
import type { TableKind } from '../../lexicon/table-kinds.ts';
import { tableKindById } from '../../lexicon/table-kinds.ts';
import type { Measured, MoneyUnit } from '../../money/measured.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE, measure } from '../../money/measured.ts';
import type { SourceDocument, TableBlock } from '../../source/document.ts';
import type { FigureList } from '../figure-list.ts';
import type { PrintedNumber } from '../numbers.ts';
import type { Meaning, MeaningContext } from './amount-meaning.ts';
import { meaningOfAmount } from './amount-meaning.ts';
import { readCell } from './cell-value.ts';
import { formLabel, isForm } from './form-labels.ts';
import type { ReadColumn } from './read-columns.ts';
import { readColumns } from './read-columns.ts';
import type { ReadRow } from './read-rows.ts';
import { readRows } from './read-rows.ts';
import { readTextNumbers } from './running-text.ts';
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

const NO_MEANING: Meaning = {
  measure: null,
  scope: null,
  basis: null,
  year: null,
  functionCode: null,
  economicCode: null,
};

/** Reads the table and adds its figures, cells row by row, to `figures`. */
export function readTable(block: TableBlock, context: TableContext, figures: FigureList): DisclosureTable {
  return new TableReader(block, context, figures).read();
}

class TableReader {
  readonly #block: TableBlock;
  readonly #context: TableContext;
  readonly #figures: FigureList;
  readonly #grid: TableGrid;
  readonly #title: string;
  readonly #kind: TableKind | undefined;
  readonly #columns: ReadColumn[];
  readonly #rows: ReadRow[];
  readonly #unit: { unit: MoneyUnit | null; from: DisclosureTable['unitFrom'] };
  readonly #meaning: MeaningContext;
  readonly #isForm: boolean;

  constructor(block: TableBlock, context: TableContext, figures: FigureList) {
    this.#block = block;
    this.#context = context;
    this.#figures = figures;
    this.#grid = new TableGrid(block);
    const firstHead = readHead(this.#grid, false);
    const captions = firstHead.captions.flatMap((row) => this.#grid.texts(row));
    this.#title = findTitle(captions, context.titleAbove);
    const byTitle = kindByTitle(this.#title, context.headings);
    this.#isForm = isForm(this.#grid, byTitle);
    const head = readHead(this.#grid, this.#isForm);
    const year = findYear(this.#title) ?? context.documentYear;
    this.#columns = readColumns(this.#grid, head, year);
    if (this.#isForm)
      for (const column of this.#columns) Object.assign(column, { role: 'unknown', side: 0, measure: null });
    this.#kind = kindByColumns(byTitle, this.#columns);
    this.#rows = readRows(this.#grid, head, this.#columns);
    this.#unit = this.#findUnit(captions);
    this.#meaning = { kind: this.#kind, title: this.#title, year, disclosureKind: context.kind };
  }

  read(): DisclosureTable {
    const grid = this.#rows.map((row) => this.#readRow(row));
    return {
      block: this.#block.index,
      title: this.#title,
      kind: this.#kind?.id ?? null,
      unit: this.#unit.unit,
      unitFrom: this.#unit.from,
      year: this.#meaning.year,
      columns: this.#columns.map(({ unit: _unit, ...column }) => column),
      rows: this.#rows.map(({ codes: _codes, ...row }) => row),
      grid,
    };
  }

  #findUnit(captions: readonly string[]): { unit: MoneyUnit | null; from: DisclosureTable['unitFrom'] } {
    for (const text of captions) {
      const unit = findUnitNote(text);
      if (unit !== null) return { unit, from: 'table' };
    }
    for (const text of [...this.#context.titleAbove].reverse().slice(0, 3)) {
      const unit = text.length <= 200 && /单\s*位/.test(fold(text)) ? findUnitNote(text) : null;
      if (unit !== null) return { unit, from: 'table' };
    }
    const titled = findUnitNote(this.#title);
    if (titled !== null) return { unit: titled, from: 'table' };
    const column = this.#columns.find((one) => one.unit !== null)?.unit ?? null;
    if (column !== null) return { unit: column, from: 'column' };
    const unit = this.#context.documentUnit;
    return { unit, from: unit === null ? null : 'document' };
  }

  #readRow(row: ReadRow): TableCell[] {
    const cells: TableCell[] = [];
    for (let column = 0; column < this.#grid.columnCount; column += 1) {
      const spot = this.#grid.spot(row.index, column);
      if (spot === undefined) cells.push({ kind: 'blank', cell: null });
      else if (!spot.isOwn) cells.push({ kind: 'merged' });
      else cells.push(this.#readCell(row, this.#columns[column], spot.cell));
    }
    return cells;
  }

  #readCell(row: ReadRow, column: ReadColumn | undefined, cell: number): TableCell {
    const text = this.#grid.cells[cell]?.text ?? '';
    const value = readCell(text);
    if (value.kind === 'blank' || value.kind === 'dash' || column === undefined)
      return { kind: value.kind === 'dash' ? 'dash' : 'blank', cell };
    const isCode = column.role === 'function-code' || column.role === 'economic-code';
    if (row.role !== 'header' && isCode && readCode(text) !== null) return this.#addCode(row, cell, text);
    const isFigure = row.role !== 'header' && column.role !== 'note' && !isCode;
    if (value.kind === 'unreadable' && isFigure) {
      this.#addText(row, column, cell, text);
      return { kind: 'unreadable', cell };
    }
    if (value.kind !== 'number' || !isFigure || this.#isOtherNumber(row, column, value.number)) {
      this.#addText(row, column, cell, text);
      return { kind: 'text', cell };
    }
    return { kind: 'figure', figure: this.#addFigure(row, column, cell, value.number, value.negative), cell };
  }

  /** Telephone numbers, post codes and ordinals of forms and label columns are numbers, but no figures of the table. */
  #isOtherNumber(row: ReadRow, column: ReadColumn, number: PrintedNumber): boolean {
    if (number.unit !== null) return false;
    if (this.#isForm) return !/资金|支出|金额|预算|收入|拨款|其他/.test(this.#labelOf(row, column));
    return column.role === 'label' || column.role === 'unknown';
  }

  #addFigure(
    row: ReadRow,
    column: ReadColumn,
    cell: number,
    number: PrintedNumber,
    negative: boolean,
  ): string {
    const kind = this.#classOf(column, number);
    const own = number.unit?.kind === 'money' ? number.unit.unit : null;
    const moneyUnit = own ?? column.unit ?? this.#formUnit(row) ?? this.#unit.unit;
    const label = row.labels.find((one) => one.side === column.side);
    const codes = row.codes.find((one) => one.side === column.side);
    const meaning =
      kind === 'money' && !this.#isForm
        ? meaningOfAmount(this.#meaning, column, label, codes)
        : { ...NO_MEANING, year: column.year ?? this.#meaning.year };
    return this.#add(cell, number, {
      class: kind,
      unit: kind === 'money' ? moneyUnit : (number.unit?.text ?? (kind === 'percent' ? '%' : null)),
      value: valueOf(kind, number, moneyUnit, negative),
      role: kind === 'percent' ? 'rate' : isUnitPrice(column) ? 'unit-price' : 'level',
      label: this.#labelOf(row, column),
      meaning,
    });
  }

  #classOf(column: ReadColumn, number: PrintedNumber): FigureClass {
    if (number.unit?.kind === 'money') return 'money';
    if (number.unit?.kind === 'percent' || column.role === 'percent') return 'percent';
    if (number.unit?.kind === 'count' || column.role === 'count') return 'count';
    return 'money';
  }

  /** "部门总体资金情况（万元）" at the left of its amounts: the nearest such cell above in the first column. */
  #formUnit(row: ReadRow): MoneyUnit | null {
    if (!this.#isForm) return null;
    for (let index = row.index; index >= Math.max(0, row.index - 60); index -= 1) {
      const text = this.#grid.ownText(index, 0);
      if (text.trim() !== '') return findUnitNote(text);
    }
    return null;
  }

  #addCode(row: ReadRow, cell: number, text: string): TableCell {
    const start = text.search(/\S/);
    const printed = text.trim();
    this.#figures.add({
      class: 'code',
      printed,
      unit: null,
      unitPrinted: false,
      value: null,
      decimals: 0,
      ...NO_MEANING,
      functionCode: row.codes[0]?.functionCode ?? null,
      economicCode: row.codes[0]?.economicCode ?? null,
      label: row.labels[0]?.text ?? '',
      role: 'none',
      path: this.#path(),
      place: { block: this.#block.index, cell, start, end: start + printed.length },
      quote: this.#quote(row.index),
    });
    return { kind: 'text', cell };
  }

  #addText(row: ReadRow, column: ReadColumn, cell: number, text: string): void {
    if (!/\d/.test(fold(text))) return;
    const label = column.role === 'note' ? this.#noteLabel(row, column) : this.#labelOf(row, column);
    const isTarget = this.#isForm || /performance/.test(this.#kind?.id ?? '');
    for (const found of readTextNumbers(text, label, isTarget && row.role !== 'header')) {
      const unit = found.unit?.kind === 'money' ? found.unit.unit : null;
      this.#add(cell, found.number, {
        class: found.class,
        unit: found.unit?.text ?? null,
        value: valueOf(found.class, found.number, unit, found.number.negative),
        role: found.class === 'money' && row.role === 'header' ? 'threshold' : found.role,
        label,
        meaning: { ...NO_MEANING, year: this.#meaning.year },
        quote: around(text, found.number),
      });
    }
  }

  #add(
    cell: number,
    number: PrintedNumber,
    draft: {
      class: FigureClass;
      unit: string | null;
      value: Measured | null;
      role: FigureRole;
      label: string;
      meaning: Meaning;
      quote?: string;
    },
  ): string {
    const source = this.#grid.cells[cell];
    return this.#figures.add({
      class: draft.class,
      printed: (source?.text ?? '').slice(number.start, number.end),
      unit: draft.unit,
      unitPrinted: number.unit !== null,
      value: draft.value,
      decimals: number.decimals,
      ...draft.meaning,
      label: draft.label,
      role: draft.role,
      path: this.#path(),
      place: { block: this.#block.index, cell, start: number.start, end: number.end },
      quote: draft.quote ?? this.#quote(source?.row ?? 0),
    });
  }

  #labelOf(row: ReadRow, column: ReadColumn): string {
    if (this.#isForm) return formLabel(this.#grid, row.index, column.index);
    const label: RowLabel | undefined = row.labels.find((one) => one.side === column.side);
    const head = column.path.join(' ');
    return [label?.text ?? row.code ?? '', head].filter((part) => part !== '').join(' / ');
  }

  /** A target or remark is named by the words at its left, not by the row's first cell alone. */
  #noteLabel(row: ReadRow, column: ReadColumn): string {
    const words = formLabel(this.#grid, row.index, column.index).slice(0, 60);
    return [words, column.path.at(-1) ?? ''].filter((part) => part !== '').join(' / ');
  }

  #path(): string[] {
    return this.#title === '' ? [...this.#context.headings] : [...this.#context.headings, this.#title];
  }

  #quote(row: number): string {
    const text = this.#grid.texts(row).map((part) => part.replace(/\s+/g, ' ').trim());
    const joined = text.join(' ');
    return joined.length <= 120 ? joined : `${joined.slice(0, 119)}…`;
  }
}

function isUnitPrice(column: ReadColumn): boolean {
  return /单价/.test(squash(column.path.at(-1) ?? ''));
}

function valueOf(
  kind: FigureClass,
  number: PrintedNumber,
  unit: MoneyUnit | null,
  negative: boolean,
): Measured | null {
  if (kind === 'money')
    return unit === null ? null : measure('money', number.digits, FEN_PER_UNIT[unit], negative);
  if (kind === 'percent') return measure('percent', number.digits, MINOR_PER_ONE, negative);
  if (kind === 'count') return measure('count', number.digits, MINOR_PER_ONE, negative);
  return null;
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

/** About forty characters around a number of a long cell. */
function around(text: string, number: PrintedNumber): string {
  const from = Math.max(0, number.start - 20);
  return text
    .slice(from, number.unitEnd + 20)
    .replace(/\s+/g, ' ')
    .trim();
}
