/** What is visible on a page: characters and lines with their places. */
import type { Box } from './geometry.ts';

/** One character as printed. Left, top, right and bottom are in reading position, also where a page is set sideways. */
export interface Glyph extends Box {
  text: string;
  /** Font size in points of the page. */
  size: number;
  /** 1-based page. */
  page: number;
  /** Position in the file's own order. */
  order: number;
  /** Direction in which the text runs, clockwise in degrees: 0, 90, 180 or 270. */
  turned: number;
  /** Where the character stands on the displayed page. */
  spot: Box;
}

/** A ruling line. `at` is its y when horizontal, its x when vertical; `from` and `to` run along it. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface PageInk {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  horizontal: Rule[];
  vertical: Rule[];
  /** Pictures, clipped to what is visible. */
  images: Box[];
}
