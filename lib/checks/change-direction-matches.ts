import type { Figure } from '../disclosure/figure.ts';
import { subtract, toInterval } from '../money/interval.ts';
import type { ChangeClaim } from './change-claim.ts';
import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Operand } from './outcome.ts';

/** 基本持平 is said of changes of a few percent; more than this is no longer flat. In percent. */
const ROUGHLY_FLAT_PERCENT = 5;

export default defineCheck({
  id: 'change-direction-matches',
  kind: 'changes',
  title: { zh: '增减方向与数字一致', en: 'The direction word matches the numbers' },
  why: {
    zh: '数字增加却写“减少”“下降”（或相反），或明明有变化却写“持平”，会让读者得出相反的结论。',
    en: 'Saying “decrease” of a number that rose (or “unchanged” of one that moved) turns the conclusion round.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年收入预算120.5万元，比2022年100.2万元增加20.3万元。',
      names: ['120.5', '100.2'],
    },
    { kind: 'holds', text: '公务接待费1.5万元，比2022年1.5万元持平。', names: ['1.5'] },
    {
      kind: 'breaks',
      text: '2023年基本支出120.5万元，比2022年100.2万元减少20.3万元，下降20.3%。',
      names: ['120.5', '100.2', '20.3'],
    },
    {
      kind: 'breaks',
      text: '2023年基本支出120.5万元，比2022年增加20.3万元，下降16.8%。',
      names: ['20.3', '16.8'],
    },
    { kind: 'skips', text: '2023年收入预算120.5万元，比上年增加20.3万元。' },
  ],
  *run(disclosure) {
    for (const claim of changeClaims(disclosure)) {
      const result = clashOfWords(claim) ?? againstNumbers(claim);
      if (result !== null) yield result;
    }
  },
});

/** "增加20万元，下降16%": two words of one change say opposite things. */
function clashOfWords(claim: ChangeClaim): CheckResult | null {
  const words = claim.statement.words.filter((word) => word.direction === 'up' || word.direction === 'down');
  if (new Set(words.map((word) => word.direction)).size < 2 || isZero(claim.change) || isZero(claim.percent))
    return null;
  return relation(claim, 'finding', words.map((word) => word.text).join('、'));
}

function againstNumbers(claim: ChangeClaim): CheckResult | null {
  const { current, previous, said } = claim;
  if (
    current?.value == null ||
    previous?.value == null ||
    said === null ||
    said === 'both' ||
    current.value.class !== previous.value.class
  )
    return null;
  const difference = subtract(toInterval(current.value), toInterval(previous.value));
  const moved = current.value.minor - previous.value.minor;
  // "减少0万元" of two equal amounts claims no direction that could be wrong.
  if (moved === 0 && said !== 'flat' && isZero(claim.change)) return null;
  const agrees =
    said === 'up'
      ? difference.high > 0
      : said === 'down'
        ? difference.low < 0
        : isFlat(claim, moved, difference);
  return relation(
    claim,
    agrees ? 'pass' : 'finding',
    claim.statement.words.map((word) => word.text).join('、'),
  );
}

function isFlat(claim: ChangeClaim, moved: number, difference: { low: number; high: number }): boolean {
  if (difference.low <= 0 && difference.high >= 0) return true;
  const base = Math.abs(claim.previous?.value?.minor ?? 0);
  const roughly = /基本|大体|大致/.test(claim.statement.words.map((word) => word.text).join(''));
  return roughly && base > 0 && Math.abs(moved) * 100 <= ROUGHLY_FLAT_PERCENT * base;
}

function isZero(figure: Figure | null): boolean {
  return figure?.value?.minor === 0;
}

function relation(claim: ChangeClaim, outcome: 'pass' | 'finding', word: string): CheckResult {
  const operands: Operand[] = [];
  const push = (figure: Figure | null, role: Operand['role']): void => {
    if (figure !== null) operands.push({ figure: figure.id, role, sign: 1 });
  };
  push(claim.current, 'current');
  push(claim.previous, 'previous');
  push(claim.change, 'change');
  push(claim.percent, 'percent');
  const places = claim.statement.words.map((item) => item.place);
  return {
    outcome,
    form: 'direction',
    reported: claim.current?.id ?? claim.change?.id ?? null,
    operands,
    computed: null,
    grade: outcome === 'pass' ? 'exact' : 'impossible',
    severity: outcome === 'pass' ? null : 'error',
    params: { word },
    places,
  };
}
