import type { Disclosure } from '../disclosure/disclosure.ts';
import { textAt } from '../source/document.ts';
import type { ChangeClaim } from './change-claim.ts';
import { changeClaims, previousOf, signedChangeOf } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { Line } from './document-lines.ts';
import { linesOf } from './document-lines.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** Measures whose changes must be explained: totals of income and expenditure, and the three public expenses. */
const EXPLAINED = new Set([
  'balanceTotal',
  'totalIncome',
  'totalExpenditure',
  'fiscalBalanceTotal',
  'threePublic',
  'abroad',
  'reception',
  'vehicle',
  'vehiclePurchase',
  'vehicleRunning',
]);
/** Words of a reason, also in the sentences after the change. */
const REASON =
  /原因|主要是|主要系|主要为|主要因|由于|因为|系|因[^公此为]|其中[::]|受.{2,20}影响|政策|调整|落实|厉行节约|压[减缩]/;
/** Smaller changes need no explanation here. */
const SMALLEST_PERCENT = 10;
const LINES_AFTER = 3;
/** How far behind a change its reason may stand, in characters. */
const REACH = 400;

export default defineCheck({
  id: 'reason-given',
  kind: 'changes',
  title: { zh: '较大的增减说明了原因', en: 'A large change has its reason' },
  why: {
    zh: '收支总额和“三公”经费增减较大而不说明原因，是公开检查必查的一项。',
    en: 'Totals and three-public expenses that change much without a reason: official inspections always look for this.',
  },
  basis: '财政部预决算公开检查 2016-2022: “三公”经费增减变化原因说明',
  limits: {
    zh: `只看收支总额和“三公”经费，增减不到${SMALLEST_PERCENT}%的不要求；后面几句里的原因也算。`,
    en: `Looks at totals and three-public expenses, from ${SMALLEST_PERCENT}% on; a reason in the next sentences counts.`,
  },
  examples: [
    {
      kind: 'holds',
      text: '公务接待费1.5万元，比2022年2.0万元减少0.5万元，主要原因：压减接待费用。',
      names: ['1.5', '2.0'],
    },
    {
      kind: 'holds',
      text: '2023年收入预算80万元，比2022年60万元增加20万元。\n增加的原因是人员增加。',
      names: ['80', '60'],
    },
    { kind: 'breaks', text: '公务接待费1.5万元，比2022年2.0万元减少0.5万元。', names: ['1.5', '2.0'] },
    {
      kind: 'breaks',
      text: '2023年收入预算80万元，比2022年60万元增加20万元，增长33.33%。',
      names: ['80', '60'],
    },
    { kind: 'skips', text: '2023年收入预算80万元，比2022年79万元增加1万元。' },
  ],
  *run(disclosure) {
    const lines = linesOf(disclosure.source);
    const byBlock = new Map<number, Line[]>();
    for (const line of lines) {
      const others = byBlock.get(line.block);
      if (others === undefined) byBlock.set(line.block, [line]);
      else others.push(line);
    }
    const missing: ChangeClaim[] = [];
    const given: ChangeClaim[] = [];
    for (const claim of changeClaims(disclosure)) {
      if (claim.current === null || !EXPLAINED.has(claim.current.measure ?? '') || !isLarge(claim)) continue;
      (hasReason(disclosure, claim, lines, byBlock) ? given : missing).push(claim);
    }
    const figures = (claims: readonly ChangeClaim[]): ChangeClaim['current'][] =>
      claims.flatMap(({ current, previous, change }) => [current, previous, change]);
    if (given.length > 0)
      yield wordsPass(
        given.map(({ statement }) => statement.place),
        { n: given.length },
        figures(given),
      );
    if (missing.length > 0)
      yield wordsFinding(
        'info',
        missing.map(({ statement }) => statement.place),
        { n: missing.length },
        figures(missing),
      );
  },
});

function isLarge(claim: ChangeClaim): boolean {
  const previous = previousOf(claim);
  const change = signedChangeOf(claim);
  if (previous === null || change === null || previous.nominal <= 0) return false;
  return Math.abs(change.nominal) * 100 >= previous.nominal * SMALLEST_PERCENT;
}

function hasReason(
  disclosure: Disclosure,
  { statement }: ChangeClaim,
  lines: readonly Line[],
  byBlock: ReadonlyMap<number, Line[]>,
): boolean {
  if (statement.reason !== null) return true;
  if (REASON.test(textAt(disclosure.source, statement.place))) return true;
  const own = byBlock.get(statement.place.block) ?? [];
  const line = own.find((one) => one.start + one.text.length >= statement.place.start);
  const from = Math.max(0, statement.place.start - (line?.start ?? 0));
  if (line !== undefined && REASON.test(line.folded.slice(from, from + REACH))) return true;
  const last = own.at(-1);
  if (last === undefined) return false;
  for (const next of lines.slice(last.index + 1, last.index + 1 + LINES_AFTER)) {
    if (next.heading !== null && next.heading <= 2) return false;
    if (REASON.test(next.folded.slice(0, REACH))) return true;
  }
  return false;
}
