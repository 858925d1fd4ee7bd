import { describe, expect, it } from 'vitest';
import {
  basisOfHeader,
  findLabelMeasure,
  fundsMark,
  isComparison,
  isEconomicCode,
  isFunctionCode,
  isTotalHeader,
  numberingDepth,
  readCode,
  scopeOfHeader,
  totalKind,
} from './table-labels.ts';

it.each([
  ['总   计', 'plain'],
  ['合  计', 'plain'],
  ['收入总计：', 'grand'],
  ['支出合计', 'grand'],
  ['本年收入合计', 'year'],
  ['当年支出小计', 'year'],
  ['人员经费小计', 'sub'],
  ['其他收入', null],
  ['统计事务', null],
])('%s is a total of kind %s', (label, kind) => {
  expect(totalKind(label)).toBe(kind);
});

it.each([
  ['一、本年收入', 1],
  ['（二）政府性基金', 2],
  ['3. 其他', 3],
  ['1、因公出国', 3],
  ['（1）购置', 4],
  ['其中：1.甲', 3],
  ['2.5万元以上', 0],
  ['甲', 0],
])('%s is numbered at depth %i', (label, depth) => {
  expect(numberingDepth(label)).toBe(depth);
});

describe('codes', () => {
  it.each([
    ['2060702', '2060702'],
    ['201 06 01', '2010601'],
    ['２０８', '208'],
    ['30101', '30101'],
    ['20', null],
    ['1234.00', null],
    ['2019年', null],
  ])('%s reads as %s', (text, code) => {
    expect(readCode(text)).toBe(code);
  });

  it('tells the two classifications apart by their digits', () => {
    expect(['301', '30299', '399', '50501'].every(isEconomicCode)).toBe(true);
    expect(['206', '20607', '2060702'].some(isEconomicCode)).toBe(false);
    expect(['206', '20607', '2299901'].every(isFunctionCode)).toBe(true);
    expect(['301', '30101', '999'].some(isFunctionCode)).toBe(false);
  });
});

it('reads the scope and version that a head names', () => {
  expect(scopeOfHeader('政府性基金预算财政拨款')).toBe('fund');
  expect(scopeOfHeader('一般公共预算')).toBe('general');
  expect(scopeOfHeader('财政拨款')).toBe('fiscal');
  expect(scopeOfHeader('合计')).toBeNull();
  expect(basisOfHeader('年初预算数')).toBe('initial-budget');
  expect(basisOfHeader('调整预算数')).toBe('adjusted-budget');
  expect(basisOfHeader('决算数')).toBe('final');
  expect(basisOfHeader('一般公共预算财政拨款')).toBeNull();
  expect(basisOfHeader('一般公共预算 预算数')).toBe('budget');
});

it('tells columns of another year from sources of income that only sound like them', () => {
  expect(['上年预算数', '增减额', '增长%'].every(isComparison)).toBe(true);
  expect(['上年结转', '上级补助收入', '上年补助收入'].some(isComparison)).toBe(false);
});

it('knows totals among column heads', () => {
  expect(['合计', '小 计', '本年收入合计'].every(isTotalHeader)).toBe(true);
  expect(['基本支出', '合计金额说明'].some(isTotalHeader)).toBe(false);
});

it('reads other funds from a mark in brackets', () => {
  expect(fundsMark('绩效工资（其他资金）')).toBe('other');
  expect(fundsMark('维修（护）费')).toBeNull();
});

it('finds the measure of a label with an addition', () => {
  expect(findLabelMeasure('事业收入（不含专户资金）')?.id).toBe('businessIncome');
  expect(findLabelMeasure('人员经费合计')?.id).toBe('personnelFunds');
  expect(findLabelMeasure('甲项目')).toBeUndefined();
});
