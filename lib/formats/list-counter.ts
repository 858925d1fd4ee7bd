/** Counts automatic lists as Word does; the same for .docx and .doc. */
import { formatListNumber, gapAfter } from './list-numbers.ts';

export interface ListLevel {
  start: number;
  /** As DOCX names it: `chineseCounting`. */
  format: string;
  /** `%1、`, `（%2）`, `%1.%2`: the numbers of levels 1 to 9 and what stands around them. */
  text: string;
  /** `tab`, `space` or `nothing`; null means tab. */
  suffix: string | null;
  /** The level (1-based) after which this one starts anew; 0 never, null the one above. */
  restartAfter: number | null;
  allDecimal: boolean;
}

export interface List {
  id: string;
  /** Lists of one family count on together. */
  family: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** By level: where this list begins within its family. */
  startOverrides: ReadonlyMap<number, number>;
}

const DEEPEST_LEVEL = 8;

export class ListCounter {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  /** The number to print before the next paragraph of a list, gap included; empty for bullets. */
  next(list: List, wanted: number): string {
    const at = Math.min(DEEPEST_LEVEL, Math.max(0, wanted));
    const level = list.levels.get(at);
    if (level === undefined) return '';
    const counters = this.counters.get(list.family) ?? [];
    this.counters.set(list.family, counters);
    this.count(list, at, level, counters);
    if (level.format === 'bullet' || level.format === 'none') return '';
    const number = writeNumber(level, list, counters);
    return `${number}${gapAfter(number, level.suffix)}`;
  }

  private count(list: List, at: number, level: ListLevel, counters: (number | undefined)[]): void {
    const override = list.startOverrides.get(at);
    const key = `${list.id}/${String(at)}`;
    if (override !== undefined && !this.started.has(key)) counters[at] = override;
    else counters[at] = counters[at] === undefined ? level.start : counters[at] + 1;
    this.started.add(key);
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      const after = list.levels.get(deeper)?.restartAfter ?? null;
      if (after === 0 || (after !== null && at + 1 > after)) continue;
      counters[deeper] = undefined;
    }
  }
}

function writeNumber(level: ListLevel, list: List, counters: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_whole, depth: string) => {
    const at = Number(depth) - 1;
    const other = list.levels.get(at);
    const format = level.allDecimal ? 'decimal' : (other?.format ?? 'decimal');
    return formatListNumber(counters[at] ?? other?.start ?? 1, format);
  });
}
