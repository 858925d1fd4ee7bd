/** Text set sideways, in a cell or on a whole page, is turned upright for reading. */
import type { Box } from './geometry.ts';
import type { Glyph, PageInk, Rule } from './ink.ts';

/** Share of the characters that must run the same way. */
const MOST = 0.6;

/** The direction of most characters; 0 when they do not agree. */
export function commonTurn(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { turned } of glyphs) counts.set(turned, (counts.get(turned) ?? 0) + 1);
  for (const [turned, count] of counts) if (count > glyphs.length * MOST) return turned;
  return 0;
}

/** Characters in reading position, when most of them stand sideways. Their spots stay where they are. */
export function uprightGlyphs(glyphs: readonly Glyph[]): readonly Glyph[] {
  const turned = commonTurn(glyphs);
  if (turned === 0) return glyphs;
  return glyphs.map((glyph) => ({ ...glyph, ...turnBox(glyph, turned, 0, 0), turned: 0 }));
}

/** A page on which most text stands sideways (a landscape table on an upright page), turned with its lines. */
export function uprightPage(ink: PageInk): PageInk {
  const turned = commonTurn(ink.glyphs);
  if (turned === 0) return ink;
  const { width, height } = ink;
  const sideways = turned === 90 || turned === 270;
  const turn = <T extends Box>(box: T): T => ({ ...box, ...turnBox(box, turned, width, height) });
  const rules = [
    ...ink.horizontal.map((rule) => ({ left: rule.from, right: rule.to, top: rule.at, bottom: rule.at })),
    ...ink.vertical.map((rule) => ({ left: rule.at, right: rule.at, top: rule.from, bottom: rule.to })),
  ].map(turn);
  const isAcross = (_rule: Box, index: number): boolean => index < ink.horizontal.length !== sideways;
  return {
    page: ink.page,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: ink.glyphs.map((glyph) => ({
      ...turn(glyph),
      turned: (glyph.turned - turned + 360) % 360,
    })),
    horizontal: rules.filter(isAcross).map((box): Rule => ({ at: box.top, from: box.left, to: box.right })),
    vertical: rules
      .filter((box, index) => !isAcross(box, index))
      .map((box): Rule => ({ at: box.left, from: box.top, to: box.bottom })),
    images: ink.images.map(turn),
  };
}

function turnBox(box: Box, turned: number, width: number, height: number): Box {
  switch (turned) {
    case 90:
      return { left: box.top, right: box.bottom, top: width - box.right, bottom: width - box.left };
    case 270:
      return { left: height - box.bottom, right: height - box.top, top: box.left, bottom: box.right };
    case 180:
      return {
        left: width - box.right,
        right: width - box.left,
        top: height - box.bottom,
        bottom: height - box.top,
      };
    default:
      return box;
  }
}
