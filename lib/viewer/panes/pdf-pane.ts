/** Shows a PDF: lazily drawn pages, selectable text, marks exactly on the figures. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { report } from '../../errors.ts';
import { boxesOf } from '../../formats/pdf/places.ts';
import type { PageBox, PdfPlaces } from '../../formats/pdf/places.ts';
import type { Place } from '../../source/document.ts';
import type {
  DocumentPane,
  FileReading,
  PaneFile,
  PaneMark,
  PanePages,
  PaneZoom,
  ShowOptions,
} from '../pane.ts';
import { DrawQueue } from '../pdf/draw-queue.ts';
import { pdfjsSettings, takePdfThread } from '../pdf/load-pdfjs.ts';
import type { PdfThread } from '../pdf/load-pdfjs.ts';
import { PageView, PIXELS_PER_POINT } from '../pdf/page-view.ts';
import type { PageMark } from '../pdf/page-view.ts';
import { boxesOfRange, placesInBoxes } from '../pdf/selected-places.ts';
import './pdf-pane.css';

const SMALLEST = 0.25;
const LARGEST = 5;
/** Room beside the pages. */
const PADDING = 24;
/** Where in the pane a place is brought: high enough for the card below it. */
const SHOW_AT = 0.25;

/** Opens a PDF; the pages are there before the file has been read. */
export async function createPdfPane(file: PaneFile): Promise<DocumentPane> {
  const thread = await takePdfThread();
  const { pdfjs, worker } = thread;
  try {
    // pdf.js takes the buffer away from its owner.
    const data = new Uint8Array(file.bytes);
    const loading = pdfjs.getDocument({ data, worker, useSystemFonts: true, ...pdfjsSettings() });
    const pdf = await loading.promise;
    const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
    return new PdfPane(thread, pdf, { width: first.width, height: first.height }, file.reading);
  } catch (error) {
    thread.end();
    throw error;
  }
}

class PdfPane implements DocumentPane {
  readonly element = document.createElement('div');
  private readonly thread: PdfThread;
  private readonly pdf: PDFDocumentProxy;
  private readonly list = document.createElement('div');
  private readonly views: readonly PageView[];
  private readonly queue: DrawQueue;
  private readonly life = new AbortController();
  private readonly sizes: ResizeObserver;
  private reading: (FileReading & { places: PdfPlaces }) | null = null;
  private marks: readonly PaneMark[] = [];
  private fits = true;
  private hit: (id: string | null, box: DOMRect) => void = () => {};
  private moved: () => void = () => {};
  private scheduled = false;

  constructor(
    thread: PdfThread,
    pdf: PDFDocumentProxy,
    size: { width: number; height: number },
    reading: Promise<FileReading>,
  ) {
    this.thread = thread;
    this.pdf = pdf;
    this.element.className = 'pdf-pane';
    this.element.tabIndex = 0;
    this.list.className = 'pdf-pages';
    this.views = Array.from(
      { length: pdf.numPages },
      (_, index) => new PageView(index + 1, size, thread.pdfjs),
    );
    this.list.append(...this.views.map((view) => view.element));
    this.element.append(this.list);
    this.queue = new DrawQueue(pdf, this.views, this.element);
    this.applyScale(() => 1);
    const { signal } = this.life;
    this.element.addEventListener('scroll', () => this.schedule(), { passive: true, signal });
    this.element.addEventListener('click', (event) => this.clicked(event), { signal });
    this.element.addEventListener('mousemove', (event) => this.hovered(event), { passive: true, signal });
    this.element.addEventListener('wheel', (event) => this.wheeled(event), { signal });
    this.sizes = new ResizeObserver(() => {
      if (this.fits) this.fit();
      this.schedule();
    });
    this.sizes.observe(this.element);
    void this.learnSizes();
    reading.then(
      (read) => this.learnPlaces(read),
      () => {
        // The caller says why there is no reading; the pages are shown all the same.
      },
    );
  }

  get zoom(): PaneZoom {
    return { scale: this.scale, fits: this.fits, set: (scale) => this.setZoom(scale) };
  }

  get pages(): PanePages {
    const current = this.queue.currentPage(this.element);
    return { count: this.pdf.numPages, current, go: (page) => this.goToPage(page) };
  }

  show(place: Place, { flash }: ShowOptions): void {
    const box = this.boxesOf(place)[0];
    const view = box === undefined ? null : this.viewOf(box);
    if (box === undefined || view === null) return;
    const rect = view.rectOf(box);
    const frame = this.element.getBoundingClientRect();
    const visible =
      rect.top >= frame.top + 40 &&
      rect.bottom <= frame.top + frame.height * 0.6 &&
      rect.left >= frame.left &&
      rect.right <= frame.right;
    if (!visible) {
      const sideways = rect.left < frame.left || rect.right > frame.right;
      this.element.scrollBy({
        top: rect.top - frame.top - frame.height * SHOW_AT,
        left: sideways ? rect.left - frame.left - frame.width / 3 : 0,
        behavior: 'instant',
      });
    }
    if (flash) this.lightPlaces([place], place);
  }

  mark(marks: readonly PaneMark[]): void {
    this.marks = marks;
    this.drawMarks();
  }

  light(places: readonly Place[]): void {
    this.lightPlaces(places, null);
  }

  onHit(callback: (id: string | null, box: DOMRect) => void): void {
    this.hit = callback;
  }

