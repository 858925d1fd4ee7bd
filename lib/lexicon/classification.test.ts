import { describe, expect, it } from 'vitest';
import { codesOfName, isOfYear, namesOfCode, outdatedClasses, plainItemName } from './classification.ts';
import { ECONOMIC_CODES } from './economic-codes.ts';
import { FUNCTION_CODES } from './function-codes.ts';
import { isEconomicCode, isFunctionCode } from './table-labels.ts';

const nameIn = (code: string, year: number): string[] =>
  namesOfCode(code)
    .filter((entry) => isOfYear(entry, year))
    .map(({ name }) => name);

describe('the lists', () => {
  it.each([
    ['function', FUNCTION_CODES, isFunctionCode],
    ['economic', ECONOMIC_CODES, isEconomicCode],
  ] as const)('%s: every line is a code with its name and those below it', (_system, data, isCode) => {
    for (const line of data.trim().split('\n')) {
      expect(line).toMatch(/^\d{3}(?:\d\d)? [^ ]+(?: \d{2}[^ ]+)*$/);
      const [code = '', name] = line.split(' ');
      expect(isCode(code), line).toBe(true);
      if (name !== '-') expect(namesOfCode(code).length, line).toBeGreaterThan(0);
    }
  });
});

describe('names by year', () => {
  it.each([
    ['210', 2013, ['医疗卫生与计划生育支出', '医疗卫生支出']],
    ['210', 2018, ['医疗卫生与计划生育支出']],
    ['210', 2019, ['卫生健康支出']],
    ['20805', 2019, ['行政事业单位离退休']],
    ['20805', 2020, ['行政事业单位养老支出']],
    ['30113', 2019, ['住房公积金']],
    ['30311', 2017, ['住房公积金']],
    ['30311', 2021, ['代缴社会保险费']],
  ] as const)('%s in %i', (code, year, names) => {
    expect(nameIn(code, year).toSorted()).toEqual([...names].toSorted());
  });

  it('knows the classes that were renamed', () => {
    expect(outdatedClasses(2024).map(({ old }) => old.name)).toContain('文化体育与传媒支出');
    expect(outdatedClasses(2016).map(({ old }) => old.name)).not.toContain('文化体育与传媒支出');
  });
});

it('finds codes by name, whatever its brackets and ending', () => {
  expect(codesOfName('function', '住房改革').map(({ code }) => code)).toEqual(['22102']);
  expect(codesOfName('economic', '对个人和家庭补助支出').map(({ code }) => code)).toContain('303');
  expect(plainItemName('其它行政事业单位养老支出')).toBe(plainItemName('其他行政事业单位养老'));
});
