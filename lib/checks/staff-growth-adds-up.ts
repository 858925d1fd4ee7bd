import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { evaluateSum } from './sum-relation.ts';

/** 增加/招聘/新进 before the number of people who came. */
const CAME = /(?:增加|新增|招聘|新进|调入)[^，,。；;]{0,8}$/;
const FROM = /由\s?$/;
const TO = /(?:增加|增长|增)?(?:至|到)\s?$/;

export default defineCheck({
  id: 'staff-growth-adds-up',
  kind: 'staff',
  title: { zh: '人员增加数与前后人数相符', en: 'The people who came explain the change of staff' },
  why: {
    zh: '作为增支原因写出的人数变化，自己也应对得上。',
    en: 'A change of staff that is given as the reason for more money must itself add up.',
  },
  basis: 'Arithmetic',
  limits: {
    zh: '只看同一句话里的三个人数。',
    en: 'Only three numbers of people within one sentence are compared.',
  },
  examples: [
    { kind: 'holds', text: '主要原因是增加编制2名，在编人员由3人增加至5人。', names: ['2', '3', '5'] },
    {
      kind: 'holds',
      text: '公用经费10万元，比上年增加1万元，主要原因是新招聘4人，实有人员由10人增加到14人。',
      names: ['4', '10', '14'],
    },
    { kind: 'breaks', text: '主要原因是增加编制2名，在编人员由3人增加至6人。', names: ['2', '3', '6'] },
    {
      kind: 'breaks',
      text: '公用经费10万元，比上年增加1万元，主要原因是新招聘4人，实有人员由10人增加到12人。',
      names: ['4', '10', '12'],
    },
    { kind: 'skips', text: '在编人员由3人增加至5人。' },
  ],
  *run(disclosure) {
    const people = countFigures(disclosure).filter(
      (figure) => (figure.unit === '人' || figure.unit === '名') && figure.value !== null,
    );
    for (const [index, to] of people.entries()) {
      const [came, from] = [people[index - 2], people[index - 1]];
      if (
        came === undefined ||
        from === undefined ||
        !inOneSentence([came, from, to], textAround(disclosure.source, to.place))
      )
        continue;
      const before = (figure: Figure): string =>
        textAround(disclosure.source, figure.place).slice(
          Math.max(0, figure.place.start - 14),
          figure.place.start,
        );
      if (!CAME.test(before(came)) || !FROM.test(before(from)) || !TO.test(before(to))) continue;
      yield evaluateSum(disclosure, {
        reported: to.id,
        operands: [
          { figure: from.id, role: 'previous', sign: 1 },
          { figure: came.id, role: 'part', sign: 1 },
        ],
        atMost: 'info',
      });
    }
  },
});

function inOneSentence(figures: readonly Figure[], text: string): boolean {
  const [first] = figures;
  const last = figures.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    figures.some(
      (figure) => figure.place.block !== first.place.block || figure.place.cell !== first.place.cell,
    )
  )
    return false;
  return (
    last.place.start - first.place.start < 80 && !text.slice(first.place.end, last.place.start).includes('。')
  );
}
