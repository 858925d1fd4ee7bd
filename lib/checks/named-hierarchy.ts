/** Items named by their level: 住房保障支出（类）住房改革支出（款）住房公积金（项）. Is each below the one before it? */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { CodeName } from '../lexicon/classification.ts';
import { codesOfName, namesOfCode } from '../lexicon/classification.ts';
import type { Line } from './document-lines.ts';
import { linesOf, placeIn } from './document-lines.ts';
import type { CheckResult } from './outcome.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

const NAMED = /((?:[\u4e00-\u9fa5、]|\((?:室|护|境|役)\)){2,40}?)\(([类款项])\)/g;
const LENGTH = { 类: 3, 款: 5, 项: 7 } as const;
type Level = keyof typeof LENGTH;
const LEVEL_OF: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };
/** Between two names of one chain there is at most punctuation. */
const CHAINED = /^[\s"'“”、,-]{0,3}$/;

interface Named {
  level: Level;
  /** The printed name as far as it is a known one, and the codes it has had. */
  name: string;
  codes: readonly CodeName[];
  from: number;
  to: number;
}

/** Each distinct clash once, and one pass for all chains that hold. */
export function* namedHierarchy({ source }: Disclosure, year: number): Iterable<CheckResult> {
  const told = new Set<string>();
  let good: ReturnType<typeof placeIn> | null = null;
  let count = 0;
  for (const line of linesOf(source)) {
    for (const chain of chainsIn(line)) {
      const problem = problemOf(chain);
      const first = chain[0];
      if (first === undefined) continue;
      const place = placeIn(line, first.from, chain.at(-1)?.to ?? first.to);
      if (problem === null) {
        if (chain.every(({ codes }) => codes.length > 0)) {
          good ??= place;
          count += 1;
        }
        continue;
      }
      const key = `${problem.kind} ${problem.name} ${problem.other}`;
      if (told.has(key)) continue;
      told.add(key);
      yield wordsFinding('info', [place], {
        problem: problem.kind,
        text: problem.name,
        other: problem.other,
        level: problem.level,
        year,
      });
    }
  }
  if (good !== null && told.size === 0) yield wordsPass([good], { text: '类、款、项', n: count });
}

/** Runs of names with level words that follow each other directly. */
function chainsIn(line: Line): Named[][] {
  const chains: Named[][] = [];
  if (!/\([类款项]\)/.test(line.folded)) return chains;
  let end = -1;
  for (const match of line.folded.matchAll(NAMED)) {
    const [whole, printed = '', level = ''] = match;
    const { name, codes } = knownEnd(printed);
    const named = {
      level: level as Level,
      name,
      codes,
      from: match.index + printed.length - name.length,
      to: match.index + whole.length,
    };
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    const follows =
      last !== undefined &&
      CHAINED.test(line.folded.slice(end, match.index)) &&
      LENGTH[named.level] > LENGTH[last.level];
    if (follows) chain?.push(named);
    else chains.push([named]);
    end = named.to;
  }
  return chains;
}

/** The longest known name that the printed words end with: "主要用于住房保障支出" ends with 住房保障支出. */
function knownEnd(printed: string): { name: string; codes: readonly CodeName[] } {
  for (let at = 0; at <= printed.length - 2; at += 1) {
    const codes = codesOfName('function', printed.slice(at));
    if (codes.length > 0) return { name: printed.slice(at), codes };
  }
  return { name: printed, codes: [] };
}

function problemOf(
  chain: readonly Named[],
): { kind: 'level' | 'hierarchy'; name: string; other: string; level: string } | null {
  for (const [index, { level, name, codes }] of chain.entries()) {
    if (codes.length === 0) continue;
    const own = codes.filter(({ code }) => code.length === LENGTH[level]);
    const above = chain[index - 1];
    if (own.length === 0) {
      const only = new Set(codes.map(({ code }) => code.length));
      const [actual] = only;
      if (only.size !== 1 || actual === undefined || !codes.some(({ isCertain }) => isCertain)) continue;
      return { kind: 'level', name, other: LEVEL_OF[actual] ?? '', level };
    }
    if (above === undefined || above.codes.length === 0) continue;
    const parents = above.codes.filter(({ code }) => code.length === LENGTH[above.level]);
    if (parents.length === 0 || LENGTH[level] - LENGTH[above.level] > 2) continue;
    if (parents.some((parent) => own.some(({ code }) => code.startsWith(parent.code)))) continue;
    // A name that many 款 have (行政运行) may be missing from the list; one that only another 款 has is not below this one.
    const elsewhere = new Set(own.map(({ code }) => code.slice(0, -2)));
    if (elsewhere.size !== 1 || !own.some(({ isCertain }) => isCertain)) continue;
    if (parents.every(({ code }) => namesOfCode(code).length === 0)) continue;
    return { kind: 'hierarchy', name, other: above.name, level };
  }
  return null;
}
