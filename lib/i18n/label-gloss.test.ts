import { expect, it } from 'vitest';
import { labelGloss } from './label-gloss.ts';

it.each([
  ['基本支出', 'basicExpenditure', 'en', 'basic expenditure'],
  ['科学技术支出', null, 'en', 'science and technology'],
  ['教育', null, 'en', 'education'],
  ['会务', null, 'en', null],
  ['基本支出', 'basicExpenditure', 'zh', null],
] as const)('glosses %s (%s) in %s', (label, measure, language, gloss) => {
  expect(labelGloss(label, measure, language)).toEqual({ label, gloss });
});
