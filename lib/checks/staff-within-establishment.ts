import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { defineCheck } from './check.ts';
import type { CheckResult } from './outcome.ts';

const ESTABLISHMENTS = new Set(['establishmentAdmin', 'establishmentInstitution', 'establishment']);

export default defineCheck({
  id: 'staff-within-establishment',
  kind: 'staff',
  title: { zh: '实有人数不超过编制数', en: 'Staff do not exceed the establishment' },
  why: {
    zh: '实有人数超过编制数可能有原因（军转、工勤等），文中没有说明时值得追问。',
    en: 'More staff than posts may have a reason; where the text gives none, it is worth asking.',
  },
  basis: 'The establishment (编制) is the ceiling of staff; other forms of employment are counted apart',
  examples: [
    { kind: 'holds', text: '行政编制7名，实际6人。', names: ['7', '6'] },
    { kind: 'holds', text: '行政编制9人，事业编制3人；实际11人。', names: ['9', '3', '11'] },
    { kind: 'breaks', text: '行政编制7名，实际10人；事业编制18名，实际18人。', names: ['7', '10'] },
    { kind: 'breaks', text: '事业编制5人；实际8人。', names: ['5', '8'] },
    { kind: 'skips', text: '事业编制5人。' },
  ],
  *run(disclosure) {
    let posts: Figure[] = [];
    for (const figure of countFigures(disclosure)) {
      if (figure.role !== 'level' || figure.value === null) continue;
      if (ESTABLISHMENTS.has(figure.measure ?? '')) {
        // A new paragraph begins a new account of the staff.
        posts = [...posts.filter((post) => post.place.block === figure.place.block), figure];
      } else if (figure.measure === 'actual' && posts.length > 0 && !countsRetired(disclosure, figure)) {
        yield compare(posts, figure);
        posts = [];
      }
    }
  },
});

/** "实有人数62人，其中：在职42人，退休20人": of these only those in post take a post. */
function countsRetired(disclosure: Disclosure, staff: Figure): boolean {
  return disclosure.statements.some(
    (statement) =>
      statement.kind === 'breakdown' &&
      statement.total === staff.id &&
      statement.parts.some((part) => /^retired/.test(figureById(disclosure, part).measure ?? '')),
  );
}

function compare(posts: readonly Figure[], staff: Figure): CheckResult {
  const ceiling = posts.reduce((total, post) => total + (post.value?.minor ?? 0), 0);
  const actual = staff.value?.minor ?? 0;
  const holds = actual <= ceiling;
  return {
    outcome: holds ? 'pass' : 'finding',
    form: 'at-most',
    reported: posts[0]?.id ?? staff.id,
    operands: [
      { figure: staff.id, role: 'part', sign: 1 },
      ...posts.slice(1).map((post) => ({ figure: post.id, role: 'bound' as const, sign: 1 as const })),
    ],
    computed: {
      class: 'count',
      nominal: actual,
      interval: { low: actual, high: actual },
      difference: ceiling - actual,
    },
    grade: holds ? 'exact' : 'impossible',
    severity: holds ? null : 'info',
    params: {},
    places: [],
  };
}
