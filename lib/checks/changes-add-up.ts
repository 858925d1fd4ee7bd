import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { ChangeClaim } from './change-claim.ts';
import { changeClaims, claimsByCurrent, signedChangeOf } from './change-claim.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Operand, Severity } from './outcome.ts';
import { evaluateSum } from './sum-relation.ts';
import type { Whole } from './wholes.ts';
import { balanceWholes, listWholes, measureWholes } from './wholes.ts';

export default defineCheck({
  id: 'changes-add-up',
  kind: 'changes',
  title: {
    zh: '各项增减之和等于总数的增减',
    en: 'The changes of the parts add up to the change of the whole',
  },
  why: {
    zh: '总数比上年减少多少，应等于各组成部分增减相抵的结果。',
    en: 'The change of a total is what the changes of its parts come to.',
  },
  basis: 'Arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '2023年支出预算100万元，较2022年减少5万元，其中：基本支出增加15万元；项目支出减少20万元。',
      names: ['5', '15', '20'],
    },
    {
      kind: 'holds',
      text: '“三公”经费预算2万元，较2022年减少0.50万元，其中：公务用车运行维护费减少0.30万元；公务接待费减少0.20万元。',
      names: ['0.50', '0.30', '0.20'],
    },
    {
      kind: 'breaks',
      text: '2023年支出预算100万元，较2022年减少5万元，其中：基本支出增加15万元；项目支出减少30万元。',
      names: ['5', '15', '30'],
    },
    {
      kind: 'breaks',
      text: '“三公”经费预算2万元，较2022年减少0.01元，其中：公务用车运行维护费减少0.30万元；公务接待费减少0.20万元。',
      names: ['0.01', '0.30', '0.20'],
    },
    { kind: 'skips', text: '2023年支出预算100万元，较2022年减少5万元，其中：基本支出增加15万元。' },
  ],
  *run(disclosure) {
    const claims = claimsByCurrent(changeClaims(disclosure));
    const stated = new Set<string>();
    for (const statement of disclosure.statements) {
      if (statement.kind !== 'breakdown' || statement.of !== 'change' || statement.open) continue;
      stated.add(statement.total);
      yield evaluateSum(disclosure, {
        reported: statement.total,
        operands: statement.parts.map((figure, index) => ({
          figure,
          role: 'part',
          sign: statement.signs[index] ?? 1,
        })),
        places: [statement.place],
      });
    }
    const wholes = [...listWholes(disclosure), ...measureWholes(disclosure), ...balanceWholes(disclosure)];
    for (const whole of wholes) {
      const result = compareChanges(disclosure, whole, claims, wholes, stated);
      if (result !== null) yield result;
    }
  },
});

function compareChanges(
  disclosure: Disclosure,
  whole: Whole,
  claims: ReadonlyMap<FigureId, ChangeClaim>,
  wholes: readonly Whole[],
  stated: ReadonlySet<string>,
): CheckResult | null {
  const total = claimOf(whole.total, claims);
  const change = total?.change ?? null;
  if (total === null || change === null || stated.has(change.id)) return null;
  const signed = signedChangeOf(total);
  if (signed === null) return null;
  const against = signed.nominal < 0 ? -1 : 1;
  const operands: Operand[] = [];
  for (const part of whole.parts) {
    const terms = termsOf(part, claims, wholes, 0);
    if (terms === null) return null;
    for (const term of terms)
      operands.push({ figure: term.figure.id, role: 'part', sign: term.sign * against > 0 ? 1 : -1 });
  }
  if (operands.length < 2) return null;
  const atMost: Severity = whole.by === 'balance' ? 'warning' : 'error';
  return evaluateSum(disclosure, { reported: change.id, operands, atMost });
}

/** The printed changes of a part, or of its own parts when it states none (用车 = 购置 + 运行). Null when they are not stated. */
function termsOf(
  part: Figure,
  claims: ReadonlyMap<FigureId, ChangeClaim>,
  wholes: readonly Whole[],
  depth: number,
): { figure: Figure; sign: 1 | -1 }[] | null {
  const claim = claimOf(part, claims);
  if (claim !== null) {
    const signed = signedChangeOf(claim);
    if (signed !== null && claim.change !== null)
      return [{ figure: claim.change, sign: signed.nominal < 0 ? -1 : 1 }];
    if (claim.said === 'flat') return [];
  }
  const inner = depth > 2 ? undefined : wholes.find((whole) => whole.total.id === part.id);
  if (inner === undefined) return null;
  const terms = inner.parts.map((child) => termsOf(child, claims, wholes, depth + 1));
  return terms.some((term) => term === null) ? null : terms.flatMap((term) => term ?? []);
}

function claimOf(figure: Figure, claims: ReadonlyMap<FigureId, ChangeClaim>): ChangeClaim | null {
  return claims.get(figure.id) ?? null;
}
