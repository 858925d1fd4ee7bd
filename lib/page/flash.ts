/** Lights up places for a while: the one that was jumped to flashes, the others stay lit while a card speaks of them. */
import type { Place } from '../source/document.ts';
import { prefersStillness } from './show-place.ts';

const BLINK_MS = 180;
const BLINKS = 3;
const AFTERGLOW_MS = 1500;

/** What lights up places, in place of those lit before. */
export interface Lamp {
  focus(places: readonly Place[]): void;
}

export class Flash {
  private readonly painter: Lamp;
  private readonly view: Window;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(painter: Lamp, view: Window) {
    this.painter = painter;
    this.view = view;
  }

  /** Lights `places` until the next call; `target` blinks first, or just stays lit for those who want stillness. */
  show(places: readonly Place[], target: Place | null): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (target === null) {
      this.painter.focus(places);
      return;
    }
    const others = places.filter((place) => place !== target);
    const blinks = prefersStillness(this.view) ? 0 : BLINKS;
    const blink = (left: number): void => {
      const lit = left % 2 === 0;
      this.painter.focus(lit ? [...others, target] : others);
      this.timer = setTimeout(
        () => (left === 0 ? this.painter.focus(places) : blink(left - 1)),
        left === 0 ? AFTERGLOW_MS : BLINK_MS,
      );
    };
    blink(2 * blinks);
  }
}
