import { describe, expect, it } from 'vitest';
import { fromHan, readNumbering, writeNumbering } from './numbering.ts';

describe('readNumbering', () => {
  it.each([
    ['第二部分 预算表', 'part', 2],
    ['十二、名词解释', 'han', 12],
    ['（三）机关运行经费', 'han-brackets', 3],
    ['  7、机关运行费', 'arabic', 7],
    ['(2) 项目支出', 'arabic-brackets', 2],
    ['③科普协作经费', 'circled', 3],
  ] as const)('%s', (text, style, value) => {
    expect(readNumbering(text)).toMatchObject({ style, value });
  });

  it.each(['3.5万元', '2024年重点工作', '机关运行经费', ''])('finds none in "%s"', (text) => {
    expect(readNumbering(text)).toBeNull();
  });
});

describe('fromHan', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
  ] as const)('%s', (text, value) => {
    expect(fromHan(text)).toBe(value);
  });

  it.each(['', '百', '一二'])('reads no number in "%s"', (text) => {
    expect(fromHan(text)).toBeNull();
  });
});

it('writes what it reads', () => {
  for (const style of ['part', 'han', 'han-brackets', 'arabic', 'arabic-brackets', 'circled'] as const)
    for (let value = 1; value <= 20; value += 1)
      expect(readNumbering(`${writeNumbering(style, value)}甲`)).toMatchObject({ style, value });
});
