/** Which mark lies under a point: our own look-up, for the browser's costs 6.6 ms a call among 5,000 ranges. */
import { nodeSpansOf, rangeOf } from '../anchoring/place-range.ts';
import type { TreePlaces } from '../formats/tree.ts';
import type { Place } from '../source/document.ts';
import type { Mark } from './mark-names.ts';

interface Span {
  start: number;
  end: number;
  mark: Mark;
}

export class MarkIndex {
  private readonly byNode = new Map<Node, Span[]>();
  private readonly places: TreePlaces<Node>;

  constructor(marks: readonly Mark[], places: TreePlaces<Node>) {
    this.places = places;
    for (const mark of marks) {
      for (const { node, start, end } of nodeSpansOf(mark.place, places)) {
        const spans = this.byNode.get(node);
        if (spans === undefined) this.byNode.set(node, [{ start, end, mark }]);
        else spans.push({ start, end, mark });
      }
    }
  }

  /** The marks under a point of the viewport; empty when the point lies beside their text. */
  at(page: Document, x: number, y: number): Mark[] {
    const caret = caretAt(page, x, y);
    if (caret === null) return [];
    const spans = this.byNode.get(caret.node) ?? [];
    // A caret position is the nearest one, also for a click beside or below the text: the mark's own boxes decide.
    return spans
      .filter(({ start, end }) => caret.offset >= start && caret.offset <= end)
      .map(({ mark }) => mark)
      .filter((mark) => boxesOf(page, mark.place, this.places).some((box) => contains(box, x, y)));
  }
}

/** The boxes of a place on the screen; empty when it is not shown. */
export function boxesOf(page: Document, place: Place, places: TreePlaces<Node>): DOMRect[] {
  const fixed = rangeOf(place, places);
  if (fixed === null || !fixed.startContainer.isConnected || !fixed.endContainer.isConnected) return [];
  const range = Document.prototype.createRange.call(page);
  range.setStart(fixed.startContainer, fixed.startOffset);
  range.setEnd(fixed.endContainer, fixed.endOffset);
  return [...range.getClientRects()];
}

/** Pixels around a box that still belong to it: underlines hang below the line. */
const MARGIN = 4;

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - MARGIN && x <= right + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
}

interface CaretSource {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ) => CaretPosition | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
  elementFromPoint: (x: number, y: number) => Element | null;
}

function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  const { caretPositionFromPoint, caretRangeFromPoint } = Document.prototype as CaretSource;
  if (caretPositionFromPoint !== undefined) {
    const position = caretPositionFromPoint.call(page, x, y, { shadowRoots: shadowRootsAt(page, x, y) });
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  const range = caretRangeFromPoint?.call(page, x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** The open shadow roots that the point goes through, so that the caret may be inside them. */
function shadowRootsAt(page: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = Document.prototype.elementFromPoint.call(page, x, y);
  while (element?.shadowRoot != null && !roots.includes(element.shadowRoot)) {
    roots.push(element.shadowRoot);
    element = element.shadowRoot.elementFromPoint(x, y);
  }
  return roots;
}
