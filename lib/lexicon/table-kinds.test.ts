import { expect, it } from 'vitest';
import { TABLE_KINDS, findTableKind, plainTitle } from './table-kinds.ts';

it.each([
  ['表1：2021年部门收支总表', 'balance'],
  ['收支预算总表', 'balance'],
  ['收入支出决算总表', 'balance'],
  ['2024年部门收支总体情况表', 'balance'],
  ['附表2 部门收入总表', 'income'],
  ['收入决算表', 'income'],
  ['支出决算表', 'expenditure'],
  ['财政拨款收支总表', 'fiscal-balance'],
  ['财政拨款收入支出决算总表', 'fiscal-balance'],
  ['财政拨款支出预算表', 'fiscal-expenditure'],
  ['财政拨款基本支出预算表', 'fiscal-basic'],
  ['一般公共预算财政拨款支出决算表', 'general-expenditure'],
  ['一般公共预算支出功能分类预算表', 'general-expenditure'],
  ['一般公共预算财政拨款基本支出决算表', 'general-basic'],
  ['一般公共预算“三公”经费支出表', 'three-public'],
  ['“三公”经费和机关运行经费预算表', 'three-public'],
  ['政府性基金预算支出表', 'fund-expenditure'],
  ['政府性基金预算财政拨款收入支出决算表', 'fund-balance'],
  ['国有资本经营预算财政拨款支出决算表', 'state-capital-expenditure'],
  ['部门预算明细预算表', 'detail'],
  ['部门整体支出绩效目标申报表', 'department-performance'],
  ['项目支出绩效目标申报表', 'project-performance'],
  ['政府采购预算表', 'procurement'],
  ['部门固定资产占用情况表', 'assets'],
])('%s is %s', (title, kind) => {
  expect(findTableKind(title)?.id).toBe(kind);
});

it.each(['人员经费支出预算表', '对个人和家庭补助支出表', '上年结转支出预算表', '财政专户管理资金支出表'])(
  '%s holds only a part of what its words name',
  (title) => {
    expect(findTableKind(title)).toBeUndefined();
  },
);

it('takes 项目支出 for its own kind, of whatever budget', () => {
  expect(findTableKind('一般公共预算项目支出预算表')?.id).toBe('project-expenditure');
});

it('does not take a heading for a table', () => {
  expect(findTableKind('二、部门职责')).toBeUndefined();
});

it('leaves number, year and bookmark residue out of a title', () => {
  expect(plainTitle('[bookmark: _Toc12]表5：2021年 一般公共预算支出表')).toBe('一般公共预算支出表');
});

it('has one entry per kind', () => {
  expect(new Set(TABLE_KINDS.map((kind) => kind.id)).size).toBe(TABLE_KINDS.length);
});
