/** The pipeline as the benchmark calls it inside a real page; bundled by `page.ts`. */
import { registry } from '../../lib/checks/registry.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { domTree } from '../../lib/formats/dom-tree.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { inspect } from '../../lib/inspect.ts';
import { median } from './measurement.ts';

const RUNS = 7;

/** Median milliseconds of one step. */
function time(step: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    step();
    return performance.now() - started;
  });
  return median(times);
}

/** The floor: every text node of the page visited once and its length added up. */
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

Object.assign(globalThis, { goujiBench: { measurePage } });
