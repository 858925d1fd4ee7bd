/** From a place in the document back to boxes on the pages, as data that can be sent between contexts. */
import type { Place } from '../../source/document.ts';
import type { InkText } from './ink-text.ts';

/** Where the characters of a text stand: four numbers (left, top, right, bottom) and a page for each UTF-16 unit. */
export interface TextSpots {
  /** 1-based; 0 for a character that is not printed (a space between words, a line break). */
  pages: Uint16Array;
  /** Points of the displayed page, y downwards. */
  boxes: Float32Array;
}

export interface PdfPlaces {
  kind: 'pdf';
  /** Width and height of every page as displayed at 100 %, in points. */
  pages: { width: number; height: number }[];
  /** By block; a text block has one entry, a table one per cell. */
  spots: TextSpots[][];
}

/** A box on a page, in points from its top left corner. */
export interface PageBox {
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export function spotsOf(text: InkText): TextSpots {
  const pages = new Uint16Array(text.marks.length);
  const boxes = new Float32Array(text.marks.length * 4);
  text.marks.forEach((glyph, index) => {
    if (glyph === null) return;
    const { left, top, right, bottom } = glyph.spot;
    pages[index] = glyph.page;
    boxes.set([left, top, right, bottom], index * 4);
  });
  return { pages, boxes };
}

/** Boxes for a place: one per line of text, in order. Empty for a place without printed characters. */
export function boxesOf(places: PdfPlaces, place: Place): PageBox[] {
  const spots = places.spots[place.block]?.[place.cell ?? 0];
  if (spots === undefined) return [];
  const boxes: (PageBox & { last: number })[] = [];
  const end = Math.min(place.end, spots.pages.length);
  for (let index = Math.max(0, place.start); index < end; index += 1) {
    const page = spots.pages[index] ?? 0;
    if (page === 0) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = spots.boxes.subarray(index * 4, index * 4 + 4);
    const current = boxes.at(-1);
    const sameLine =
      current !== undefined &&
      current.page === page &&
      Math.abs(current.y + current.height / 2 - (top + bottom) / 2) <
        Math.max(current.height, bottom - top) / 2 &&
      left >= current.x;
    if (!sameLine) {
      boxes.push({ page, x: left, y: top, width: right - left, height: bottom - top, last: index });
      continue;
    }
    const bottomEdge = Math.max(current.y + current.height, bottom);
    current.width = Math.max(current.x + current.width, right) - current.x;
    current.y = Math.min(current.y, top);
    current.height = bottomEdge - current.y;
  }
  return boxes.map(({ page, x, y, width, height }) => ({ page, x, y, width, height }));
}
