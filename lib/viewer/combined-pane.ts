/** Several panes as one: the files of a combination, one of them in view at a time. */
import type { Place } from '../source/document.ts';
import type { DocumentPane, PaneMark, PanePages, PaneZoom, ShowOptions } from './pane.ts';

/** A file's pane with its name and the number of blocks it brings into the whole. */
export interface PanePart {
  name: string;
  pane: DocumentPane;
  blocks: number;
}

interface Part extends PanePart {
  /** Index of its first block in the whole. */
  from: number;
}

export class CombinedPane implements DocumentPane {
  readonly element = document.createElement('div');
  private readonly parts: readonly Part[];
  private shown = 0;
  private moved: () => void = () => {};

  constructor(parts: readonly PanePart[]) {
    let from = 0;
    this.parts = parts.map((part) => {
      const placed = { ...part, from };
      from += part.blocks;
      return placed;
    });
    this.element.className = 'combined-pane';
    this.element.append(...this.parts.map(({ pane }) => pane.element));
    this.turnTo(0);
  }

  /** The files are this pane's pages; those of the one in view are its own business. */
  get pages(): PanePages {
    return {
      count: this.parts.length,
      current: this.shown + 1,
      go: (page) => this.turnTo(page - 1),
      names: this.parts.map(({ name }) => name),
    };
  }

  get zoom(): PaneZoom {
    const zoom = this.parts[this.shown]?.pane.zoom;
    return {
      scale: zoom?.scale ?? 1,
      fits: zoom?.fits ?? true,
      set: (scale) => {
        for (const { pane } of this.parts) pane.zoom?.set(scale);
      },
    };
  }

  show(place: Place, options: ShowOptions): void {
    const index = this.parts.findLastIndex(({ from }) => place.block >= from);
    const part = this.parts[index];
    if (part === undefined) return;
    this.turnTo(index);
    part.pane.show(inPart(place, part), options);
  }

  mark(marks: readonly PaneMark[]): void {
    for (const part of this.parts)
      part.pane.mark(
        marks
          .filter(({ place }) => isIn(place, part))
          .map((mark) => ({ ...mark, place: inPart(mark.place, part) })),
      );
  }

  light(places: readonly Place[]): void {
    for (const part of this.parts)
      part.pane.light(places.filter((place) => isIn(place, part)).map((place) => inPart(place, part)));
  }

  onHit(callback: (id: string | null, box: DOMRect) => void): void {
    for (const { pane } of this.parts) pane.onHit(callback);
  }

  onMove(callback: () => void): void {
    this.moved = callback;
    for (const { pane } of this.parts) pane.onMove(callback);
  }

  boxOf(place: Place): DOMRect | null {
    const part = this.parts.find((candidate) => isIn(place, candidate));
    if (part === undefined || part !== this.parts[this.shown]) return null;
    return part.pane.boxOf(inPart(place, part));
  }

  selected(): Place[] {
    const part = this.parts[this.shown];
    if (part === undefined) return [];
    return part.pane.selected().map((place) => ({ ...place, block: place.block + part.from }));
  }

  dispose(): void {
    for (const { pane } of this.parts) pane.dispose();
    this.element.remove();
  }

  private turnTo(index: number): void {
    this.shown = Math.max(0, Math.min(index, this.parts.length - 1));
    this.parts.forEach(({ pane }, each) => {
      pane.element.style.visibility = each === this.shown ? '' : 'hidden';
    });
    this.moved();
  }
}

function isIn(place: Place, part: Part): boolean {
  return place.block >= part.from && place.block < part.from + part.blocks;
}

function inPart(place: Place, part: Part): Place {
  return { ...place, block: place.block - part.from };
}
