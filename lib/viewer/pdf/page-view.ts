/**
 * One page of a PDF: a canvas, the text over it for selecting, and the marks over both.
 * Marks are placed in shares of the page, so they lie on their figures at every zoom without being computed again.
 */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageBox } from '../../formats/pdf/places.ts';
import type { PaneMarkKind } from '../pane.ts';
import type { Pdfjs } from './load-pdfjs.ts';

/** Points (1/72 inch) to pixels of CSS at natural size. */
export const PIXELS_PER_POINT = 96 / 72;
/** A canvas with more pixels than this is drawn coarser. */
const MOST_PIXELS = 16_000_000;
/** Pixels around a box that still belong to its mark: underlines hang below the line. */
const MARGIN = 4;

export interface PageMark {
  id: string;
  kind: PaneMarkKind;
  box: PageBox;
}

export interface PageSize {
  width: number;
  height: number;
}

export class PageView {
  readonly element = document.createElement('div');
  readonly number: number;
  size: PageSize;
  /** 1 is the natural size; pages may differ, when each takes the width that there is. */
  scale = 1;
  marks: readonly PageMark[] = [];
  /** The scale it is drawn in; 0 while nothing is drawn. */
  drawnAt = 0;
  private readonly pdfjs: Pdfjs;
  private readonly overlay = document.createElement('div');
  private readonly lights = document.createElement('div');
  private canvas: HTMLCanvasElement | null = null;
  private text: HTMLElement | null = null;
  private rendering: { cancel(): void } | null = null;

  constructor(number: number, size: PageSize, pdfjs: Pdfjs) {
    this.number = number;
    this.size = size;
    this.pdfjs = pdfjs;
    this.element.className = 'pdf-page';
    this.element.dataset['page'] = String(number);
    this.lights.className = 'pdf-lights';
    this.overlay.className = 'pdf-marks';
    this.element.append(this.lights, this.overlay);
    this.resize(size);
  }

  resize(size: PageSize): void {
    this.size = size;
    this.element.style.setProperty('--page-width', String(size.width));
    this.element.style.setProperty('--page-height', String(size.height));
  }

  setScale(scale: number): void {
    this.scale = scale;
    this.element.style.setProperty('--total-scale-factor', String(scale * PIXELS_PER_POINT));
  }

  /** Draws the page in its scale; what was drawn before stays until the new drawing is there. */
  async draw(page: PDFPageProxy): Promise<void> {
    const { scale } = this;
    const ratio = Math.min(
      globalThis.devicePixelRatio * scale * PIXELS_PER_POINT,
      Math.sqrt(MOST_PIXELS / (this.size.width * this.size.height)),
    );
    const viewport = page.getViewport({ scale: ratio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const task = page.render({ canvas, viewport });
    this.rendering = task;
    try {
      await task.promise;
    } finally {
      this.rendering = null;
    }
    this.canvas?.remove();
    this.canvas = canvas;
    this.drawnAt = scale;
    this.element.prepend(canvas);
    if (this.text === null) await this.writeText(page, scale);
  }

  /** Gives the drawing back; the page stays as an empty sheet with its marks. */
  release(): void {
    this.rendering?.cancel();
    if (this.canvas !== null) {
      // Some browsers keep a canvas's memory until it has no size.
      this.canvas.width = 0;
      this.canvas.height = 0;
      this.canvas.remove();
    }
    this.text?.remove();
    this.canvas = null;
    this.text = null;
    this.drawnAt = 0;
  }

  mark(marks: readonly PageMark[]): void {
    this.marks = marks;
    this.overlay.replaceChildren(
      ...marks.map(({ id, kind, box }) => {
        const element = this.boxElement(box);
        element.className = `pdf-mark is-${kind}`;
        element.dataset['mark'] = id;
        return element;
      }),
    );
  }

  /** Lights boxes; those of the place that is shown blink first. */
  light(boxes: readonly { box: PageBox; blinks: boolean }[]): void {
    this.lights.replaceChildren(
      ...boxes.map(({ box, blinks }) => {
        const element = this.boxElement(box);
        element.className = blinks ? 'pdf-light is-blinking' : 'pdf-light';
        return element;
      }),
    );
  }

  /** A box of this page in the window. */
  rectOf(box: PageBox): DOMRect {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    const { size } = this;
    return new DOMRect(
      left + (box.x / size.width) * width,
      top + (box.y / size.height) * height,
      (box.width / size.width) * width,
      (box.height / size.height) * height,
    );
  }

  /** A rectangle of the window on this page. */
  boxOf(rect: DOMRect): PageBox {
    const { left, top, width, height } = this.element.getBoundingClientRect();
    const across = this.size.width / width;
    const down = this.size.height / height;
    return {
      page: this.number,
      x: (rect.left - left) * across,
      y: (rect.top - top) * down,
      width: rect.width * across,
      height: rect.height * down,
    };
  }

  /** The smallest mark at a point of the window. */
  markAt(x: number, y: number): { mark: PageMark; rect: DOMRect } | null {
    const found = this.marks.flatMap((mark) => {
      const rect = this.rectOf(mark.box);
      const across = x >= rect.left - MARGIN && x <= rect.right + MARGIN;
      return across && y >= rect.top - MARGIN && y <= rect.bottom + MARGIN ? [{ mark, rect }] : [];
    });
    const area = ({ rect }: { rect: DOMRect }): number => rect.width * rect.height;
    return found.toSorted((a, b) => area(a) - area(b))[0] ?? null;
  }

  private boxElement(box: PageBox): HTMLElement {
    const element = document.createElement('div');
    const { width, height } = this.size;
    const { style } = element;
    style.left = `${(100 * box.x) / width}%`;
    style.top = `${(100 * box.y) / height}%`;
    style.width = `${(100 * box.width) / width}%`;
    style.height = `${(100 * box.height) / height}%`;
    return element;
  }

  private async writeText(page: PDFPageProxy, scale: number): Promise<void> {
    const text = document.createElement('div');
    text.className = 'pdf-text';
    const layer = new this.pdfjs.TextLayer({
      textContentSource: page.streamTextContent({ includeMarkedContent: true, disableNormalization: true }),
      container: text,
      viewport: page.getViewport({ scale: scale * PIXELS_PER_POINT }),
    });
    this.text = text;
    this.canvas?.after(text);
    await layer.render();
  }
}
