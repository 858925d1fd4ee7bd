/** The pipeline as the benchmark calls it inside a real page; bundled by `page.ts`. */
import { registry } from '../../lib/checks/registry.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import { figuresIn } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { domTree } from '../../lib/formats/dom-tree.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { inspect } from '../../lib/inspect.ts';
import { Painter } from '../../lib/highlight/painter.ts';
import { marksOf } from '../../lib/page/marks-of.ts';
import { probePage } from '../../lib/page/probe-page.ts';
import { measureMarks } from './marks-entry.ts';
import { measureNotes } from './notes-entry.ts';

const RUNS = 15;
const LONG_ENOUGH_MS = 10;

/**
 * Milliseconds of the fastest of several runs: what the step costs when nothing else has the processor. Quick steps are
 * repeated, because a page's clock only ticks every tenth of a millisecond.
 */
function time(step: () => unknown): number {
  const single = timeOnce(step, 1);
  const repeats = Math.max(1, Math.ceil(LONG_ENOUGH_MS / Math.max(single, 0.05)));
  return Math.min(...Array.from({ length: RUNS }, () => timeOnce(step, repeats) / repeats));
}

function timeOnce(step: () => unknown, repeats: number): number {
  const started = performance.now();
  for (let count = 0; count < repeats; count += 1) step();
  return performance.now() - started;
}

/** Every text node of the page visited once and its length added up. */
function walk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() !== null) length += walker.currentNode.nodeValue?.length ?? 0;
  return length;
}

/** Times of the page's steps in milliseconds. */
function measurePage(): Record<'walk' | 'read' | 'extract' | 'check' | 'inspect', number> {
  const read = () => readHtml<Node>(document.documentElement, domTree(), document.title).document;
  const source = read();
  const disclosure = extractDisclosure(source);
  return {
    walk: time(walk),
    read: time(read),
    extract: time(() => extractDisclosure(source)),
    check: time(() => runChecks(disclosure, registry)),
    inspect: time(() => inspect(read())),
  };
}

/** Times of the probe and of the floor on a page that is no disclosure, in milliseconds. */
function measureProbe(): Record<'walk' | 'probe', number> {
  return { walk: time(walk), probe: time(() => probePage(document)) };
}

/** The first look at a page that nothing has read yet, as in real life, in milliseconds. */
function firstProbe(): number {
  const started = performance.now();
  probePage(document);
  return performance.now() - started;
}

/** What no reader of a page can do without: every text node visited, every number in it found. */
function floor(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let numbers = 0;
  while (walker.nextNode() !== null)
    numbers += walker.currentNode.nodeValue?.match(/\d[\d,]*(?:\.\d+)?/g)?.length ?? 0;
  return numbers;
}

/** The fastest of some runs of the floor and of reading, checking and painting, taken in turns, in milliseconds. */
function measureLimit(runs: number): Record<'floor' | 'read' | 'inspect' | 'paint' | 'whole', number> {
  const best = { floor: Infinity, read: Infinity, inspect: Infinity, paint: Infinity, whole: Infinity };
  const painter = new Painter();
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    floor();
    const start = performance.now();
    const reading = readPageNow();
    const read = performance.now();
    const { outcomes, disclosure } = inspect(reading.document);
    const inspected = performance.now();
    painter.show(marksOf(outcomes, figuresIn(disclosure), 'info'), reading.places);
    const end = performance.now();
    painter.clear();
    best.floor = Math.min(best.floor, start - began);
    best.read = Math.min(best.read, read - start);
    best.inspect = Math.min(best.inspect, inspected - read);
    best.paint = Math.min(best.paint, end - inspected);
    best.whole = Math.min(best.whole, end - start);
  }
  return best;
}

function readPageNow() {
  return readHtml<Node>(document.documentElement, domTree(), document.title);
}

Object.assign(globalThis, {
  goujiBench: { measurePage, measureProbe, firstProbe, measureLimit, measureMarks, measureNotes },
});
