/** Makes the figures of a table's cells: amounts with their meaning, codes, and the numbers of running text. */
import type { FigureClass, FigureId, FigureRole } from '../../disclosure/figure.ts';
import type { RowLabel } from '../../disclosure/table.ts';
import { fold, squash } from '../../lexicon/fold.ts';
import type { Measured, MoneyUnit } from '../../money/measured.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE, measure } from '../../money/measured.ts';
import type { FigureList } from '../figure-list.ts';
import type { PrintedNumber } from '../numbers.ts';
import type { Meaning } from './amount-meaning.ts';
import { meaningOfAmount } from './amount-meaning.ts';
import { isChangeHeader, isCountLabel } from '../../lexicon/table-labels.ts';
import { formLabel } from './form-labels.ts';
import type { ReadColumn } from './read-columns.ts';
import type { ReadRow } from './read-rows.ts';
import { readTextNumbers } from './running-text.ts';
import type { TableFrame } from './table-frame.ts';
import { findUnitNote } from './table-title.ts';

const NO_MEANING: Meaning = {
  measure: null,
  scope: null,
  basis: null,
  year: null,
  functionCode: null,
  economicCode: null,
};

/** Longest row text that a figure quotes. */
const LONGEST_QUOTE = 120;

/** Adds the figures of one table to the document's list, in the order in which it is called. */
export class CellFigures {
  readonly #frame: TableFrame;
  readonly #figures: FigureList;
  readonly #quotes = new Map<number, string>();
  /** By column: its head as one line, and what its amounts are. */
  readonly #heads: readonly string[];
  readonly #amountRoles: readonly FigureRole[];

  constructor(frame: TableFrame, figures: FigureList) {
    this.#frame = frame;
    this.#figures = figures;
    this.#heads = frame.columns.map(({ path }) => path.join(' '));
    this.#amountRoles = frame.columns.map(amountRole);
  }

  /** Telephone numbers, post codes and ordinals of forms and label columns are numbers, but no figures of the table. */
  isOtherNumber(row: ReadRow, column: ReadColumn, number: PrintedNumber): boolean {
    if (number.unit !== null) return false;
    if (this.#frame.isForm) return !/资金|支出|金额|预算|收入|拨款|其他/.test(this.#labelOf(row, column));
    return column.role === 'label' || column.role === 'unknown';
  }

  /** A cell that is one number. */
  addAmount(
    row: ReadRow,
    column: ReadColumn,
    cell: number,
    number: PrintedNumber,
    negative: boolean,
  ): FigureId {
    const kind = this.#classOf(row, column, number);
    const own = number.unit?.kind === 'money' ? number.unit.unit : null;
    const moneyUnit = own ?? column.unit ?? this.#formUnit(row) ?? this.#frame.unit;
    const label = row.labels.find((one) => one.side === column.side);
    const codes = row.codes.find((one) => one.side === column.side);
    const meaning =
      kind === 'money' && !this.#frame.isForm
        ? meaningOfAmount(this.#frame.meaning, column, label, codes)
        : { ...NO_MEANING, year: column.year ?? this.#frame.meaning.year };
    return this.#add(cell, number, {
      class: kind,
      unit: kind === 'money' ? moneyUnit : (number.unit?.text ?? (kind === 'percent' ? '%' : null)),
      value: valueOf(kind, number, moneyUnit, negative),
      role: kind === 'percent' ? 'rate' : (this.#amountRoles[column.index] ?? 'level'),
      label: this.#labelOf(row, column),
      meaning,
    });
  }

  #classOf(row: ReadRow, column: ReadColumn, number: PrintedNumber): FigureClass {
    if (number.unit?.kind === 'money') return 'money';
    if (number.unit?.kind === 'percent' || column.role === 'percent') return 'percent';
    if (number.unit?.kind === 'count' || column.role === 'count') return 'count';
    const label = row.labels.find((one) => one.side === column.side)?.text ?? '';
    if (number.decimals === 0 && isCountLabel(label)) return 'count';
    return 'money';
  }

  /** "部门总体资金情况（万元）" at the left of its amounts: the nearest such cell above in the first column. */
  #formUnit(row: ReadRow): MoneyUnit | null {
    if (!this.#frame.isForm) return null;
    for (let index = row.index; index >= Math.max(0, row.index - 60); index -= 1) {
      const text = this.#frame.grid.ownText(index, 0);
      if (text.trim() !== '') return findUnitNote(text);
    }
    return null;
  }

  addCode(row: ReadRow, cell: number, text: string): void {
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
      path: this.#frame.path,
      place: { block: this.#frame.block.index, cell, start, end: start + printed.length },
      quote: this.#quote(row.index),
    });
  }

