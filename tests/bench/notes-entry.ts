/** Notes found again after an edit of the page; part of the bundle of `page-entry.ts`. */
import { FigureAnchors } from '../../lib/anchoring/figure-anchor.ts';
import { rangeOf } from '../../lib/anchoring/place-range.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { domTree } from '../../lib/formats/dom-tree.ts';
import { readHtml } from '../../lib/formats/html.ts';
import type { TreePlaces } from '../../lib/formats/tree.ts';

const NOTES = 200;
const RUNS = 7;

export interface NoteTimes {
  /** Milliseconds, the fastest run: from the new reading to a range for every note. */
  find: number;
  /** How many of the notes were found, and how many of these on the number they were written on. */
  found: number;
  right: number;
}

/** Notes on figures all over the page; a row is put into a table in the middle; all are looked for again. */
export function measureNotes(): NoteTimes {
  const before = readNow();
  const anchors = new FigureAnchors(before.disclosure);
  const money = before.disclosure.figures.filter((figure) => figure.class === 'money');
  const stride = Math.max(1, Math.floor(money.length / NOTES));
  const noted = money.filter((_, index) => index % stride === 0).slice(0, NOTES);
  const wanted = noted.map((figure) => ({
    anchor: anchors.describe(figure.id),
    node: rangeOf(figure.place, before.places)?.startContainer,
  }));
  const tables = document.querySelectorAll('table');
  const row = tables[Math.floor(tables.length / 2) | 1]?.rows[5];
  if (row === undefined) throw new Error('the page has no table');
  const copy = row.cloneNode(true);
  row.after(copy);
  const after = readNow();
  const times: NoteTimes = { find: Infinity, found: 0, right: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const again = new FigureAnchors(after.disclosure);
    const ranges = wanted.map(({ anchor }) => {
      const { figure } = again.resolve(anchor);
      return figure === null ? null : rangeOf(figureById(after.disclosure, figure).place, after.places);
    });
    times.find = Math.min(times.find, performance.now() - started);
    times.found = ranges.filter((range) => range !== null).length;
    times.right = ranges.filter((range, index) => range?.startContainer === wanted[index]?.node).length;
  }
  copy.parentNode?.removeChild(copy);
  return times;
}

function readNow(): { disclosure: Disclosure; places: TreePlaces<Node> } {
  const { document: source, places } = readHtml<Node>(document.body, domTree(), document.title);
  return { disclosure: extractDisclosure(source), places };
}
