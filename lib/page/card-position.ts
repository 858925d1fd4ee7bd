/** Where a card stands in its window. Pure. */

const GAP = 10;
/** Pixels that stay free at the window's edges. */
export const EDGE = 8;
/** Less than this is no card any more: in a tiny frame it rather covers the mark. */
const SHORTEST = 80;

interface Size {
  width: number;
  height: number;
}

/** Where a card goes: below its mark, above it, at its side when only there it fits, else where there is more room. */
export function beside(
  mark: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
  card: Size,
  window: Size,
): { left: number; top: number; room: number } {
  const below = window.height - mark.bottom - GAP - EDGE;
  const above = mark.top - GAP - EDGE;
  const lowest = window.height - EDGE;
  const across = clamp((mark.left + mark.right) / 2 - card.width / 3, EDGE, window.width - card.width - EDGE);
  if (card.height > Math.max(below, above) && card.height <= window.height - 2 * EDGE) {
    const top = clamp(mark.top - card.height / 3, EDGE, lowest - card.height);
    const right = mark.right + GAP;
    if (right + card.width + EDGE <= window.width) return { left: right, top, room: card.height };
    const left = mark.left - GAP - card.width;
    if (left >= EDGE) return { left, top, room: card.height };
  }
  const goesBelow = below >= card.height || below >= above;
  const room = Math.max(SHORTEST, Math.min(card.height, goesBelow ? below : above));
  const top = goesBelow ? mark.bottom + GAP : mark.top - GAP - room;
  return { left: across, top: clamp(top, EDGE, lowest - room), room };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
