import { describe, expect, it } from 'vitest';
import { alignAlike, tokenOf } from './align-alike.ts';

const tokens = (...list: [string, string][]): string[] =>
  list.map(([words, value]) => tokenOf(words, 'p', value));
const THEN = tokens(['a', '5'], ['a', '7'], ['b', '5']);

describe('figures in places with the same labels', () => {
  it('stay where they are while nothing changes', () => {
    expect([0, 1, 2].map((index) => alignAlike(THEN, index, THEN))).toEqual([0, 1, 2]);
  });

  it('are followed when rows change places', () => {
    expect(alignAlike(THEN, 1, tokens(['a', '7'], ['b', '5'], ['a', '5']))).toBe(0);
  });

  it('are the one that changed when all others are as they were', () => {
    expect(alignAlike(THEN, 1, tokens(['a', '5'], ['a', '8'], ['b', '5']))).toBe(1);
  });

  it('are known by words that stand once when the value changed and another came', () => {
    expect(alignAlike(THEN, 2, tokens(['c', '1'], ['a', '5'], ['a', '7'], ['b', '6']))).toBe(3);
  });

  it('are missing when they went, however equal the others are', () => {
    expect(alignAlike(THEN, 1, tokens(['a', '5'], ['b', '5']))).toBeNull();
    expect(alignAlike(tokens(['a', '5'], ['a', '5']), 0, tokens(['a', '5']))).toBeNull();
  });
});
