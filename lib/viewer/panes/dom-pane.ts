/**
 * What all panes that show a document as elements have in common: marks by highlights, clicks on them, scrolling to
 * places, selection and zoom. What is drawn is theirs.
 */
import { boxesOf, MarkIndex } from '../../highlight/hit-test.ts';
import type { Mark } from '../../highlight/mark-names.ts';
import { Flash } from '../../page/flash.ts';
import { comparePlaces } from '../../source/document.ts';
import type { Place } from '../../source/document.ts';
import type { DocumentPane, PaneMark, PaneZoom, ShowOptions } from '../pane.ts';
import type { DomPlaces } from './dom-places.ts';
import { PanePainter } from './pane-painter.ts';
import '../../highlight/marks.css';

/** Where in the pane a place is brought: high enough for a card below it. */
const HEIGHT = 0.28;
const EDGE = 48;
const SMALLEST = 0.4;
const LARGEST = 4;

/** The elements of a pane. */
export interface PaneParts {
  element: HTMLElement;
  /** What scrolls. */
  scroller: HTMLElement;
  /** What is enlarged. */
  content: HTMLElement;
}

export class DomPane implements DocumentPane {
  readonly element: HTMLElement;
  readonly zoom: PaneZoom;
  protected readonly places: DomPlaces;
  protected readonly scroller: HTMLElement;
  private readonly content: HTMLElement;
  private readonly painter: PanePainter;
  private readonly flash: Flash;
  private readonly life = new AbortController();
  private readonly sizes: ResizeObserver;
  private index: MarkIndex | null = null;
  private lit: readonly Place[] = [];
  private hit: (id: string | null, box: DOMRect) => void = () => {};
  private move: () => void = () => {};
  private scheduled = false;
  private scale = 1;
  private fits = true;

  constructor({ element, scroller, content }: PaneParts, places: DomPlaces) {
    this.element = element;
    this.scroller = scroller;
    this.content = content;
    this.places = places;
    this.painter = new PanePainter(places);
    this.flash = new Flash(this.painter, window);
    this.zoom = this.makeZoom();
    const { signal } = this.life;
    element.addEventListener('click', (event) => this.clicked(event), { signal });
    element.addEventListener('scroll', () => this.moved(), { capture: true, passive: true, signal });
    this.sizes = new ResizeObserver(() => this.moved());
    this.sizes.observe(element);
  }

  show(place: Place, { flash }: ShowOptions): void {
    this.reveal(place);
    this.scrollTo(place);
    // Flash knows its target by identity; the caller may have made its place anew.
    const lit = this.lit.map((each) => (comparePlaces(each, place) === 0 ? place : each));
    this.flash.show(lit, flash ? place : null);
  }

  mark(marks: readonly PaneMark[]): void {
    const drawn = marks.map(({ id, kind, place }): Mark => ({
      name: `gouji-${kind}`,
      place,
      outcomes: [id],
      notes: [],
      figure: null,
    }));
    this.index = new MarkIndex(drawn, this.places);
    this.painter.show(drawn);
  }

  light(places: readonly Place[]): void {
    this.lit = places;
    this.flash.show(places, null);
  }

  onHit(callback: (id: string | null, box: DOMRect) => void): void {
    this.hit = callback;
  }

  onMove(callback: () => void): void {
    this.move = callback;
  }

  boxOf(place: Place): DOMRect | null {
    return boxesOf(document, place, this.places)[0] ?? null;
  }

  selected(): Place[] {
    const selection = window.getSelection();
    if (selection === null || selection.isCollapsed) return [];
    const range = selection.getRangeAt(0);
    return this.element.contains(range.commonAncestorContainer) ? this.places.placesIn(range) : [];
  }

  dispose(): void {
    this.life.abort();
    this.sizes.disconnect();
    this.flash.show([], null);
    this.painter.clear();
    this.element.remove();
  }

  /** Makes sure that a place is drawn (its sheet is the one in front). */
  protected reveal(_place: Place): void {}

  /** Something of the pane stands elsewhere now. */
  protected moved(): void {
    if (this.scheduled || this.life.signal.aborted) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      if (!this.life.signal.aborted) this.move();
    });
  }

  protected get isGone(): boolean {
    return this.life.signal.aborted;
  }

  private scrollTo(place: Place): void {
    const box = this.boxOf(place);
    if (box === null) return;
    const view = this.scroller.getBoundingClientRect();
    const within = box.left >= view.left && box.right <= view.right;
    if (within && box.top >= view.top + EDGE && box.bottom <= view.top + view.height * 0.6) return;
    // First whatever boxes it is in (a wide table), then the pane itself.
    this.places
      .elementOf(place.block, place.cell)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.bringUp(place);
    // What was skipped while it was off the screen has its true height only now.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        if (!this.isGone) this.bringUp(place);
      });
    });
  }

  private bringUp(place: Place): void {
    const box = this.boxOf(place);
    if (box === null) return;
    const view = this.scroller.getBoundingClientRect();
    const off = box.top - view.top - view.height * HEIGHT;
    if (Math.abs(off) > EDGE) this.scroller.scrollBy({ top: off, behavior: 'instant' });
  }

  private clicked(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('button, a') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const { clientX, clientY } = event;
    const [mark] = this.index?.at(document, clientX, clientY) ?? [];
    const id = mark?.outcomes[0] ?? null;
    this.hit(id, (mark === undefined ? null : this.boxOf(mark.place)) ?? new DOMRect(clientX, clientY, 0, 0));
  }

  private makeZoom(): PaneZoom {
    const get = (): [number, boolean] => [this.scale, this.fits];
    const set = (scale: number | 'fit-width'): void => {
      this.fits = scale === 'fit-width';
      // Text flows to the pane's width by itself: fitting is the natural size.
      this.scale = scale === 'fit-width' ? 1 : Math.min(LARGEST, Math.max(SMALLEST, scale));
      this.content.style.setProperty('zoom', String(this.scale));
      // Lengths that come from the pane's own width are not enlarged with the content.
      this.content.style.setProperty('--pane-scale', String(this.scale));
      this.moved();
    };
    return {
      get scale() {
        return get()[0];
      },
      get fits() {
        return get()[1];
      },
      set,
    };
  }
}
