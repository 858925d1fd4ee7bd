import { FEN_PER_YUAN } from '../money/measured.ts';
import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';

/** A change below this, printed in 元 beside amounts in 万元, is hardly meant in 元. In fen. */
const SMALLEST_MEANT = 100 * FEN_PER_YUAN;

export default defineCheck({
  id: 'change-unit-consistent',
  kind: 'changes',
  title: { zh: '同一句中金额单位一致', en: 'One sentence keeps to one unit' },
  why: {
    zh: '总数以“万元”计，增减额却写成几分钱的“元”，多半漏写了“万”字。',
    en: 'An amount in 万元 with a change of a few fen in 元 has probably lost its 万.',
  },
  basis: 'Arithmetic; the unit of a change is that of its amounts',
  examples: [
    { kind: 'holds', text: '“三公”经费预算2.50万元，比2022年减少0.30万元。', names: ['2.50', '0.30'] },
    { kind: 'holds', text: '项目支出2.50万元，比2022年减少3000元。', names: ['2.50', '3000'] },
    { kind: 'breaks', text: '“三公”经费预算2.50万元，比2022年减少0.30元。', names: ['2.50', '0.30'] },
    { kind: 'breaks', text: '公务接待费0.80万元，比2022年增加0.02元。', names: ['0.80', '0.02'] },
    { kind: 'skips', text: '公务接待费0.80万元，与上年持平。' },
  ],
  *run(disclosure) {
    for (const { current, change, statement } of changeClaims(disclosure)) {
      if (
        current?.value == null ||
        change?.value == null ||
        current.class !== 'money' ||
        change.class !== 'money' ||
        !change.unitPrinted ||
        change.value.minor === 0
      )
        continue;
      const slipped = current.unit === '万元' && change.unit === '元' && change.value.minor < SMALLEST_MEANT;
      yield {
        outcome: slipped ? 'finding' : 'pass',
        form: 'words',
        reported: change.id,
        operands: [{ figure: current.id, role: 'current', sign: 1 }],
        computed: null,
        grade: slipped ? 'improbable' : 'exact',
        severity: slipped ? 'warning' : null,
        params: {
          amount: current.printed + current.unit,
          change: change.printed + change.unit,
          ...(slipped ? { otherUnit: '万元' } : {}),
        },
        places: [statement.place],
      };
    }
  },
});
