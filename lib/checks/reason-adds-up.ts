import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { fold } from '../lexicon/fold.ts';
import { subtract, toInterval } from '../money/interval.ts';
import type { Interval } from '../money/interval.ts';
import { gradeRatio } from '../money/ratio.ts';
import { textAround } from '../source/document.ts';
import type { ChangeClaim, Derived } from './change-claim.ts';
import { changeClaims, previousOf, signedChangeOf } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Operand } from './outcome.ts';
import { changeOverBase, ratioOutcome } from './ratio-relation.ts';
import { evaluateSum } from './sum-relation.ts';

const UP = /增加|新增|增长|追加|调增|提高|增支|多/;
const DOWN = /减少|压减|压缩|削减|缩减|核减|调减|下降|降低|减支|节约/;
/** Words that only restate the change: "增减相抵后增加123.67万元". */
const RESTATES = /相抵|抵消|抵减后|合计|共计/;
/** At least so many other items with this rate agree with it to the last digit before the rate counts as exact. */
const EXACT_ITEMS = 2;

export default defineCheck({
  id: 'reason-adds-up',
  kind: 'changes',
  title: { zh: '原因中的数额、比例与增减相符', en: 'The amounts and rates of a reason fit the change' },
  why: {
    zh: '原因写“压减10%”，减少的却超过上年数的10%；或写明各项增减相抵，各项相加却不等于增减额：原因与数字不能同时成立。',
    en: 'A reason of “cut by 10%” under a fall of more than 10% of the year before, or increases and cuts that are said to offset and do not come to the change: reason and numbers cannot both hold.',
  },
  basis: 'Arithmetic; 财政部预决算公开检查 (reasons for changes are checked)',
  limits: {
    zh: '原因里还有没有写明数额的增减时不判断；压减的比例只当作上限，因为可能只压减了一部分经费。',
    en: 'Not judged when the reason names a movement without an amount; a rate of cutting is an upper bound only, since it may apply to a part of the money.',
  },
  examples: [
    {
      kind: 'holds',
      text: '培训费360万元，比上年预算减少40万元，主要原因是按规定统一压减10%。',
      names: ['10', '40'],
    },
    {
      kind: 'holds',
      text: '项目支出248.3万元，比上年预算增加48.3万元，主要原因是增加办公用房经费23.3万元，信息化建设经费增加35万元，扶贫经费压减10万元，增减相抵后增加48.3万元。',
      names: ['48.3', '23.3', '35', '10'],
    },
    {
      kind: 'breaks',
      text: '培训费352万元，比上年预算减少48万元，主要原因是按规定统一压减10%。',
      names: ['10', '48', '352'],
    },
    {
      kind: 'breaks',
      text: '项目支出258.3万元，比上年预算增加58.3万元，主要原因是增加办公用房经费23.3万元，信息化建设经费增加35万元，扶贫经费压减10万元，增减相抵后增加58.3万元。',
      names: ['58.3', '23.3', '35', '10'],
    },
    {
      kind: 'breaks',
      text: '项目支出2464万元，比上年预算增加124万元，主要原因是运转类经费压减10%，增加租赁费209万元，增加外事经费200万元。',
      names: ['10', '124', '209', '200'],
    },
    { kind: 'skips', text: '培训费352万元，比上年预算减少48万元，主要原因是人员减少，公用经费压减10%。' },
    { kind: 'skips', text: '培训费380万元，比上年预算减少20万元，主要原因是一般性支出压减10%。' },
  ],
  *run(disclosure) {
    const cases = readCases(disclosure);
    const exact = exactRates(cases);
    for (const one of cases) {
      const result = one.rate === null ? compareSum(disclosure, one) : compareRate(one, exact);
      if (result !== null) yield result;
    }
  },
});

/** A change whose reason states amounts, or one rate of cutting, and no movement without either. */
interface Case {
  claim: ChangeClaim;
  signed: Derived;
  base: Derived | null;
  amounts: { figure: Figure; sign: 1 | -1 }[];
  rate: Figure | null;
  /** The reason says that its amounts offset each other: they are all there is. */
  isComplete: boolean;
}

function readCases(disclosure: Disclosure): Case[] {
  const byBlock = new Map<number, Figure[]>();
  for (const figure of textFigures(disclosure)) {
    if (figure.role !== 'none') continue;
    const list = byBlock.get(figure.place.block);
    if (list === undefined) byBlock.set(figure.place.block, [figure]);
    else list.push(figure);
  }
  const cases: Case[] = [];
  for (const claim of changeClaims(disclosure)) {
    const { reason } = claim.statement;
    const signed = signedChangeOf(claim);
    if (reason === null || signed === null || signed.nominal === 0 || claim.change === null) continue;
    const { place } = reason;
    const figures = (byBlock.get(place.block) ?? []).filter(
      (figure) => figure.place.start >= place.start && figure.place.end <= place.end,
    );
    const text = fold(textAround(disclosure.source, place));
    const read = readReason(text.slice(place.start, place.end), figures, place.start);
    if (read !== null) cases.push({ claim, signed, base: previousOf(claim), ...read });
  }
  return cases;
}

