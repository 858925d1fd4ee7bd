/**
 * The tokeniser of running text: figures, terms, relations and punctuation, in one pass.
 * Terms are matched longest first through white space and quotation marks (“三公” 经费), so a token's span may
 * be longer than its name. Everything else is skipped: the readers need only what stands here.
 */
import type { Basis, Scope } from '../../disclosure/figure.ts';
import type { Direction } from '../../disclosure/statement.ts';
import { blankReadings, fold, SKIPPED_CODE } from '../../lexicon/fold.ts';
import { FUNCTION_CLASSES, MEASURES } from '../../lexicon/measures.ts';
import * as words from '../../lexicon/narrative-words.ts';
import type { PrintedNumber } from '../numbers.ts';
import { findNumbers } from '../numbers.ts';
import type { NumberReading } from './classify-number.ts';
import { classifyNumber } from './classify-number.ts';

export type Token = { start: number; end: number } & TokenBody;

export type TokenBody =
  | { kind: 'number'; number: PrintedNumber; reading: NumberReading }
  | { kind: 'year'; year: number | null; offset: number | null }
  | { kind: 'term'; measure: string; scope: Scope | null }
  | { kind: 'function'; code: string }
  | { kind: 'scope'; scope: Scope }
  | { kind: 'basis'; basis: Basis }
  | { kind: 'direction'; direction: Direction }
  | {
      kind:
        | 'compare'
        | 'level'
        | 'share'
        | 'among'
        | 'including'
        | 'etc'
        | 'reason'
        | 'complete'
        | 'threshold'
        | 'cumulative'
        | 'each'
        | 'follows'
        | 'total'
        | 'nothing';
    }
  | { kind: 'mark'; mark: Mark };

/** Punctuation that bounds clauses. '\n' is a line break inside a paragraph. */
export type Mark = ',' | '、' | ';' | '。' | ':' | '(' | ')' | '\n';

interface Entry {
  name: string;
  body: TokenBody;
}

const entries = new Map<string, Entry[]>();
function enter(name: string, body: TokenBody): void {
  const first = name[0];
  if (first === undefined) return;
  const list = entries.get(first) ?? [];
  list.push({ name, body });
  entries.set(first, list);
}
for (const measure of MEASURES)
  for (const name of measure.names)
    enter(name, { kind: 'term', measure: measure.id, scope: measure.scope ?? null });
for (const [name, code] of FUNCTION_CLASSES) {
  enter(name, { kind: 'function', code });
  // "卫生健康（类）支出".
  enter(name.replace(/支出$/, '(类)'), { kind: 'function', code });
}
for (const [name, scope] of words.SCOPE_WORDS) enter(name, { kind: 'scope', scope });
for (const [name, basis] of words.BASIS_WORDS) enter(name, { kind: 'basis', basis });
for (const [name, direction] of words.DIRECTION_WORDS) enter(name, { kind: 'direction', direction });
for (const [name, offset] of words.RELATIVE_YEARS) enter(name, { kind: 'year', year: null, offset });
const lists = [
  ['compare', words.COMPARE_WORDS],
  ['level', words.LEVEL_WORDS],
  ['share', words.SHARE_WORDS],
  ['among', words.AMONG_WORDS],
  ['including', words.INCLUDING_WORDS],
  ['etc', words.ETC_WORDS],
  ['reason', words.REASON_WORDS],
  ['complete', words.COMPLETE_WORDS],
  ['threshold', words.THRESHOLD_WORDS],
  ['cumulative', words.CUMULATIVE_WORDS],
  ['each', words.EACH_WORDS],
  ['follows', words.FOLLOWS_WORDS],
  ['total', words.TOTAL_WORDS],
  ['nothing', words.NOTHING_WORDS],
] as const;
for (const [kind, names] of lists) for (const name of names) enter(name, { kind });
// A bare 收入 or 支出 is the unit's whole only where it opens its clause and its amount follows: "本单位收入为100万元".
enter('收入', { kind: 'term', measure: 'totalIncome', scope: null });
enter('支出', { kind: 'term', measure: 'totalExpenditure', scope: null });
for (const list of entries.values()) list.sort((a, b) => b.name.length - a.name.length);

/** The same by the code of the first character, because this is asked for every character of a text; list 0 is empty. */
const entriesByCode: readonly (readonly Entry[])[] = [[], ...entries.values()];
const listOfCode = new Uint16Array(0x10000);
[...entries.keys()].forEach((first, index) => {
  listOfCode[first.charCodeAt(0)] = index + 1;
});

const MARKS: Readonly<Record<string, Mark>> = {
  ',': ',',
  '、': '、',
  ';': ';',
  '。': '。',
  '!': '。',
  '?': '。',
  ':': ':',
  '(': '(',
  ')': ')',
  '\n': '\n',
};

/** Words that must not be split out of longer ones: 同意, 和谐, 比例, 占地, 同时, 为了 … */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  同: '志时意等步级一学事心',
  和: '谐平国',
  比: '例如赛武价重',
  占: '地用有',
  为: '了主此民保加进深',
  到: '位底',
  至: '少今于',
  少: '数年儿先科于',
  多: '于年种个样元次方家项层渠',
  增: '强值进添效补',
  减: '免排灾',
  降: '解水雨',
  与: '会其此党者',
  因: '公此素',
  无: '线法人形障疑论',
  等: '级次候',
  由: '此其于各区市本专',
  从: '而事业严此',
  达: '标成',
  较: '大高好为多快',
};

