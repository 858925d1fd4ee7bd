/** Automatic lists of a .doc: definitions with nine levels each, and the lists that paragraphs refer to. */
import { ByteView } from '../container/bytes.ts';
import type { List, ListLevel } from '../list-counter.ts';
import { listFormatOf } from '../list-numbers.ts';
import type { DocFile } from './fib.ts';

const MOST_LISTS = 4000;
const SUFFIXES = ['tab', 'space', 'nothing'];

/** The lists; a paragraph names one by its position, counted from 1. */
export function readLists({ table, parts }: DocFile): List[] {
  const families = readFamilies(new ByteView(table.bytes.subarray(parts.lists.at)), parts.lists.length);
  const view = new ByteView(table.slice(parts.listOverrides.at, parts.listOverrides.length));
  const count = Math.min(view.u32(0), MOST_LISTS, Math.floor(view.length / 16));
  const lists: List[] = [];
  // Behind the fixed records stands, for each list, a word and its own levels.
  let at = 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const family = view.i32(4 + index * 16);
    const ownCount = Math.min(9, view.u8(4 + index * 16 + 12));
    const levels = new Map(families.get(family) ?? []);
    const startOverrides = new Map<number, number>();
    at += 4;
    for (let own = 0; own < ownCount; own += 1) {
      const start = view.i32(at);
      const flags = view.u32(at + 4);
      at += 8;
      if ((flags & 0x10) !== 0) startOverrides.set(flags & 0xf, start);
      if ((flags & 0x20) !== 0) {
        const read = readLevel(view, at);
        levels.set(flags & 0xf, read.level);
        if ((flags & 0x10) !== 0) startOverrides.set(flags & 0xf, read.level.start);
        at = read.end;
      }
    }
    lists.push({ id: String(index + 1), family: String(family), levels, startOverrides });
  }
  return lists;
}

/** `view` begins at the list of definitions; their levels stand behind the `length` bytes that the head names. */
function readFamilies(view: ByteView, length: number): Map<number, Map<number, ListLevel>> {
  const families = new Map<number, Map<number, ListLevel>>();
  if (length < 2) return families;
  const count = Math.min(view.u16(0), MOST_LISTS, Math.floor(length / 28));
  let at = length;
  for (let index = 0; index < count; index += 1) {
    const record = 2 + index * 28;
    const levelCount = (view.u8(record + 26) & 1) !== 0 ? 1 : 9;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < levelCount && at < view.length; level += 1) {
      const read = readLevel(view, at);
      levels.set(level, read.level);
      at = read.end;
    }
    families.set(view.i32(record), levels);
  }
  return families;
}

function readLevel(view: ByteView, at: number): { level: ListLevel; end: number } {
  const flags = view.u8(at + 5);
  const textAt = at + 28 + view.u8(at + 24) + view.u8(at + 25);
  const length = Math.min(view.u16(textAt), 255);
  // Characters 0 to 8 stand for the numbers of levels 1 to 9.
  const text = [...view.utf16(textAt + 2, length)]
    .map((char) => (char.charCodeAt(0) < 9 ? `%${String(char.charCodeAt(0) + 1)}` : char))
    .join('');
  const level: ListLevel = {
    start: Math.max(0, view.i32(at)),
    format: listFormatOf(view.u8(at + 4)),
    text,
    suffix: SUFFIXES[view.u8(at + 15)] ?? 'tab',
    restartAfter: (flags & 8) !== 0 ? view.u8(at + 26) : null,
    allDecimal: (flags & 4) !== 0,
  };
  return { level, end: textAt + 2 + length * 2 };
}
