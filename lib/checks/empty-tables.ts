/** Tables of a disclosure without a single amount, and what the text beside them says about that. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { fold } from '../lexicon/fold.ts';
import { tableKindById } from '../lexicon/table-kinds.ts';
import type { Place } from '../source/document.ts';

/** Words that say that there is nothing, and so why a table has no figures. */
const NOTHING =
  /空表|为空|无数据|无此项|不涉及|未涉及|(?:没有|未|无)[^。;；]{0,40}(?:安排|使用|发生|预算|支出|收入|资金|拨款|项目|内容)|本表无/;

export interface Note {
  text: string;
  place: Place;
}

/** The tables of amounts in which no amount is printed. A printed zero is an amount. */
export function emptyTables(disclosure: Disclosure): ReadonlySet<DisclosureTable> {
  const known = emptyOf.get(disclosure);
  if (known !== undefined) return known;
  const empty = findEmptyTables(disclosure);
  emptyOf.set(disclosure, empty);
  return empty;
}

/** Several checks ask for them. */
const emptyOf = new WeakMap<Disclosure, ReadonlySet<DisclosureTable>>();

function findEmptyTables(disclosure: Disclosure): Set<DisclosureTable> {
  const filled = new Set<number>();
  for (const { place, class: kind, role } of disclosure.figures)
    if (
      place.cell !== null &&
      role !== 'threshold' &&
      (kind === 'money' || kind === 'count' || kind === 'percent')
    )
      filled.add(place.block);
  return new Set(
    disclosure.tables.filter((table) => {
      const kind = table.kind === null ? undefined : tableKindById(table.kind);
      if (kind === undefined || /performance|organisation|staff/.test(kind.id)) return false;
      return table.columns.length >= 2 && !filled.has(table.block);
    }),
  );
}

/** How many text blocks around a table may hold its note. */
const NEAR = 3;

/** The note of an empty table: in its cells, below it, or between its title and itself. */
export function emptyNote({ source }: Disclosure, table: DisclosureTable): Note | null {
  const block = source.blocks[table.block];
  if (block?.kind !== 'table') return null;
  for (const [cell, { text }] of block.cells.entries())
    if (saysNothing(text))
      return { text: text.trim(), place: { block: table.block, cell, start: 0, end: text.length } };
  for (let at = table.block + 1; at <= table.block + NEAR; at += 1) {
    const next = source.blocks[at];
    if (next === undefined || next.kind === 'table') break;
    if (saysNothing(next.text)) return noteOf(at, next.text);
    if (/^(?:附?表\s?\d|第.{1,3}部分)/.test(fold(next.text).trim())) break;
  }
  for (let at = table.block - 1; at >= Math.max(0, table.block - NEAR); at -= 1) {
    const before = source.blocks[at];
    if (before === undefined || before.kind === 'table') break;
    if (saysNothing(before.text)) return noteOf(at, before.text);
  }
  return null;
}

function noteOf(block: number, text: string): Note {
  return { text: text.trim(), place: { block, cell: null, start: 0, end: text.length } };
}

function saysNothing(text: string): boolean {
  return text.length <= 200 && NOTHING.test(fold(text));
}
