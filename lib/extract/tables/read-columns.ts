/** The columns of a table: what each holds, what its amounts measure, and to which side it belongs. */
import type { Basis, Scope } from '../../disclosure/figure.ts';
import type { TableColumn } from '../../disclosure/table.ts';
import { squash } from '../../lexicon/fold.ts';
import { findMeasure } from '../../lexicon/measures.ts';
import {
  basisOfHeader,
  isComparison,
  isEconomicCode,
  isTotalHeader,
  readCode,
  scopeOfHeader,
  vehiclePart,
} from '../../lexicon/table-labels.ts';
import type { MoneyUnit } from '../../money/measured.ts';
import type { TableGrid } from './table-grid.ts';
import type { TableHead } from './table-head.ts';
import { headerPath } from './table-head.ts';
import { findUnitNote, findYear } from './table-title.ts';

/** A column with what only reading needs: its own unit. */
export interface ReadColumn extends TableColumn {
  unit: MoneyUnit | null;
}

interface Content {
  numbers: number;
  percents: number;
  dashes: number;
  words: number;
  codes: number;
  economic: number;
  longest: number;
  /** Cells that state a quantity in words: "95%以上", "≥6次". */
  quantities: number;
}

export function readColumns(grid: TableGrid, head: TableHead, year: number | null): ReadColumn[] {
  const columns: ReadColumn[] = [];
  for (let index = 0; index < grid.columnCount; index += 1) {
    const path = headerPath(grid, head, index);
    const content = contentOf(grid, head, index);
    const role = roleOf(path, content);
    columns.push({ index, path, role, ...meaningOf(path, year), side: 0, unit: unitOf(path) });
  }
  nameClassLevels(columns);
  setSides(columns);
  return columns;
}

function contentOf(grid: TableGrid, head: TableHead, column: number): Content {
  const content: Content = {
    numbers: 0,
    percents: 0,
    dashes: 0,
    words: 0,
    codes: 0,
    economic: 0,
    longest: 0,
    quantities: 0,
  };
  for (let row = head.bodyStart; row < grid.rowCount; row += 1) {
    if (head.ordinals.has(row)) continue;
    const cell = grid.ownCellAt(row, column);
    if (cell < 0) continue;
    const value = grid.value(cell);
    if (value.kind === 'blank') continue;
    const text = grid.text(row, column);
    const code = readCode(text);
    if (code !== null) {
      content.codes += 1;
      if (isEconomicCode(code)) content.economic += 1;
    }
    if (value.kind === 'number') content.numbers += 1;
    if (value.kind === 'number' && value.number.unit?.kind === 'percent') content.percents += 1;
    if (value.kind === 'dash') content.dashes += 1;
    if (value.kind === 'words') {
      content.words += 1;
      content.longest = Math.max(content.longest, text.length);
      if (QUANTITY.test(text)) content.quantities += 1;
    }
  }
  return content;
}

/** "95%以上" and "≥6次", but not "3、单价20万元以上设备". */
const QUANTITY =
  /^\s*(?:[≥≤<>＜＞=]|不[低高超少]\S{1,2})?\s*\d[\d.]*\s*(?:[%％]|[^\d、.]{0,3}(?:及?以[上下内]|$))/;
const CODE_HEAD = /(?:编码|代码|编号|科目码)$/;
const OTHER_CODE_HEAD = /单位(?:编码|代码)|目录|项目(?:编码|代码)|文号|序号|行次/;
const COUNT_HEAD = /数量|人数|个数|面积|批次|人次|团组|\((?:辆|台|个|人|平方米|台\/套|台套)\)/;
const NOTE_HEAD = /备注|说明|是否|文号|日期|电话|依据|内容描述|绩效|标准/;
const AMOUNT_HEAD = /金额|预算数|决算数|合计|总计|小计|资金|支出|收入|拨款|经费|预算|决算|价值|单价|元\)/;

