import { expect, it } from 'vitest';
import { fold, squash } from './fold.ts';

const units = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));

it('squashes every space that a regular expression knows', () => {
  const kept = units.filter((unit) => /\s/.test(unit) && squash(`甲${unit}乙`) !== '甲乙');
  expect(kept).toEqual([]);
});

it('squashes whatever folds, each unit into one', () => {
  const folded = units.filter((unit) => fold(unit) !== unit);
  expect(folded.length).toBeGreaterThan(150);
  const wrong = folded.filter(
    (unit) => fold(unit).length !== 1 || squash(unit) !== fold(unit).replace(/\s/, ''),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ['１２，３４５．６７', '12,345.67'],
  ['財務決算總表', '财务决算总表'],
  ['（一）　收入 ', '(一)收入'],
  ['經(jīng)費(fèi)', '经费'],
])('%s is %s', (printed, squashed) => {
  expect(squash(printed)).toBe(squashed);
});
