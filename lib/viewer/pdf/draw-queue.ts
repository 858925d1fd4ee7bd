/** Which pages are drawn, and when: those near the window, one after another, the nearest first. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { report } from '../../errors.ts';
import type { PageView } from './page-view.ts';

/** Pages that stay drawn after they have left the neighbourhood of the window. */
const KEPT = 8;

export class DrawQueue {
  private readonly pdf: PDFDocumentProxy;
  private readonly views: readonly PageView[];
  private readonly near = new Set<PageView>();
  /** Drawn pages, the one drawn longest ago first. */
  private drawn: PageView[] = [];
  private readonly failed = new Set<PageView>();
  private running = false;
  private over = false;
  private readonly observer: IntersectionObserver;

  constructor(pdf: PDFDocumentProxy, views: readonly PageView[], root: HTMLElement) {
    this.pdf = pdf;
    this.views = views;
    const byElement = new Map<Element, PageView>(views.map((view) => [view.element, view]));
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const view = byElement.get(target);
          if (view === undefined) continue;
          if (isIntersecting) this.near.add(view);
          else this.near.delete(view);
        }
        this.wake();
      },
      { root, rootMargin: '80% 0px' },
    );
    for (const { element } of views) this.observer.observe(element);
  }

  /** Looks again: the scale or the position has changed. */
  wake(): void {
    if (this.running || this.over) return;
    this.running = true;
    void this.run();
  }

  stop(): void {
    this.over = true;
    this.observer.disconnect();
    for (const view of this.drawn) view.release();
  }

  private async run(): Promise<void> {
    for (let view = this.nextView(); view !== null && !this.over; view = this.nextView()) {
      try {
        await view.draw(await this.pdf.getPage(view.number));
        this.drawn = [...this.drawn.filter((other) => other !== view), view];
        this.releaseFar();
      } catch (error) {
        // A page that cannot be drawn stays an empty sheet; it is not tried for ever.
        this.failed.add(view);
        if (!this.over) report(error, 'drawing a page', { page: view.number });
      }
    }
    this.running = false;
    if (this.over) for (const view of this.drawn) view.release();
  }

  private nextView(): PageView | null {
    const wanted = [...this.near].filter((view) => view.drawnAt !== view.scale && !this.failed.has(view));
    const middle = globalThis.innerHeight / 2;
    const distance = (view: PageView): number => {
      const { top, bottom } = view.element.getBoundingClientRect();
      return top > middle ? top - middle : Math.max(0, middle - bottom);
    };
    return wanted.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  private releaseFar(): void {
    const far = this.drawn.filter((view) => !this.near.has(view));
    for (const view of far.slice(0, Math.max(0, far.length - KEPT))) {
      view.release();
      this.drawn = this.drawn.filter((other) => other !== view);
    }
  }

  /** The page on which the upper third of the window lies. */
  currentPage(root: HTMLElement): number {
    const { top, height } = root.getBoundingClientRect();
    const line = top + height / 3;
    const view = this.views.findLast(({ element }) => element.getBoundingClientRect().top <= line);
    return view?.number ?? 1;
  }
}