function roleOf(path: readonly string[], content: Content): TableColumn['role'] {
  const header = squash(path.join(''));
  const leaf = squash(path.at(-1) ?? '');
  const figures = content.numbers + content.dashes;
  if (OTHER_CODE_HEAD.test(leaf)) return 'note';
  // 类 | 款 | 项 may hold the word 合计 in a merged cell.
  const isLevel = /^[类款项]$/.test(leaf) && content.longest <= 12 && content.words <= 2;
  const isCode = CODE_HEAD.test(leaf) || isLevel;
  if (
    isCode ||
    (leaf === '' && content.codes > 0 && content.codes === content.numbers && content.words === 0)
  ) {
    if (/经济/.test(header)) return 'economic-code';
    if (/功能/.test(header)) return 'function-code';
    return content.economic * 2 > content.codes ? 'economic-code' : 'function-code';
  }
  if (NOTE_HEAD.test(leaf) && content.numbers === 0) return 'note';
  const isNamed = /名称|科目|项目/.test(leaf);
  if (!isNamed && content.quantities * 2 > content.words + figures) return 'note';
  if (content.words > figures) return content.longest > 60 || NOTE_HEAD.test(leaf) ? 'note' : 'label';
  if (
    /%|比例|增长率|占比|完成率/.test(leaf) ||
    (content.percents > 0 && content.percents === content.numbers)
  )
    return 'percent';
  if (COUNT_HEAD.test(leaf) && !/元/.test(leaf)) return 'count';
  if (content.numbers > 0 || content.dashes > 0) {
    if (/名称|科目$|项目$/.test(leaf) && content.numbers === 0) return 'label';
    return 'amount';
  }
  if (/名称|科目|项目(?:类别)?$|^项目/.test(leaf) && !/支出|收入|金额/.test(leaf)) return 'label';
  return AMOUNT_HEAD.test(leaf) || findMeasure(plainHeader(leaf)) !== undefined ? 'amount' : 'unknown';
}

/** Measure, scope, basis and year that the header says, the innermost header first. */
function meaningOf(
  path: readonly string[],
  tableYear: number | null,
): { measure: string | null; scope: Scope | null; basis: Basis | null; year: number | null } {
  let measure: string | null = null;
  let scope: Scope | null = null;
  let basis: Basis | null = null;
  let year: number | null = null;
  for (const text of [...path].reverse()) {
    const plain = plainHeader(text);
    // 合计 says nothing; 本年收入合计 says that what is carried over is left out.
    const isPlainTotal = isTotalHeader(plain) && !/^(?:本年|当年)/.test(plain);
    const found = isPlainTotal ? undefined : findMeasure(plain);
    measure ??= found?.id ?? null;
    scope ??= found?.scope ?? scopeOfHeader(plain);
    basis ??= basisOfHeader(text);
    year ??= findYear(text);
  }
  if (measure === 'vehicle') measure = vehiclePart(path.at(-1) ?? '') ?? measure;
  const header = path.join('');
  if (year === null && isComparison(header) && /上年|去年/.test(header) && tableYear !== null)
    year = tableYear - 1;
  return { measure, scope, basis, year };
}

/** A header without its unit, its year and the words that only say "amount". */
export function plainHeader(text: string): string {
  return squash(text)
    .replace(/\((?:单位[:]?)?(?:亿元|百万元|万元|千元|元|%)\)/g, '')
    .replace(/(?:19|20)\d\d年度?/g, '')
    .replace(/(?:预算|决算)?(?:金额|数)$/, '');
}

function unitOf(path: readonly string[]): MoneyUnit | null {
  for (const text of [...path].reverse()) {
    const unit = findUnitNote(text);
    if (unit !== null) return unit;
  }
  return null;
}

/** 类 | 款 | 项 in three columns are one code: all take the kind of the first. */
function nameClassLevels(columns: ReadColumn[]): void {
  for (const column of columns) {
    const before = columns[column.index - 1];
    if (before === undefined || !/^[款项]$/.test(squash(column.path.at(-1) ?? ''))) continue;
    if (before.role === 'function-code' || before.role === 'economic-code') column.role = before.role;
  }
}

/** A label or code column after amounts begins the other side (收入 | 支出, or a table printed in two halves). */
function setSides(columns: ReadColumn[]): void {
  let side = 0;
  let sawAmount = false;
  for (const column of columns) {
    const isLabel =
      column.role === 'label' || column.role === 'function-code' || column.role === 'economic-code';
    if (isLabel && sawAmount) {
      side += 1;
      sawAmount = false;
    }
    if (column.role === 'amount' || column.role === 'count' || column.role === 'percent') sawAmount = true;
    column.side = side;
  }
}
