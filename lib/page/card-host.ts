/**
 * The element that carries the card: in the top layer, next to its mark, inside the window, never over the mark.
 * Its shadow root is closed, so that no script of the page reads a note or presses a button in it.
 */
import { boxesOf } from '../highlight/hit-test.ts';
import type { Place } from '../source/document.ts';
import { beside, EDGE } from './card-position.ts';
import { rootOf } from './page-document.ts';
import type { Snapshot } from './snapshot.ts';

const WIDTH = 460;
const TALLEST = 560;

export const CARD_ELEMENT = 'gouji-card';

/** Where our own world (and no page) finds the card's root; for tests and for us. */
export const CARD_ROOT = Symbol.for('gouji.card-root');

export class CardHost {
  readonly root: ShadowRoot;
  private readonly element: HTMLElement;
  private readonly page: Document;
  private readonly view: Window;
  private readonly life = new AbortController();
  private readonly sizes: ResizeObserver;
  private target: { place: Place; snapshot: Snapshot } | null = null;
  private scheduled = false;

  constructor(page: Document, view: Window) {
    this.page = page;
    this.view = view;
    this.element = Document.prototype.createElement.call(page, CARD_ELEMENT);
    this.root = this.element.attachShadow({ mode: 'closed' });
    Object.assign(globalThis, { [CARD_ROOT]: this.root });
    this.dress();
    rootOf(page).append(this.element);
    this.enterTopLayer();
    const { signal } = this.life;
    const soon = (): void => this.schedule();
    view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
    view.addEventListener('resize', soon, { passive: true, signal });
    this.sizes = new ResizeObserver(soon);
    this.sizes.observe(this.element);
  }

  /** Stands beside a place from now on. */
  attachTo(place: Place, snapshot: Snapshot): void {
    this.target = { place, snapshot };
    this.position();
    // In a frame as tall as its content the window's edge is far outside what the reader sees.
    if (this.view.parent !== this.view)
      this.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  contains(target: EventTarget | null): boolean {
    return target === this.element;
  }

  /** True when the reader has begun to write something that closing would lose. */
  hasUnsavedText(): boolean {
    return [...this.root.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '');
  }

  remove(): void {
    this.life.abort();
    this.sizes.disconnect();
    this.element.remove();
    Reflect.deleteProperty(globalThis, CARD_ROOT);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.view.requestAnimationFrame(() => {
      this.scheduled = false;
      if (!this.life.signal.aborted) this.position();
    });
  }

  /** Set on the element itself and as important: no rule of the page can be stronger. */
  private set(name: string, value: string): void {
    this.element.style.setProperty(name, value, 'important');
  }

  private dress(): void {
    this.set('all', 'initial');
    this.set('position', 'fixed');
    this.set('inset', 'auto');
    this.set('display', 'block');
    this.set('z-index', '2147483647');
    this.set('margin', '0');
    this.set('overflow', 'visible');
  }

  /** Above dialogs and everything else of the page. Older browsers make do with the highest layer. */
  private enterTopLayer(): void {
    const { showPopover } = HTMLElement.prototype as { showPopover?: () => void };
    if (showPopover === undefined) return;
    this.element.popover = 'manual';
    try {
      showPopover.call(this.element);
    } catch {
      // A document that is not being shown has no top layer.
      this.element.removeAttribute('popover');
    }
  }

  private position(): void {
    if (this.target === null) return;
    const { innerWidth, innerHeight } = this.view;
    const mark =
      boxesOf(this.page, this.target.place, this.target.snapshot.places)[0] ?? new DOMRect(EDGE, EDGE, 0, 0);
    const width = Math.min(WIDTH, innerWidth - 2 * EDGE);
    this.set('width', `${width}px`);
    this.set('max-height', `${TALLEST}px`);
    const wanted = Math.min(this.element.getBoundingClientRect().height || TALLEST, TALLEST);
    const spot = beside(mark, { width, height: wanted }, { width: innerWidth, height: innerHeight });
    this.set('max-height', `${Math.floor(spot.room)}px`);
    this.set('left', `${Math.round(spot.left)}px`);
    this.set('top', `${Math.round(spot.top)}px`);
  }
}
