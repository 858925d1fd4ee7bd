import { expect, it } from 'vitest';
import { sharedLabel } from './shared-label.ts';

it.each([
  [['甲 / 合计', '乙 / 合计'], '合计', ['甲', '乙']],
  [['甲 / 合计', '甲 / 基本', '甲 / 项目'], '甲', ['合计', '基本', '项目']],
  [['甲 / 合计', '乙 / 基本'], '', ['甲 / 合计', '乙 / 基本']],
  [['甲', '乙 / 合计'], '', ['甲', '乙 / 合计']],
  [['甲 / 合计'], '', ['甲 / 合计']],
])('%j have %s in common', (labels, shared, own) => {
  const found = sharedLabel(labels);
  expect(found.shared).toBe(shared);
  expect(labels.map(found.own)).toEqual(own);
});
