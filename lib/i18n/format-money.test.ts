import { describe, expect, it } from 'vitest';
import { columnUnit, formatChange, formatCount, formatMoney, formatShare } from './format-money.ts';
import { formatMinor } from './format-number.ts';

describe('money', () => {
  it.each([
    [0, '0元', '¥0'],
    [50, '0.50元', '¥0.50'],
    [123_400, '1,234元', '¥1,234'],
    [999_999, '9,999.99元', '¥9,999.99'],
    [1_000_000, '1万元', '¥10,000'],
    [105_841_000_0, '1,058.41万元', '¥10.58 million'],
    [57_633_143_0, '576.33万元', '¥5.76 million'],
    [12_345_678_900, '1.23亿元', '¥123.46 million'],
    [250_000_000_000, '25亿元', '¥2.50 billion'],
    [-4_900_000, '−4.90万元', '−¥49,000'],
  ])('%d fen reads %s and %s', (fen, zh, english) => {
    expect(formatMoney(fen, 'zh').text).toBe(zh);
    expect(formatMoney(fen, 'en').text).toBe(english);
  });

  it('keeps the exact value beside a rounded one', () => {
    expect(formatMoney(576_331_430, 'zh')).toEqual({
      text: '576.33万元',
      exact: '5,763,314.30元',
      rounded: true,
    });
    expect(formatMoney(1_058_410_000, 'en')).toEqual({
      text: '¥10.58 million',
      exact: '¥10,584,100.00',
      rounded: true,
    });
    expect(formatMoney(1_058_410_000, 'zh').rounded).toBe(false);
  });

  it('keeps a column to 万元 until it reaches ten 亿元', () => {
    const unit = columnUnit([12_045_900_000, 1_000_000]);
    expect(formatMoney(12_045_900_000, 'zh', unit).text).toBe('12,045.90万元');
    expect(formatMoney(12_045_900_000, 'zh', columnUnit([120_000_000_000])).text).toBe('1.20亿元');
  });

  it.each([
    [59_430_000, '+59.43万元', '+¥594,300'],
    [-490_000, '−4,900元', '−¥4,900'],
    [0, '0元', '¥0'],
  ])('%d fen of change reads %s and %s', (fen, zh, english) => {
    expect(formatChange(fen, 'zh').text).toBe(zh);
    expect(formatChange(fen, 'en').text).toBe(english);
  });
});

describe('shares and counts', () => {
  it.each([
    [0, '0.0%'],
    [0.0004, '<0.1%'],
    [0.9015, '90.2%'],
    [0.9999, '>99.9%'],
    [1, '100.0%'],
  ])('share %d reads %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  it.each([
    [0, '0'],
    [1234567, '1,234,567'],
    [-1000, '−1,000'],
  ])('count %d reads %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('exact decimals of minor units', () => {
  it.each([
    [1_058_420_000, 1_000_000, { decimals: 2, grouped: true }, '1,058.42'],
    [1, 1_000_000, { decimals: 2 }, '0.000001'],
    [-59_430_000, 1_000_000, {}, '−59.43'],
    [66_425, 10_000, { decimals: 1 }, '6.6425'],
    [190_000, 10_000, {}, '19'],
    [5, 1, {}, '5'],
  ])('%d of %d reads %s', (minor, unit, style, text) => {
    expect(formatMinor(minor, unit, style)).toBe(text);
  });
});
