import type { Disclosure } from '../disclosure/disclosure.ts';
import type { CodeName } from '../lexicon/classification.ts';
import {
  codesOfName,
  isOfYear,
  namesOfCode,
  outdatedClasses,
  plainItemName,
} from '../lexicon/classification.ts';
import { defineCheck } from './check.ts';
import type { CodedName } from './coded-names.ts';
import { codedPhrases, codedRows } from './coded-names.ts';
import { namedHierarchy } from './named-hierarchy.ts';
import type { CheckResult } from './outcome.ts';
import { findWords } from './whole-text.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

/** The smallest number of clashing names, and their share, at which a table is taken to be misread. */
const FEWEST_MISREAD = 4;

const HEAD =
  '2023年某区文物局部门预算\n支出总表\n单位：元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n';
const row = (code: string, name: string): string => `| ${code} | ${name} | 30.00 | 20.00 | 10.00 |\n`;

export default defineCheck({
  id: 'code-name-of-its-year',
  kind: 'wording',
  title: { zh: '科目编码与科目名称相符', en: 'Code and name of an item belong together in its year' },
  why: {
    zh: '科目改名后仍用旧名，或编码与名称不是同一科目，按科目汇总、比较就会出错。',
    en: 'An old name, or a code beside the name of another item: sums and comparisons by item will go wrong.',
  },
  basis: '政府收支分类科目 (财政部, yearly); names dated as far as they were found',
  limits: {
    zh: '科目表不全：查不到的编码不判断；凭记忆的条目只作提示。',
    en: 'The list is not complete: unknown codes are not judged, and entries that were only recalled give hints at most.',
  },
  examples: [
    { kind: 'holds', text: HEAD + row('210', '卫生健康支出') + row('221', '住房保障支出') },
    {
      kind: 'holds',
      text: '2024年部门预算\n1.科学技术支出（206）科学技术管理事务（01）行政运行（01）2024年预算数为49.36万元。',
    },
    { kind: 'breaks', text: HEAD + row('210', '医疗卫生与计划生育支出') + row('221', '住房保障支出') },
    { kind: 'breaks', text: HEAD + row('210', '住房保障支出') + row('208', '社会保障和就业支出') },
    {
      kind: 'breaks',
      text: '2024年部门预算\n住房保障支出（类）住房保障支出（款）住房公积金（项）5.6万元。',
    },
    { kind: 'skips', text: HEAD + row('2069901', '科技奖励') },
  ],
  *run(disclosure) {
    const { year } = disclosure;
    if (year === null) return;
    const seen = new Map<string, CodedName[]>();
    const reported = new Set<string>();
    const groups = [
      ...disclosure.tables.map((table) => codedRows(disclosure, table)),
      codedPhrases(disclosure),
    ];
    for (const group of groups) {
      if (group.length > 0) yield* judgeGroup(group, year, reported);
      for (const entry of group) {
        if (reported.has(entry.code)) continue;
        const others = seen.get(entry.code);
        if (others === undefined) seen.set(entry.code, [entry]);
        else if (!others.some(({ name }) => name === entry.name)) others.push(entry);
      }
    }
    yield* twoNames(seen);
    yield* outdatedInText(disclosure, year, reported);
    yield* namedHierarchy(disclosure, year);
  },
});

type Verdict =
  { kind: 'fits' } | { kind: 'old' | 'other'; known: CodeName; found: CodeName } | { kind: 'unknown' };

function verdictOf({ system, code, name }: CodedName, year: number): Verdict {
  const known = namesOfCode(code).filter((entry) => isOfYear(entry, year));
  const plain = plainItemName(name);
  const [first] = known;
  if (first === undefined || plain === '') return { kind: 'unknown' };
  // In a sentence words may stand before the name: "主要用于科学技术支出（206）".
  if (known.some((entry) => fitsName(plain, plainItemName(entry.name)))) return { kind: 'fits' };
  const old = namesOfCode(code).find(
    (entry) => entry.to !== null && entry.to < year && plain.endsWith(plainItemName(entry.name)),
  );
  if (old !== undefined) return { kind: 'old', known: first, found: old };
  const other = codesOfName(system, name).find(
    (entry) => isOfYear(entry, year) && entry.code.length === code.length && entry.code !== code,
  );
  return other === undefined ? { kind: 'unknown' } : { kind: 'other', known: first, found: other };
}

