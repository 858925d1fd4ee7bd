/** Keeps track of which groups of marks are near what the reader sees. */

/** Beyond this many elements every n-th stands for its neighbours. */
const OBSERVED_AT_MOST = 1500;

/** Calls `show` and `hide` with the groups that come near the viewport and leave it. */
export class NearViewport<T> {
  private readonly observer: IntersectionObserver;
  private readonly groups = new Map<Element, T[]>();

  constructor(show: (group: T) => void, hide: (group: T) => void) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          for (const group of this.groups.get(target) ?? []) (isIntersecting ? show : hide)(group);
      },
      // One screen and a half around: a quick scroll is met by marks that are there already.
      { rootMargin: '150% 50%' },
    );
  }

  /** Groups in reading order, each with the element it is in. */
  observe(groups: readonly { element: Element; group: T }[]): void {
    const stride = Math.ceil(groups.length / OBSERVED_AT_MOST);
    for (let index = 0; index < groups.length; index += stride) {
      const element = groups[index]?.element;
      if (element === undefined) continue;
      const members = groups.slice(index, index + stride).map(({ group }) => group);
      this.groups.set(element, [...(this.groups.get(element) ?? []), ...members]);
      this.observer.observe(element);
    }
  }

  disconnect(): void {
    this.observer.disconnect();
    this.groups.clear();
  }
}
