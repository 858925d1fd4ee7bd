import { expect, it } from 'vitest';
import { splitClaim } from './claim.ts';

it.each([
  ['“甲”与“乙”不一致：1、2，相差1。', '“甲”与“乙”不一致', '1、2，相差1。'],
  ['“其中：甲”与“乙”不一致：1。', '“其中：甲”与“乙”不一致', '1。'],
  ['“A” and “B” do not agree: 1, 2.', '“A” and “B” do not agree', '1, 2.'],
  ['没有冒号的一句。', '没有冒号的一句', ''],
])('splits %s', (message, claim, detail) => {
  expect(splitClaim(message)).toEqual({ claim, detail });
});
