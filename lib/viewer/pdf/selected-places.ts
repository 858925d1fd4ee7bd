/** From a selection on the pages back to places of the document: by where each character stands. */
import type { PageBox, PdfPlaces, TextSpots } from '../../formats/pdf/places.ts';
import type { Place, SourceDocument } from '../../source/document.ts';
import type { PageView } from './page-view.ts';

/** The boxes of a selected range on the pages. */
export function boxesOfRange(range: Range, views: readonly PageView[]): PageBox[] {
  return [...range.getClientRects()].flatMap((rect) => {
    const middle = (rect.top + rect.bottom) / 2;
    const view = views.find(({ element }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return middle >= top && middle <= bottom;
    });
    // A line break's box covers nothing; a whole page's is that of its layer.
    const tallest = (view?.element.getBoundingClientRect().height ?? 0) / 2;
    if (view === undefined || rect.width === 0 || rect.height > tallest) return [];
    return [view.boxOf(rect)];
  });
}

/** The places whose characters lie in one of the boxes, in reading order; one for each block or cell. */
export function placesInBoxes(
  boxes: readonly PageBox[],
  places: PdfPlaces,
  document: SourceDocument,
): Place[] {
  const byPage = new Map<number, PageBox[]>();
  for (const box of boxes) {
    const there = byPage.get(box.page);
    if (there === undefined) byPage.set(box.page, [box]);
    else there.push(box);
  }
  return places.spots.flatMap((texts, block) =>
    texts.flatMap((spots, index) => {
      const span = spanIn(spots, byPage);
      if (span === null) return [];
      const cell = document.blocks[block]?.kind === 'table' ? index : null;
      return [{ block, cell, ...span }];
    }),
  );
}

/** From the first character inside to the last one. */
function spanIn(
  { pages, boxes }: TextSpots,
  byPage: ReadonlyMap<number, readonly PageBox[]>,
): { start: number; end: number } | null {
  let start = -1;
  let end = -1;
  pages.forEach((page, index) => {
    const candidates = byPage.get(page);
    if (candidates === undefined) return;
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(index * 4, index * 4 + 4);
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    const inside = candidates.some(
      (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
    if (!inside) return;
    if (start < 0) start = index;
    end = index + 1;
  });
  return start < 0 ? null : { start, end };
}