  /** Every number of a cell with words. */
  addText(row: ReadRow, column: ReadColumn, cell: number, text: string): void {
    if (!/\d/.test(fold(text))) return;
    const label = column.role === 'note' ? this.#noteLabel(row, column) : this.#labelOf(row, column);
    const isTarget = this.#frame.isForm || /performance/.test(this.#frame.kind?.id ?? '');
    for (const found of readTextNumbers(text, label, isTarget && row.role !== 'header')) {
      const unit = found.unit?.kind === 'money' ? found.unit.unit : null;
      this.#add(cell, found.number, {
        class: found.class,
        unit: found.unit?.text ?? null,
        value: valueOf(found.class, found.number, unit, found.number.negative),
        role: found.class === 'money' && row.role === 'header' ? 'threshold' : found.role,
        label,
        meaning: { ...NO_MEANING, year: this.#frame.meaning.year },
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
  ): FigureId {
    const source = this.#frame.grid.cells[cell];
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
      path: this.#frame.path,
      place: { block: this.#frame.block.index, cell, start: number.start, end: number.end },
      quote: draft.quote ?? this.#quote(source?.row ?? 0),
    });
  }

  #labelOf(row: ReadRow, column: ReadColumn): string {
    if (this.#frame.isForm) return formLabel(this.#frame.grid, row.index, column.index);
    const label: RowLabel | undefined = row.labels.find((one) => one.side === column.side);
    const name = label?.text ?? row.code ?? '';
    const head = this.#heads[column.index] ?? '';
    return name === '' || head === '' ? name + head : `${name} / ${head}`;
  }

  /** A target or remark is named by the words at its left, not by the row's first cell alone. */
  #noteLabel(row: ReadRow, column: ReadColumn): string {
    const words = formLabel(this.#frame.grid, row.index, column.index).slice(0, 60);
    return [words, column.path.at(-1) ?? ''].filter((part) => part !== '').join(' / ');
  }

  /** The row's text, shortened; a row is quoted by all its figures. */
  #quote(row: number): string {
    const known = this.#quotes.get(row);
    if (known !== undefined) return known;
    let quote = '';
    for (const text of this.#frame.grid.texts(row)) {
      quote += `${quote === '' ? '' : ' '}${text.replace(/\s+/g, ' ').trim()}`;
      if (quote.length > LONGEST_QUOTE) break;
    }
    if (quote.length > LONGEST_QUOTE) quote = `${quote.slice(0, LONGEST_QUOTE - 1)}…`;
    this.#quotes.set(row, quote);
    return quote;
  }
}

function amountRole(column: ReadColumn): FigureRole {
  const head = squash(column.path.join(''));
  if (/单价/.test(squash(column.path.at(-1) ?? ''))) return 'unit-price';
  return isChangeHeader(head) ? 'change' : 'level';
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

/** About forty characters around a number of a long cell. */
function around(text: string, number: PrintedNumber): string {
  const from = Math.max(0, number.start - 20);
  return text
    .slice(from, number.unitEnd + 20)
    .replace(/\s+/g, ' ')
    .trim();
}
