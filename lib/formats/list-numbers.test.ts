import { expect, it } from 'vitest';
import { formatListNumber, gapAfter } from './list-numbers.ts';

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'chineseCounting', '二十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [110, 'chineseCountingThousand', '一百一十'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [3, 'ideographTraditional', '丙'],
  [12, 'decimalEnclosedCircle', '⑫'],
  [3, 'decimalEnclosedParen', '⑶'],
  [14, 'upperRoman', 'XIV'],
  [28, 'lowerLetter', 'bb'],
  [7, 'decimalZero', '07'],
  [12, 'decimalFullWidth', '１２'],
  [12, 'ideographDigital', '一二'],
  [4, 'unheard-of', '4'],
])('writes %i as %s: %s', (value, format, text) => {
  expect(formatListNumber(value, format)).toBe(text);
});

it.each([
  ['一、', 'tab', ''],
  ['（一）', null, ''],
  ['1.', 'tab', ' '],
  ['1.', 'nothing', ''],
  ['', 'tab', ''],
])('puts between %s (%s) and the text: "%s"', (number, suffix, gap) => {
  expect(gapAfter(number, suffix)).toBe(gap);
});