/** Equal, or one is the other with words before it or with its end cut off by a narrow column. */
function fitsName(printed: string, official: string): boolean {
  return (
    printed === official ||
    printed.endsWith(official) ||
    (printed.length >= 4 && official.startsWith(printed)) ||
    (official.length >= 4 && printed.startsWith(official))
  );
}

function* judgeGroup(
  group: readonly CodedName[],
  year: number,
  reported: Set<string>,
): Iterable<CheckResult> {
  const verdicts = group.map((entry) => ({ entry, verdict: verdictOf(entry, year) }));
  const fits = verdicts.filter(({ verdict }) => verdict.kind === 'fits');
  const clashes = verdicts.flatMap(({ entry, verdict }) =>
    verdict.kind === 'other' ? [{ entry, verdict }] : [],
  );
  const old = verdicts.flatMap(({ entry, verdict }) => (verdict.kind === 'old' ? [{ entry, verdict }] : []));
  const [firstFit] = fits;
  if (firstFit !== undefined)
    yield wordsPass([firstFit.entry.place], { text: firstFit.entry.name, n: fits.length });
  for (const { entry, verdict } of old) {
    if (reported.has(entry.code)) continue;
    reported.add(entry.code);
    yield wordsFinding('info', [entry.place], {
      problem: 'old',
      code: entry.code,
      text: entry.name,
      known: verdict.known.name,
      year,
    });
  }
  const [first] = clashes;
  if (first === undefined) return;
  const places = clashes.map(({ entry }) => entry.place);
  // A whole column that does not fit its codes is more likely our reading than the publisher's.
  if (clashes.length >= FEWEST_MISREAD && clashes.length > fits.length) {
    yield { outcome: 'doubt', reason: 'shifted-column', figures: [], params: { n: clashes.length }, places };
    return;
  }
  for (const { entry } of clashes) reported.add(entry.code);
  const isCertain = clashes.some(
    ({ entry, verdict }) =>
      verdict.known.isCertain &&
      verdict.found.isCertain &&
      plainItemName(entry.name) === plainItemName(verdict.found.name),
  );
  yield wordsFinding(isCertain ? 'warning' : 'info', places, {
    problem: 'other',
    code: listed(clashes.map(({ entry }) => entry.code)),
    text: first.entry.name,
    known: first.verdict.known.name,
    found: first.verdict.found.code,
    n: clashes.length,
    printed: clashes.map(({ entry }) => entry.code).join(' '),
  });
}

/** One code under two names, neither of which is a part of the other. */
function* twoNames(seen: ReadonlyMap<string, CodedName[]>): Iterable<CheckResult> {
  for (const [code, entries] of seen) {
    const [first] = entries;
    if (first === undefined) continue;
    const plain = plainItemName(first.name);
    const other = entries.find((entry) => {
      const name = plainItemName(entry.name);
      return !name.includes(plain) && !plain.includes(name);
    });
    if (other === undefined) continue;
    yield wordsFinding('info', [other.place, first.place], {
      problem: 'two',
      code,
      text: first.name,
      other: other.name,
    });
  }
}

/** Names of 类 without a code in the text or a table, in a year that no longer used them. */
function* outdatedInText(
  disclosure: Disclosure,
  year: number,
  reported: ReadonlySet<string>,
): Iterable<CheckResult> {
  for (const { old, current } of outdatedClasses(year)) {
    if (reported.has(old.code)) continue;
    const hit = findWords(disclosure.source, old.name);
    if (hit === null) continue;
    yield wordsFinding('info', [hit.passage.place(hit.start, hit.end)], {
      problem: 'old',
      code: old.code,
      text: old.name,
      known: current.name,
      year,
    });
  }
}
