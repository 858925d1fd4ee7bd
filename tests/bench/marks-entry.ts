/** What marks cost a page, beside those of mark.js on the same figures; part of the bundle of `page-entry.ts`. */
import { rangeOf } from '../../lib/anchoring/place-range.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { domTree } from '../../lib/formats/dom-tree.ts';
import { readHtml } from '../../lib/formats/html.ts';
import css from '../../lib/highlight/marks.css?inline';
import type { Mark } from '../../lib/highlight/mark-names.ts';
import { Painter } from '../../lib/highlight/painter.ts';

/** The part of mark.js that is used, which stands in the page as a script of its own. */
interface MarkJs {
  markRanges(ranges: readonly { start: number; length: number }[]): void;
  markRegExp(pattern: RegExp): void;
  unmark(): void;
}
declare const Mark: new (root: Element) => MarkJs;

const RUNS = 5;
const SCROLLS = 20;

/** Milliseconds; the fastest of several runs, the ways of marking taken in turns. */
export interface MarkTimes {
  /** From the call to the next frame: all figures as highlights, only those near the viewport, and with mark.js. */
  all: number;
  near: number;
  markJs: number;
  figures: number;
  /** One text edit to the next frame, and scrolling on, without marks and with those of the painter. */
  editBare: number;
  editMarked: number;
  scrollBare: number;
  scrollMarked: number;
  /** Nodes of the page before and while the painter's marks are shown. */
  nodesBefore: number;
  nodesMarked: number;
}

export async function measureMarks(): Promise<MarkTimes> {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  const { document: source, places } = readHtml<Node>(document.body, domTree(), document.title);
  const figures = extractDisclosure(source).figures.filter(({ class: kind }) => kind !== 'code');
  const marks = figures.map(({ place, id }): Mark => {
    return { name: 'gouji-warning', place, outcomes: [id], notes: [], figure: id };
  });
  const ranges = marks.flatMap(({ place }) => rangeOf(place, places) ?? []);
  const offsets = offsetsIn(document.body, ranges);
  const times: MarkTimes = {
    all: Infinity,
    near: Infinity,
    markJs: Infinity,
    figures: ranges.length,
    editBare: Infinity,
    editMarked: Infinity,
    scrollBare: Infinity,
    scrollMarked: Infinity,
    nodesBefore: countNodes(),
    nodesMarked: 0,
  };
  const painter = new Painter();
  const cell = document.querySelectorAll('td')[20]?.firstChild;
  if (cell == null) throw new Error('the page has no cells');
  let edits = 0;
  const edit = (): void => {
    cell.nodeValue = (1_234_567 + (edits += 1)).toFixed(2);
  };
  for (let run = 0; run < RUNS; run += 1) {
    await settle();
    times.editBare = Math.min(times.editBare, await toNextFrame(edit));
    times.scrollBare = Math.min(times.scrollBare, await scrollOn());
    times.near = Math.min(times.near, await toNextFrame(() => painter.show(marks, places)));
    times.nodesMarked = countNodes();
    await settle();
    times.editMarked = Math.min(times.editMarked, await toNextFrame(edit));
    times.scrollMarked = Math.min(times.scrollMarked, await scrollOn());
    painter.clear();
    await settle();
    times.all = Math.min(
      times.all,
      await toNextFrame(() => CSS.highlights.set('gouji-warning', new Highlight(...ranges))),
    );
    CSS.highlights.delete('gouji-warning');
    await settle();
  }
  // Last, because it takes the text nodes apart that the ranges are in.
  for (let run = 0; run < RUNS; run += 1) {
    const marker = new Mark(document.body);
    // Whichever of its ways is quicker: exactly these ranges, or every amount that looks like one.
    times.markJs = Math.min(times.markJs, await toNextFrame(() => marker.markRegExp(/\d+\.\d\d/g)));
    marker.unmark();
    await settle();
    if (run > 0) continue;
    times.markJs = Math.min(times.markJs, await toNextFrame(() => marker.markRanges(offsets)));
    marker.unmark();
    await settle();
  }
  return times;
}

function countNodes(): number {
  return document.getElementsByTagName('*').length;
}

/** Where ranges lie in the joined text of all text nodes, as mark.js counts. */
function offsetsIn(root: Element, ranges: readonly StaticRange[]): { start: number; length: number }[] {
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode() !== null) {
    starts.set(walker.currentNode, at);
    at += walker.currentNode.nodeValue?.length ?? 0;
  }
  return ranges.map((range) => {
    const start = (starts.get(range.startContainer) ?? 0) + range.startOffset;
    const end = (starts.get(range.endContainer) ?? 0) + range.endOffset;
    return { start, length: end - start };
  });
}

/** Milliseconds from the call until the frame that shows its work is done. */
function toNextFrame(action: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const started = performance.now();
      action();
      requestAnimationFrame(() => {
        // The message is delivered after the frame has been laid out and painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(null);
      });
    });
  });
}

/** Scrolls down screen by screen and back, a step each frame; the time of all steps. */
async function scrollOn(): Promise<number> {
  let time = 0;
  for (let step = 1; step <= SCROLLS; step += 1)
    time += await toNextFrame(() => scrollTo(0, step * innerHeight * 0.8));
  scrollTo(0, 0);
  await settle();
  return time;
}

/** A few frames for what is still going on. */
async function settle(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await toNextFrame(() => undefined);
}