/** The movements of a reason clause by clause; null when one of them has no number, or a number no direction. */
function readReason(
  text: string,
  figures: readonly Figure[],
  start: number,
): Pick<Case, 'amounts' | 'rate' | 'isComplete'> | null {
  const amounts: Case['amounts'] = [];
  let rate: Figure | null = null;
  let from = 0;
  for (const clause of text.split(/[,;。]/)) {
    const to = from + clause.length;
    const own = figures.filter(({ place }) => place.start - start >= from && place.end - start <= to);
    from = to + 1;
    const [figure] = own;
    const sign = DOWN.test(clause) ? -1 : UP.test(clause) ? 1 : null;
    if (RESTATES.test(clause)) continue;
    if (figure === undefined) {
      if (sign !== null || /变化|调整|变动|等/.test(clause)) return null;
      continue;
    }
    if (own.length > 1 || sign === null || (DOWN.test(clause) && UP.test(clause)) || figure.value === null)
      return null;
    if (figure.class === 'money') amounts.push({ figure, sign });
    else if (figure.class === 'percent' && sign === -1 && rate === null) rate = figure;
    else return null;
  }
  return amounts.length + (rate === null ? 0 : 1) === 0
    ? null
    : { amounts, rate, isComplete: RESTATES.test(text) };
}

/** "增减相抵": the amounts make the change. Without these words others may be left out, and only agreement says something. */
function compareSum(
  disclosure: Disclosure,
  { claim, signed, amounts, isComplete }: Case,
): CheckResult | null {
  const { change, statement } = claim;
  if (change === null || amounts.length < 2) return null;
  const against = signed.nominal < 0 ? -1 : 1;
  const result = evaluateSum(disclosure, {
    reported: change.id,
    operands: amounts.map(({ figure, sign }) => ({
      figure: figure.id,
      role: 'part',
      sign: sign * against > 0 ? 1 : -1,
    })),
    places: [statement.place],
    atMost: 'warning',
  });
  return result.outcome === 'finding' && !isComplete ? null : result;
}

/** A cut of P% of some of the money is no more than P% of all of it. */
function compareRate(one: Case, exact: ReadonlySet<number>): CheckResult | null {
  const { claim, base, rate, amounts } = one;
  if (rate?.value == null || base === null || claim.change === null) return null;
  const { cut, nominal } = impliedCut(one);
  const verdict = gradeRatio(rate.value, cut, base.interval, {
    numerator: nominal,
    denominator: base.nominal,
  });
  if (verdict === null || nominal <= 0) return null;
  const isExact = exact.has(rate.value.minor);
  const most = rate.value.minor + (isExact ? 0 : rate.value.step / 2);
  const exceeds = verdict.computed.low > most;
  const agrees = verdict.grade === 'exact' || verdict.grade === 'explained';
  // Less than the rate says nothing: only a part of the money was cut.
  if (!exceeds && !agrees) return null;
  const operands: Operand[] = [
    ...amounts.map(({ figure, sign }) => ({ figure: figure.id, role: 'part' as const, sign })),
    ...changeOverBase(claim, amounts.length === 0 ? 1 : one.signed.nominal < 0 ? 1 : -1),
  ];
  const result = ratioOutcome('percent-change', rate.id, operands, verdict, [claim.statement.place]);
  if (!exceeds) return result;
  const grade = agrees ? 'improbable' : 'impossible';
  return { ...result, outcome: 'finding', grade, severity: 'warning', params: {} };
}

/** What must have been cut: the increases, less the cuts in amounts, less the change. */
function impliedCut({ signed, amounts }: Case): { cut: Interval; nominal: number } {
  let cut: Interval = { low: -signed.interval.high, high: -signed.interval.low };
  let nominal = -signed.nominal;
  for (const { figure, sign } of amounts) {
    if (figure.value === null) continue;
    const interval = toInterval(figure.value);
    cut =
      sign === 1 ? { low: cut.low + interval.low, high: cut.high + interval.high } : subtract(cut, interval);
    nominal += sign * figure.value.minor;
  }
  return { cut, nominal };
}

/** Rates that several items, cut for no other reason, follow to the last digit of their change: not rounded themselves. */
function exactRates(cases: readonly Case[]): Set<number> {
  const followed = new Map<number, number>();
  for (const { claim, base, rate, amounts } of cases) {
    const change = claim.change?.value ?? null;
    if (rate?.value == null || base === null || change === null || amounts.length > 0) continue;
    const expected = (base.nominal * rate.value.minor) / RATE_BASE;
    if (Math.abs(expected - change.minor) < change.step)
      followed.set(rate.value.minor, (followed.get(rate.value.minor) ?? 0) + 1);
  }
  return new Set([...followed].filter(([, count]) => count >= EXACT_ITEMS).map(([minor]) => minor));
}

/** Minor units of 100%. */
const RATE_BASE = 1_000_000;
