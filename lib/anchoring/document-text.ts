/** The whole document as one text, with the way back from an offset in it to a place. */
import type { Place, SourceDocument } from '../source/document.ts';

interface Segment {
  block: number;
  cell: number | null;
  start: number;
  length: number;
}

/** Blocks are joined by a line break, the cells of a table by tabs. */
export class DocumentText {
  readonly text: string;
  private readonly segments: Segment[] = [];

  constructor(document: SourceDocument) {
    const parts: string[] = [];
    let at = 0;
    const add = (block: number, cell: number | null, text: string, end: string): void => {
      this.segments.push({ block, cell, start: at, length: text.length });
      parts.push(text, end);
      at += text.length + end.length;
    };
    for (const block of document.blocks) {
      if (block.kind === 'table')
        block.cells.forEach((cell, index) => add(block.index, index, cell.text, '\t'));
      else add(block.index, null, block.text, '\n');
    }
    this.text = parts.join('');
  }

  /** Offset of a place's start; null for a place that is not in the document. */
  offsetOf({ block, cell, start }: Place): number | null {
    const index = this.findSegment((segment) => segment.block - block || (segment.cell ?? -1) - (cell ?? -1));
    const segment = this.segments[index];
    return segment === undefined || segment.block !== block || segment.cell !== cell
      ? null
      : segment.start + start;
  }

  /** The places that a span of the text covers, one for each block or cell it touches. */
  placesOf(start: number, end: number): Place[] {
    const places: Place[] = [];
    for (
      let index = Math.max(
        0,
        this.findSegment((segment) => segment.start - start),
      );
      ;
      index += 1
    ) {
      const segment = this.segments[index];
      if (segment === undefined || segment.start >= end) return places;
      const from = Math.max(0, start - segment.start);
      const to = Math.min(segment.length, end - segment.start);
      if (from < to) places.push({ block: segment.block, cell: segment.cell, start: from, end: to });
    }
  }

  /** Index of the last segment that is not after what `compare` looks for. */
  private findSegment(compare: (segment: Segment) => number): number {
    let [low, high] = [0, this.segments.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = this.segments[middle];
      if (segment !== undefined && compare(segment) <= 0) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}
