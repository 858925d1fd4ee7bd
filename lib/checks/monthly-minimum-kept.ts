import { countFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';

const MONTHLY = /(?:每月|月均)[^，,。；;]{0,6}(?:不少于|不低于)\s?$/;
const IN_THE_YEAR = /(?:已完成|共完成|全年完成|累计完成)[^，,。；;]{0,16}$/;
const MONTHS = 12;

export default defineCheck({
  id: 'monthly-minimum-kept',
  kind: 'rates',
  title: { zh: '每月下限与全年完成数相符', en: 'The monthly minimum fits the year’s result' },
  why: {
    zh: '写明每月不少于多少，全年完成数就不应低于它的十二倍。',
    en: 'Where a minimum a month is claimed, the year’s result cannot be less than twelve times that.',
  },
  basis: 'Arithmetic',
  limits: {
    zh: '只看同一段里单位相同的两个数。',
    en: 'Only two counts of one unit within a paragraph are compared.',
  },
  examples: [
    { kind: 'holds', text: '平均每月不少于34单，全年已完成3702单。', names: ['34', '3702'] },
    { kind: 'holds', text: '每月巡查不少于5次，共完成巡查72次。', names: ['5', '72'] },
    { kind: 'breaks', text: '平均每月不少于34单，全年已完成302单。', names: ['34', '302'] },
    { kind: 'breaks', text: '每月巡查不少于5次，共完成巡查50次。', names: ['5', '50'] },
    { kind: 'skips', text: '平均每月不少于34单。' },
  ],
  *run(disclosure) {
    const before = (figure: Figure): string =>
      textAround(disclosure.source, figure.place).slice(
        Math.max(0, figure.place.start - 24),
        figure.place.start,
      );
    const counts = countFigures(disclosure).filter(
      (figure) => figure.place.cell === null && figure.value !== null,
    );
    for (const [index, monthly] of counts.entries()) {
      if (!MONTHLY.test(before(monthly))) continue;
      const result = counts
        .slice(index + 1, index + 4)
        .find(
          (figure) =>
            figure.unit === monthly.unit &&
            figure.place.block === monthly.place.block &&
            IN_THE_YEAR.test(before(figure)),
        );
      if (monthly.value === null || result?.value == null) continue;
      const holds = monthly.value.minor * MONTHS <= result.value.minor;
      yield {
        outcome: holds ? 'pass' : 'finding',
        form: 'words',
        reported: result.id,
        operands: [{ figure: monthly.id, role: 'bound', sign: 1 }],
        computed: null,
        grade: holds ? 'exact' : 'impossible',
        severity: holds ? null : 'info',
        params: {
          monthly: monthly.printed + (monthly.unit ?? ''),
          result: result.printed + (result.unit ?? ''),
          printed: monthly.printed,
        },
        places: [{ ...monthly.place, end: result.place.end }],
      };
    }
  },
});