  onMove(callback: () => void): void {
    this.moved = callback;
  }

  boxOf(place: Place): DOMRect | null {
    const box = this.boxesOf(place)[0];
    return box === undefined ? null : (this.viewOf(box)?.rectOf(box) ?? null);
  }

  selected(): Place[] {
    const selection = globalThis.getSelection();
    if (selection === null || selection.isCollapsed || this.reading === null) return [];
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.commonAncestorContainer)) return [];
    const boxes = boxesOfRange(range, this.views);
    return placesInBoxes(boxes, this.reading.places, this.reading.document);
  }

  dispose(): void {
    this.life.abort();
    this.sizes.disconnect();
    this.queue.stop();
    this.element.remove();
    void this.pdf.loadingTask.destroy().finally(() => this.thread.end());
  }

  /** Pages of other sizes than the first get theirs as soon as the file says so. */
  private async learnSizes(): Promise<void> {
    for (const view of this.views) {
      if (this.life.signal.aborted) return;
      try {
        const { width, height } = (await this.pdf.getPage(view.number)).getViewport({ scale: 1 });
        if (width === view.size.width && height === view.size.height) continue;
        view.resize({ width, height });
        if (this.fits) view.setScale(this.fitted(view));
      } catch (error) {
        if (!this.life.signal.aborted) report(error, 'measuring a page', { page: view.number });
      }
    }
  }

  private learnPlaces({ document, places }: FileReading): void {
    if (places?.kind !== 'pdf') return;
    this.reading = { document, places };
    this.drawMarks();
  }

  private drawMarks(): void {
    const byPage = new Map<number, PageMark[]>();
    for (const { id, kind, place } of this.marks)
      for (const box of this.boxesOf(place)) {
        const there = byPage.get(box.page);
        if (there === undefined) byPage.set(box.page, [{ id, kind, box }]);
        else there.push({ id, kind, box });
      }
    for (const view of this.views) {
      const marks = byPage.get(view.number) ?? [];
      if (marks.length > 0 || view.marks.length > 0) view.mark(marks);
    }
  }

  private lightPlaces(places: readonly Place[], blinking: Place | null): void {
    const boxes = places.flatMap((place) =>
      this.boxesOf(place).map((box) => ({ box, blinks: place === blinking })),
    );
    for (const view of this.views) view.light(boxes.filter(({ box }) => box.page === view.number));
  }

  private boxesOf(place: Place): PageBox[] {
    return this.reading === null ? [] : boxesOf(this.reading.places, place);
  }

  private viewOf(box: PageBox): PageView | null {
    return this.views[box.page - 1] ?? null;
  }

  private goToPage(page: number): void {
    this.views[page - 1]?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** That of the page in view. */
  private get scale(): number {
    return this.views[this.queue.currentPage(this.element) - 1]?.scale ?? 1;
  }

  private setZoom(scale: number | 'fit-width'): void {
    this.fits = scale === 'fit-width';
    if (scale === 'fit-width') this.fit();
    else this.applyScale(() => scale);
  }

  /** Every page takes the width that there is, upright or lying. */
  private fit(): void {
    if (this.element.clientWidth > PADDING) this.applyScale((view) => this.fitted(view));
  }

  private fitted({ size }: PageView): number {
    const scale = (this.element.clientWidth - PADDING) / (size.width * PIXELS_PER_POINT);
    return Math.min(LARGEST, Math.max(SMALLEST, scale));
  }

  /** Changes the sizes and keeps what is in the middle of the pane where it is. */
  private applyScale(scaleOf: (view: PageView) => number): void {
    const { element } = this;
    const frame = element.getBoundingClientRect();
    const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
    const held = this.views[this.queue.currentPage(element) - 1];
    const before = held?.element.getBoundingClientRect();
    for (const view of this.views) view.setScale(Math.min(LARGEST, Math.max(SMALLEST, scaleOf(view))));
    const after = held?.element.getBoundingClientRect();
    if (before !== undefined && after !== undefined && before.height > 0) {
      const [down, across] = [
        (middle.y - before.top) / before.height,
        (middle.x - before.left) / before.width,
      ];
      // At the very top the top stays, not the middle.
      if (element.scrollTop > 0) element.scrollTop += after.top + down * after.height - middle.y;
      element.scrollLeft += after.left + across * after.width - middle.x;
    }
    this.queue.wake();
    this.schedule();
  }

  private wheeled(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.setZoom(this.scale * Math.exp(-event.deltaY / 300));
  }

  private clicked(event: MouseEvent): void {
    const selection = globalThis.getSelection();
    if (event.button !== 0 || (selection !== null && !selection.isCollapsed)) return;
    const found = this.markAt(event);
    this.hit(found?.mark.id ?? null, found?.rect ?? new DOMRect(event.clientX, event.clientY, 0, 0));
  }

  private hovered(event: MouseEvent): void {
    this.element.classList.toggle('is-over-mark', event.buttons === 0 && this.markAt(event) !== null);
  }

  private markAt({ target, clientX, clientY }: MouseEvent): { mark: PageMark; rect: DOMRect } | null {
    const page = target instanceof Element ? target.closest<HTMLElement>('.pdf-page') : null;
    return this.views[Number(page?.dataset['page'] ?? 0) - 1]?.markAt(clientX, clientY) ?? null;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => {
      this.scheduled = false;
      if (!this.life.signal.aborted) this.moved();
    });
  }
}
