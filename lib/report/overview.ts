/** The overview of a disclosure for a person in a hurry: where the money goes, and what changed on the year before. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { signedChangeOf, changeClaims } from '../checks/change-claim.ts';
import type { Change, Composition } from './report.ts';

/** Splits that a reader may be shown, best first; each is drawn only when its parts are stated. */
const BY_NATURE: readonly {
  title: Composition['title'];
  whole: readonly string[];
  parts: readonly string[];
}[] = [
  {
    title: { zh: '基本支出与项目支出', en: 'Basic and project expenditure' },
    whole: ['totalExpenditure', 'balanceTotal', 'totalIncome'],
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
  {
    title: { zh: '人员经费与公用经费', en: 'Personnel and public funds' },
    whole: ['basicExpenditure'],
    parts: ['personnelFunds', 'publicFunds'],
  },
];

/** Pictures of where the money goes: by functional class first, then by nature. Only printed amounts. */
export function readCompositions(disclosure: Disclosure): Composition[] {
  const compositions: Composition[] = [];
  const classes = byFunctionClass(disclosure);
  if (classes !== null) compositions.push(classes);
  for (const split of BY_NATURE) {
    const parts = split.parts.flatMap((measure) => firstLevel(disclosure, measure) ?? []);
    const whole = split.whole
      .map((measure) => firstLevel(disclosure, measure))
      .find((figure) => figure !== null);
    if (parts.length === 0 || whole?.value == null || whole.value.minor <= 0) continue;
    const within = parts.filter((part) => (part.value?.minor ?? 0) <= (whole.value?.minor ?? 0));
    if (within.length > 0)
      compositions.push({ title: split.title, total: whole.value.minor, parts: within.map(toPart) });
  }
  return compositions;
}

/** Three-digit classes of one table or paragraph: the first place that names at least two, or one that is the whole. */
function byFunctionClass(disclosure: Disclosure): Composition | null {
  const classes = disclosure.figures.filter(
    (figure) =>
      figure.functionCode?.length === 3 &&
      figure.measure === 'totalExpenditure' &&
      figure.role === 'level' &&
      figure.year === disclosure.year &&
      figure.value !== null &&
      figure.value.minor > 0,
  );
  const groups = new Map<string, Figure[]>();
  for (const figure of classes) {
    const key = `${figure.place.block} ${figure.scope}`;
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other.functionCode === figure.functionCode))
      groups.set(key, [...group, figure]);
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  if (best === undefined || best.length < 2) return null;
  return {
    title: { zh: '支出功能分类', en: 'By function' },
    total: best.reduce((total, figure) => total + (figure.value?.minor ?? 0), 0),
    parts: best.map(toPart).sort((a, b) => b.fen - a.fen),
  };
}

/** Changes on the year before that the summary's measures state. */
export function readChanges(disclosure: Disclosure): Change[] {
  const changes: Change[] = [];
  for (const claim of changeClaims(disclosure)) {
    const measure = claim.current?.measure ?? claim.change?.measure ?? null;
    const figure = claim.current ?? claim.change;
    if (
      measure === null ||
      figure === null ||
      figure.functionCode !== null ||
      figure.class !== 'money' ||
      changes.some((change) => change.measure === measure)
    )
      continue;
    const signed = signedChangeOf(claim);
    if (signed === null) continue;
    changes.push({
      measure,
      figure: figure.id,
      direction: signed.nominal > 0 ? 'up' : signed.nominal < 0 ? 'down' : 'flat',
      fen: signed.nominal,
      percent: claim.percent === null ? null : `${claim.percent.printed}%`,
      baseYear: claim.statement.baseYear,
    });
  }
  return changes;
}

function firstLevel(disclosure: Disclosure, measure: string): Figure | null {
  const entry = Object.entries(disclosure.summary).find(([key]) => key === measure)?.[1];
  if (entry != null && 'figure' in entry && entry.figure !== null)
    return figureById(disclosure, entry.figure);
  return (
    disclosure.figures.find(
      (figure) =>
        figure.measure === measure &&
        figure.role === 'level' &&
        figure.class === 'money' &&
        figure.year === disclosure.year &&
        figure.functionCode === null &&
        figure.value !== null,
    ) ?? null
  );
}

function toPart(figure: Figure): Composition['parts'][number] {
  return {
    label: figure.label.replace(/\s*\/.*$/, ''),
    printed: figure.printed + (figure.unit ?? ''),
    fen: figure.value?.minor ?? 0,
    figure: figure.id,
  };
}
