import { expect, it } from 'vitest';
import { readTextNumbers } from './running-text.ts';

const read = (text: string, label = '', isTarget = true): string[] =>
  readTextNumbers(text, label, isTarget).map(
    (found) => `${text.slice(found.number.start, found.number.end)} ${found.class} ${found.role}`,
  );

it.each([
  ['举办讲座不低于15场', ['15 count target']],
  ['开展活动1-2次', ['1 count target', '2 count target']],
  ['8-10个项目', ['8 count target', '10 count target']],
  ['满意度80%以上', ['80 percent target']],
  ['≥40人次', ['40 count target']],
  ['≥3', ['3 count target']],
  ['不超过预算安排9.50万元', ['9.50 money threshold']],
  ['共支出约9.50万元', ['9.50 money target']],
  ['第一季度：\n1.召开会议。2.组织比赛。', ['1 ordinal none', '2 ordinal none']],
  ['填报日期：2021年2月11日', ['2021 date none', '2 date none', '11 date none']],
  ['1月-3月', ['1 date none', '3 date none']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it('takes no telephone number for an amount', () => {
  expect(read('12345678', '联系电话')).toEqual(['12345678 other none']);
});

it('takes the amount of a label for a threshold', () => {
  expect(read('3、单价在20万元以上设备', '', false)).toEqual(['3 ordinal none', '20 money threshold']);
});
