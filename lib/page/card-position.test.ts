import { describe, expect, it } from 'vitest';
import { beside } from './card-position.ts';

const WINDOW = { width: 1280, height: 900 };
const CARD = { width: 460, height: 420 };
const mark = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('the card stands', () => {
  it.each([
    ['below its mark', mark(300, 100), { top: 130 }],
    ['above a low mark', mark(300, 800), { top: 350 }],
    ['at the right of a mark in the middle', mark(300, 440), { left: 370 }],
    ['at the left where there is no room at the right', mark(1000, 440), { left: 530 }],
  ])('%s', (_title, at, expected) => {
    expect(beside(at, { ...CARD, height: 440 }, WINDOW)).toMatchObject({ ...expected, room: 440 });
  });

  it('inside the window and never on its mark, wherever that is', () => {
    for (let left = 0; left <= 1220; left += 61)
      for (let top = 0; top <= 880; top += 44) {
        const at = mark(left, top);
        const spot = beside(at, { width: 460, height: 560 }, WINDOW);
        expect(spot.left).toBeGreaterThanOrEqual(0);
        expect(spot.top).toBeGreaterThanOrEqual(0);
        expect(spot.left + 460).toBeLessThanOrEqual(1280);
        expect(spot.top + spot.room).toBeLessThanOrEqual(900);
        const apart =
          spot.top >= at.bottom ||
          spot.top + spot.room <= at.top ||
          spot.left >= at.right ||
          spot.left + 460 <= at.left;
        expect(apart).toBe(true);
      }
  });
});
