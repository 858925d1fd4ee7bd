/** Looks up the names of classification codes by year, and the codes of names. Data: function-codes.ts, economic-codes.ts. */
import { ECONOMIC_CODES } from './economic-codes.ts';
import { squash } from './fold.ts';
import { FUNCTION_CODES } from './function-codes.ts';
import { remember } from './remember.ts';

export type CodeSystem = 'function' | 'economic';

export interface CodeName {
  system: CodeSystem;
  /** 3 digits 类, 5 digits 款, 7 digits 项 (functional only). */
  code: string;
  name: string;
  /** First and last budget year of the name; null when open or not known. */
  from: number | null;
  to: number | null;
  /** False when name or years were recalled with less certainty. */
  isCertain: boolean;
}

const byCode = new Map<string, CodeName[]>();
const byName = new Map<string, CodeName[]>();

/** All names that a code has had. */
export function namesOfCode(code: string): readonly CodeName[] {
  return byCode.get(code) ?? [];
}

/** All codes that have had this name. */
export function codesOfName(system: CodeSystem, name: string): readonly CodeName[] {
  return byName.get(`${system} ${plainItemName(name)}`) ?? [];
}

/** True when the name was in use in the year, as far as known. */
export function isOfYear({ from, to }: CodeName, year: number): boolean {
  return (from === null || from <= year) && (to === null || to >= year);
}

/** Names of 类 that were no longer in use in the year, with their successors. */
export function outdatedClasses(year: number): { old: CodeName; current: CodeName }[] {
  return [...byCode.values()].flatMap((names) => {
    const current = names.find((entry) => isOfYear(entry, year));
    const [first] = names;
    if (first?.system !== 'function' || first.code.length !== 3 || current === undefined) return [];
    return names
      .filter((entry) => entry.isCertain && entry.to !== null && entry.to < year)
      .map((old) => ({ old, current }));
  });
}

/** A name for comparison: without white space, brackets, 的 and the ending 支出; 其它 is 其他. */
export const plainItemName = remember((name: string): string =>
  squash(name)
    .replace(/[()、,:"'·-]/g, '')
    .replace(/其它/g, '其他')
    .replace(/的/g, '')
    .replace(/费用/g, '费')
    .replace(/支出$/, ''),
);

/** Reads "20101 人大事务 01行政运行@-2019? 02…": the line's own code and those below it. */
function load(system: CodeSystem, data: string): void {
  for (const line of data.trim().split('\n')) {
    const [code = '', names = '', ...below] = line.split(' ');
    if (names !== '-') for (const name of names.split('/')) add(system, code, name);
    for (const entry of below) {
      const rest = /^\d+/.exec(entry)?.[0] ?? '';
      add(system, code + rest, entry.slice(rest.length));
    }
  }
}

function add(system: CodeSystem, code: string, text: string): void {
  // "其他扶贫支出@-2021?": name, years, doubt.
  const match = /^([^@?]+)(?:@(\d*)-(\d*))?(\?)?$/.exec(text);
  if (match === null) return;
  const [, name = '', from = '', to = '', doubt] = match;
  const entry: CodeName = {
    system,
    code,
    name,
    from: from === '' ? null : Number(from),
    to: to === '' ? null : Number(to),
    isCertain: doubt === undefined,
  };
  push(byCode, code, entry);
  push(byName, `${system} ${plainItemName(name)}`, entry);
}

function push(map: Map<string, CodeName[]>, key: string, entry: CodeName): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

load('function', FUNCTION_CODES);
load('economic', ECONOMIC_CODES);