/** Words that are something else after these: 新增, 不少于, 不多于, 至少. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  增: '新',
  少: '不至',
  多: '不至众许很',
  减: '加',
  降: '投',
  比: '对占经',
  较: '比',
  同: '共合不如',
  和: '总温',
  与: '参',
};

/** Words that count only at the beginning of a clause or after the unit or year: 本单位收入, not 利息收入. */
const OPENS: Readonly<Record<string, RegExp>> = {
  收入: /(?:^|[,;。\s]|单位|部门|年度?|全年)$/,
  支出: /(?:^|[,;。\s]|单位|部门|年度?|全年)$/,
};

/** These join two nouns more often than they compare: a year, a version of the budget or a number must follow. */
const FOLLOWED_BY: Readonly<Record<string, RegExp>> = {
  收入: /^\s?(?:为|是)\s?\d/,
  支出: /^\s?(?:为|是)\s?\d/,
  各: /^\s?(?:是|为|增|减|上升|下降|降低)/,
  与: /^\s?(?:(?:19|20)?\d\d\s?年|[上本去当]一?年|年初|全年|调整|预算|决算)/,
  和: /^\s?(?:(?:19|20)?\d\d\s?年|[上本去当]一?年|年初|全年|调整|预算|决算)/,
  同: /^\s?(?:(?:19|20)?\d\d\s?年|[上本去当]一?年|年初|全年|调整|预算|决算)/,
  由: /^\s?(?:原来的?|上年的?|去年的?|(?:19|20)\d\d年的?)?\s?\d/,
  从: /^\s?(?:原来的?|上年的?|去年的?|(?:19|20)\d\d年的?)?\s?\d/,
};

/** All tokens of a paragraph in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const folded = blankResidue(fold(text));
  const numbers = findNumbers(folded);
  const tokens: Token[] = [];
  let nextNumber = 0;
  let index = 0;
  while (index < folded.length) {
    const number = numbers[nextNumber];
    if (number !== undefined && index >= number.start) {
      tokens.push(numberToken(folded, number));
      index = Math.max(number.unitEnd, index + 1);
      nextNumber += 1;
      continue;
    }
    const token = wordToken(folded, index) ?? markToken(folded, index);
    if (token === null) {
      index += 1;
      continue;
    }
    tokens.push(token);
    index = token.end;
    while ((numbers[nextNumber]?.start ?? Infinity) < index) nextNumber += 1;
  }
  return tokens;
}

function numberToken(folded: string, number: PrintedNumber): Token {
  const reading = classifyNumber(folded, number);
  const isYear = reading.class === 'date' && /^(?:19|20)\d\d$/.test(number.digits);
  if (isYear) {
    const year = /^\s?年(?:度)?/.exec(folded.slice(number.end));
    return {
      kind: 'year',
      year: Number(number.digits),
      offset: null,
      start: number.start,
      end: number.end + (year?.[0].length ?? 0),
    };
  }
  return { kind: 'number', number, reading, start: number.start, end: number.unitEnd };
}

function wordToken(folded: string, index: number): Token | null {
  const candidates = entriesByCode[listOfCode[folded.charCodeAt(index)] ?? 0] ?? [];
  if (candidates.length === 0) return null;
  const second = folded.charCodeAt(index + 1);
  const mayGap = second === SKIPPED_CODE || isGap(second);
  for (const { name, body } of candidates) {
    // Most names fail at their second character, where no gap hides it.
    if (!mayGap && name.length > 1 && name.charCodeAt(1) !== second) continue;
    const end = matchThrough(folded, index, name);
    if (end === null) continue;
    const next = folded[end];
    if (name.length === 1 && next !== undefined && (NOT_BEFORE[name] ?? '').includes(next)) continue;
    if (name.length === 1 && index > 0 && (NOT_AFTER[name] ?? '').includes(folded[index - 1] ?? '')) continue;
    const follows = FOLLOWED_BY[name];
    if (follows !== undefined && !follows.test(folded.slice(end, end + 14))) continue;
    const opens = OPENS[name];
    if (opens !== undefined && !opens.test(folded.slice(Math.max(0, index - 2), index))) continue;
    return { ...body, start: index, end };
  }
  return null;
}

function markToken(folded: string, index: number): Token | null {
  // No mark stands among the ideographs, which most characters are.
  if (folded.charCodeAt(index) > 0x3002) return null;
  const mark = MARKS[folded[index] ?? ''];
  // A full stop as "." ends a sentence only before a break: "0元. " but not "1.因公".
  if (mark === undefined)
    return folded[index] === '.' && /^\.\s*$/.test(folded.slice(index, index + 3))
      ? { kind: 'mark', mark: '。', start: index, end: index + 1 }
      : null;
  return { kind: 'mark', mark, start: index, end: index + 1 };
}

/** Matches a name at an index through up to three spaces, line breaks or quotation marks between its characters. */
export function matchThrough(folded: string, index: number, name: string): number | null {
  let at = index;
  for (let k = 0; k < name.length; k += 1) {
    const code = name.charCodeAt(k);
    if (k > 0) {
      while (folded.charCodeAt(at) === SKIPPED_CODE) at += 1;
      for (let gap = 0; gap < 3 && folded.charCodeAt(at) !== code && isGap(folded.charCodeAt(at)); gap += 1)
        at += 1;
    }
    if (folded.charCodeAt(at) !== code) return null;
    at += 1;
  }
  return at;
}

/** A space, a quotation mark or a line break. */
function isGap(code: number): boolean {
  return code === 32 || code === 34 || code === 39 || code === 10;
}

/** Residue of word processors and content systems, blanked out at the same length: [bookmark: _Toc1], PAGEREF _Toc1 \h 3. */
function blankResidue(folded: string): string {
  return blankReadings(
    folded.replace(
      /\[bookmark:[^\]\n]{0,80}\]|PAGEREF _?\w{1,30}(?: \\?h)?(?: \d{1,4})?|_Toc\d{1,20}/g,
      (residue) => ' '.repeat(residue.length),
    ),
  );
}
