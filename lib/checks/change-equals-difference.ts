import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';

export default defineCheck({
  id: 'change-equals-difference',
  kind: 'changes',
  title: { zh: '增减额等于本年减上年', en: 'The change equals this year less the year before' },
  why: {
    zh: '“比上年增加（减少）多少”应等于两年数之差，否则至少有一个数写错。',
    en: 'The stated change should equal the difference of the two amounts; otherwise at least one of the three is wrong.',
  },
  basis: 'Arithmetic; 地方预决算公开操作规程 (changes must be stated and explained)',
  examples: [
    {
      kind: 'holds',
      text: '2023年收入预算120.5万元，比2022年100.2万元增加20.3万元。',
      names: ['120.5', '100.2', '20.3'],
    },
    { kind: 'holds', text: '项目支出80元，比上年100元减少20元，下降20%。', names: ['80', '100', '20'] },
    {
      kind: 'breaks',
      text: '2023年收入预算120.5万元，比2022年100.2万元增加30.3万元。',
      names: ['120.5', '100.2', '30.3'],
    },
    {
      kind: 'breaks',
      text: '公用经费8341.28元，比上年8217.31元增加1239.7元。',
      names: ['8341.28', '8217.31', '1239.7'],
    },
    { kind: 'skips', text: '2023年收入预算120.5万元，比上年增加20.3万元。' },
  ],
  *run(disclosure) {
    for (const { statement, current, previous, change } of changeClaims(disclosure)) {
      if (current === null || previous === null || change === null) continue;
      const rises = (current.value?.minor ?? 0) >= (previous.value?.minor ?? 0);
      yield evaluateSum(disclosure, {
        reported: change.id,
        operands: [
          { figure: current.id, role: 'current', sign: rises ? 1 : -1 },
          { figure: previous.id, role: 'previous', sign: rises ? -1 : 1 },
        ],
        places: [statement.place],
      });
    }
  },
});
