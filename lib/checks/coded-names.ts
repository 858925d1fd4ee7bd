/** Codes of the classifications with the names printed beside them: in tables, and in the text as 名称（206）. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import type { CodeSystem } from '../lexicon/classification.ts';
import { fold, squash } from '../lexicon/fold.ts';
import { isEconomicCode, isFunctionCode } from '../lexicon/table-labels.ts';
import type { Place } from '../source/document.ts';
import type { Line } from './document-lines.ts';
import { linesOf, placeIn } from './document-lines.ts';

export interface CodedName {
  system: CodeSystem;
  code: string;
  name: string;
  place: Place;
  /** The table's block; null in the text. */
  table: number | null;
}

/** Code and name of every row of a table that has both. */
export function codedRows(disclosure: Disclosure, table: DisclosureTable): CodedName[] {
  const block = disclosure.source.blocks[table.block];
  if (block?.kind !== 'table') return [];
  const groups = codeGroups(table);
  return table.rows.flatMap((row) =>
    row.role !== 'item' && row.role !== 'total'
      ? []
      : groups.flatMap(({ columns, label }): CodedName[] => {
          const texts = columns.map((column) => textAt(block, table, row.index, column.index));
          const code = joinCode(texts);
          const cell = table.grid[row.index]?.[label];
          if (code === null || cell === undefined || !('cell' in cell) || cell.cell === null) return [];
          const text = block.cells[cell.cell]?.text ?? '';
          const name = nameOf(text);
          const system = isEconomicCode(code) ? 'economic' : isFunctionCode(code) ? 'function' : null;
          if (system === null || name === '') return [];
          const place = { block: table.block, cell: cell.cell, start: 0, end: text.length };
          return [{ system, code, name, place, table: table.block }];
        }),
  );
}

/** Neighbouring code columns (类, 款, 项) and the label column right after them. */
function codeGroups(table: DisclosureTable): { columns: TableColumn[]; label: number }[] {
  const groups: { columns: TableColumn[]; label: number }[] = [];
  let open: TableColumn[] = [];
  for (const column of table.columns) {
    if (column.role === 'function-code' || column.role === 'economic-code') {
      const last = open.at(-1);
      if (last !== undefined && (last.role !== column.role || last.index + 1 !== column.index)) open = [];
      open.push(column);
    } else {
      if (open.length > 0 && column.role === 'label') groups.push({ columns: open, label: column.index });
      open = [];
    }
  }
  return groups;
}

function textAt(
  block: { cells: readonly { text: string }[] },
  table: DisclosureTable,
  row: number,
  column: number,
): string {
  const cell = table.grid[row]?.[column];
  if (cell === undefined || !('cell' in cell) || cell.cell === null) return '';
  return block.cells[cell.cell]?.text ?? '';
}

/** "201", "06", "1" are 2010601; one cell may hold the whole code. Null for anything else. */
function joinCode(texts: readonly string[]): string | null {
  const parts = texts.map((text) => fold(text).replace(/\s/g, '')).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  if (!/^\d{3}(?:\d\d){0,2}$/.test(first) || rest.some((part) => !/^\d{1,2}$/.test(part))) return null;
  const code = first + rest.map((part) => part.padStart(2, '0')).join('');
  return /^\d{3}(?:\d\d){0,2}$/.test(code) ? code : null;
}

/** A printed name without numbering, level words and remarks in brackets about funds. */
function nameOf(text: string): string {
  return squash(text)
    .replace(/^(?:其中:|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.])/, '')
    .replace(/\((?:类|款|项)\)$/, '')
    .replace(/\([^()]{0,6}(?:资金|拨款)\)$/, '');
}

const NAME = '((?:[\\u4e00-\\u9fa5、]|\\((?:室|护|境|役)\\)){2,40}?)';
/** "科学技术支出（206）科学技术管理事务（01）行政运行（01）", also "（210类）…（11款）". */
const CHAIN = new RegExp(
  `${NAME}\\((2\\d{2})类?\\)(?:${NAME}\\((\\d{2})款?\\)(?:${NAME}\\((\\d{2})项?\\))?)?`,
  'g',
);

/** Names with codes in the text. */
export function codedPhrases(disclosure: Disclosure): CodedName[] {
  return linesOf(disclosure.source).flatMap((line) =>
    !/\(2\d{2}类?\)/.test(line.folded)
      ? []
      : [...line.folded.matchAll(CHAIN)].flatMap((match) => {
          const [, first = '', top = '', second, middle, third, last] = match;
          const found: CodedName[] = [phrase(line, match, first, top)];
          if (second !== undefined && middle !== undefined) {
            found.push(phrase(line, match, second, top + middle));
            if (third !== undefined && last !== undefined)
              found.push(phrase(line, match, third, top + middle + last));
          }
          return found;
        }),
  );
}

function phrase(line: Line, match: RegExpExecArray, name: string, code: string): CodedName {
  const at = match.index + Math.max(0, match[0].indexOf(name));
  return { system: 'function', code, name, place: placeIn(line, at, at + name.length), table: null };
}
