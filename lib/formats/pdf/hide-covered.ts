/** Takes away characters that were painted over, and white ones that stand on nothing. */
import { contains } from './geometry.ts';
import type { Box } from './geometry.ts';
import type { Glyph } from './ink.ts';

/** An opaque filled rectangle. `order` counts characters and paths together, as they were painted. */
export interface Fill {
  box: Box;
  order: number;
  white: boolean;
}

/** So many pictures are looked at for white text on a picture. */
const MOST_IMAGES = 50;
/** Height of the bands in which fills are looked up. */
const BAND = 24;

export function hideCovered(
  glyphs: readonly (Glyph & { white: boolean })[],
  fills: readonly Fill[],
  images: readonly Box[],
): Glyph[] {
  const bands = new Map<number, Fill[]>();
  for (const fill of fills)
    for (let band = Math.floor(fill.box.top / BAND); band <= Math.floor(fill.box.bottom / BAND); band += 1) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [fill]);
      else list.push(fill);
    }
  const visible: Glyph[] = [];
  for (const { white, ...glyph } of glyphs) {
    const x = (glyph.left + glyph.right) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    const around = (bands.get(Math.floor(y / BAND)) ?? []).filter((fill) => contains(fill.box, x, y));
    if (around.some((fill) => fill.order > glyph.order)) continue;
    const ground = around.at(-1);
    const isOnPaper = white && (ground === undefined || ground.white);
    if (isOnPaper && !images.slice(0, MOST_IMAGES).some((image) => contains(image, x, y))) continue;
    visible.push(glyph);
  }
  return visible;
}
