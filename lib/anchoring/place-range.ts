/** Places as DOM ranges and back. The only file here that knows the DOM. */
import type { TextRun, TreePlaces } from '../formats/tree.ts';
import type { Place, SourceDocument } from '../source/document.ts';

/** The range of a place; null when the place has no text node (an inserted line break) or its nodes have shrunk since. */
export function rangeOf(place: Place, places: TreePlaces<Node>): StaticRange | null {
  const runs = places.runsOf(place.block, place.cell);
  const first = runs[lastStartingBefore(runs, place.start + 1)];
  const last = runs[lastStartingBefore(runs, place.end)];
  if (first === undefined || last === undefined) return null;
  const startOffset = first.nodeStart + Math.min(place.start - first.start, first.length);
  const endOffset = last.nodeStart + Math.min(place.end - last.start, last.length);
  if (startOffset > lengthOf(first.node) || endOffset > lengthOf(last.node)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset,
    endContainer: last.node,
    endOffset,
  });
}

/** The text nodes that a place's text came from, with the span in each. */
export function nodeSpansOf(
  place: Place,
  places: TreePlaces<Node>,
): { node: Node; start: number; end: number }[] {
  const runs = places.runsOf(place.block, place.cell);
  const spans: { node: Node; start: number; end: number }[] = [];
  for (let index = Math.max(0, lastStartingBefore(runs, place.start + 1)); ; index += 1) {
    const run = runs[index];
    if (run === undefined || run.start >= place.end) return spans;
    const start = Math.max(0, place.start - run.start);
    const end = Math.min(run.length, place.end - run.start);
    if (start < end) spans.push({ node: run.node, start: run.nodeStart + start, end: run.nodeStart + end });
  }
}

/** Index of the last run that starts before `offset`; -1 when none does. */
function lastStartingBefore(runs: readonly TextRun<Node>[], offset: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? 0;
}

/** Finds the place of a point in a text node. Built once for a reading, when somebody selects text. */
export class PointPlaces {
  private readonly runs = new Map<Node, { block: number; cell: number | null; run: TextRun<Node> }[]>();

  constructor(document: SourceDocument, places: TreePlaces<Node>) {
    for (const block of document.blocks) {
      if (block.kind === 'table') block.cells.forEach((_, cell) => this.add(places, block.index, cell));
      else this.add(places, block.index, null);
    }
  }

  /** The place (empty: `start === end`) of a point; null when the node is not part of the reading. */
  at(node: Node, offset: number): Place | null {
    const runs = this.runs.get(node) ?? [];
    // Skipped white space belongs to no run: the end of the run before it is the nearest point.
    const found = runs.findLast(({ run }) => run.nodeStart <= offset) ?? runs[0];
    if (found === undefined) return null;
    const { block, cell, run } = found;
    const start = run.start + Math.min(Math.max(0, offset - run.nodeStart), run.length);
    return { block, cell, start, end: start };
  }

  private add(places: TreePlaces<Node>, block: number, cell: number | null): void {
    for (const run of places.runsOf(block, cell)) {
      const entry = { block, cell, run };
      const there = this.runs.get(run.node);
      if (there === undefined) this.runs.set(run.node, [entry]);
      else there.push(entry);
    }
  }
}
