/** Keeps track of which groups of marks are near what the reader sees. */

/** A group of marks that is shown and hidden as one. */
export interface NearGroup {
  element: Element;
  /** How many marks it has. */
  size: number;
}

/** Groups in a row are taken together up to so many marks, so that scrolling on changes little and not often. */
const TOGETHER = 80;
/** So many marks are shown before it is known what is near. */
const FIRST = 200;
/** Beyond this many elements the bunches grow. */
const OBSERVED_AT_MOST = 1500;
/** Longest wait for a moment in which the page has nothing to do. */
const PATIENCE_MS = 200;

interface Bunch<T> {
  groups: T[];
  size: number;
  near: boolean;
  shown: boolean;
}

/** Calls `show` with the groups that come near the viewport, and `hide` with those that were left, between frames. */
export class NearViewport<T extends NearGroup> {
  private readonly observer: IntersectionObserver;
  private readonly bunches = new Map<Element, Bunch<T>>();
  private readonly shown = new Set<Bunch<T>>();
  private readonly waiting = new Set<Bunch<T>>();
  private planned = false;
  private ended = false;
  private readonly show: (group: T) => void;
  private readonly hide: (group: T) => void;

  constructor(show: (group: T) => void, hide: (group: T) => void) {
    this.show = show;
    this.hide = hide;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) this.moved(entry);
        this.plan();
      },
      // One screen around: a quick scroll is met by marks that are there already, and few are alive.
      { rootMargin: '100% 50%' },
    );
  }

  /** Groups in reading order. */
  observe(groups: readonly T[]): void {
    const marks = groups.reduce((sum, { size }) => sum + size, 0);
    const together = Math.max(TOGETHER, Math.ceil(marks / OBSERVED_AT_MOST));
    let bunch: Bunch<T> | null = null;
    for (const group of groups) {
      const there = this.bunches.get(group.element);
      if (there !== undefined) bunch = there;
      else if (bunch === null || bunch.size >= together) {
        bunch = { groups: [], size: 0, near: false, shown: false };
        this.bunches.set(group.element, bunch);
      }
      bunch.groups.push(group);
      bunch.size += group.size;
    }
    this.showFirst();
    for (const element of this.bunches.keys()) this.observer.observe(element);
  }

  /** What a reader most often sees first: shown before the frame, it costs nothing; from the observer, a second layout. */
  private showFirst(): void {
    let marks = 0;
    for (const bunch of this.bunches.values()) {
      if (marks >= FIRST) return;
      if (!bunch.shown) this.showBunch(bunch);
      marks += bunch.size;
    }
  }

  disconnect(): void {
    this.ended = true;
    this.observer.disconnect();
    this.bunches.clear();
    this.shown.clear();
    this.waiting.clear();
  }

  private moved({
    target,
    isIntersecting,
    boundingClientRect: { top, bottom },
  }: IntersectionObserverEntry): void {
    const bunch = this.bunches.get(target);
    if (bunch === undefined) return;
    bunch.near = isIntersecting;
    if (!isIntersecting) this.waiting.delete(bunch);
    else if (!bunch.shown) {
      // What the reader sees by now, or what begins just above it, does not wait.
      if (bottom > -innerHeight / 2 && top < innerHeight) this.showBunch(bunch);
      else this.waiting.add(bunch);
    }
  }

  private showBunch(bunch: Bunch<T>): void {
    bunch.shown = true;
    this.waiting.delete(bunch);
    this.shown.add(bunch);
    for (const group of bunch.groups) this.show(group);
  }

  private plan(): void {
    if (this.planned || this.ended) return;
    this.planned = true;
    const work = (): void => {
      this.planned = false;
      this.workOnce();
    };
    // Not in every browser.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE_MS });
    else setTimeout(work, 0);
  }

  /**
   * Hides all that was passed and shows all that waits. A frame after a change costs by what is alive, not by what was
   * changed: many changes at once cost no more than one, and the fewer marks stay alive, the less each costs.
   */
  private workOnce(): void {
    for (const bunch of this.shown) if (!bunch.near) this.hideBunch(bunch);
    for (const bunch of this.waiting) this.showBunch(bunch);
  }

  private hideBunch(bunch: Bunch<T>): void {
    bunch.shown = false;
    this.shown.delete(bunch);
    for (const group of bunch.groups) this.hide(group);
  }
}
