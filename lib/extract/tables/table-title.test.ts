import { describe, expect, it } from 'vitest';
import { findTitle, findUnitNote, findYear, kindByTitle } from './table-title.ts';

it.each([
  ['单位：万元', '万元'],
  ['金额单位：元', '元'],
  ['单 位 ： 万\n元', '万元'],
  ['甲局                 单位：元', '元'],
  ['价值（万元）', '万元'],
  ['（单位：亿元）', '亿元'],
  ['部门（单位）名称', null],
  ['单位价值50万元以上', null],
])('%j names the unit %s', (text, unit) => {
  expect(findUnitNote(text)).toBe(unit);
});

describe('the title', () => {
  it('is the nearest line above that names a table', () => {
    expect(findTitle([], ['表2：收入总表', '表3：支出总表', '甲局  单位：元'])).toBe('表3：支出总表');
  });

  it('may stand in the table itself', () => {
    expect(findTitle(['部门固定资产占用情况表', '编制部门：'], ['八、国有资产信息'])).toBe(
      '部门固定资产占用情况表',
    );
  });

  it('is not looked for beyond a sentence', () => {
    expect(findTitle([], ['表3：支出总表', '说明如下。', '单位：元'])).toBe('');
  });
});

it('takes the year of a title and no other number', () => {
  expect(findYear('表3：2021年部门支出总表')).toBe(2021);
  expect(findYear('表2019')).toBeNull();
});

it('falls back on a heading that names a table', () => {
  expect(kindByTitle('', ['第二部分', '表5 一般公共预算支出表'])?.id).toBe('general-expenditure');
  expect(kindByTitle('', ['三、一般公共预算支出说明'])).toBeUndefined();
});
