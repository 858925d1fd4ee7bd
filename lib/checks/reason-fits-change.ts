import { textAt } from '../source/document.ts';
import { changeClaims } from './change-claim.ts';
import { defineCheck } from './check.ts';

/** Words of a reason that something moved. */
const MOVES = /减少|压减|压缩|缩减|下降|削减|节约|增加|增长|提高|上升|扩大|新增/;

export default defineCheck({
  id: 'reason-fits-change',
  kind: 'changes',
  title: { zh: '增减原因与增减相符', en: 'The reason fits the change' },
  why: {
    zh: '两年数相同，却给出“压减”“增加”等原因，原因与数字不能同时成立。',
    en: 'Two equal amounts with a reason for cutting or growing: the reason and the numbers cannot both hold.',
  },
  basis: '财政部预决算公开检查 (reasons for changes are checked); arithmetic',
  examples: [
    {
      kind: 'holds',
      text: '公务接待费1.5万元，比2022年2.0万元减少0.5万元，主要原因：压减接待费用。',
      names: ['1.5', '2.0'],
    },
    {
      kind: 'holds',
      text: '培训费2.5万元，比2022年2.0万元增加0.5万元，主要原因是培训任务增加。',
      names: ['2.5', '2.0'],
    },
    {
      kind: 'breaks',
      text: '公务接待费1.5万元，比2022年1.5万元减少0万元，主要原因：尽力压减接待费用。',
      names: ['1.5', '0'],
    },
    {
      kind: 'breaks',
      text: '公务接待费0万元，比2022年0万元减少0万元，主要原因：经费由上级统一安排。',
      names: ['0'],
    },
    { kind: 'skips', text: '公务接待费1.5万元，比2022年2.0万元减少0.5万元。' },
  ],
  *run(disclosure) {
    for (const { current, previous, change, statement } of changeClaims(disclosure)) {
      const { reason } = statement;
      if (reason === null || current?.value == null || previous?.value == null) continue;
      const unchanged = current.value.minor === previous.value.minor;
      const says = MOVES.test(textAt(disclosure.source, reason.place));
      const claimsChange = statement.words.some(
        (word) => word.direction === 'up' || word.direction === 'down',
      );
      const clashes = unchanged && claimsChange;
      yield {
        outcome: clashes ? 'finding' : 'pass',
        form: 'words',
        reported: current.id,
        operands: [
          { figure: previous.id, role: 'previous', sign: 1 },
          ...(change === null ? [] : [{ figure: change.id, role: 'change' as const, sign: 1 as const }]),
        ],
        computed: null,
        grade: clashes ? 'impossible' : 'exact',
        // A zero that stays zero with a set phrase for a reason is a matter of style.
        severity: clashes ? (says && current.value.minor !== 0 ? 'warning' : 'info') : null,
        params: { text: reason.text.slice(0, 40) },
        places: [
          { ...statement.place, start: change?.place.start ?? statement.place.start, end: reason.place.end },
          reason.place,
        ],
      };
    }
  },
});
