/** Notes stay on their figure through random edits of the page, or say that it is gone. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FigureAnchors } from '../../lib/anchoring/figure-anchor.ts';
import { parseHtml } from '../../lib/formats/parse5-tree.ts';
import { chanceFrom, edit, EDITS, markFigures, ownNames, readMarked, sightsOf } from './anchor-edits.ts';
import type { MarkedReading } from './anchor-edits.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
/** Edits of each sort (single, triple); more with `ANCHOR_EDITS=5000`. */
const RUNS = Number(process.env['ANCHOR_EDITS'] ?? 1000);

const pages = readdirSync(SEEDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    // One seed's page shows its disclosure in a frame.
    const frame = path.join(SEEDS, name, 'content.html');
    const file = existsSync(frame) ? frame : path.join(SEEDS, name, 'page.html');
    const html = markFigures(readFileSync(file, 'utf8'));
    const root = parseHtml(html);
    const reading = readMarked(root);
    // What a reader can note: amounts, percentages and counts, but no numbers of paragraphs, dates and codes.
    const classes = new Map(reading.disclosure.figures.map((figure) => [figure.id, figure.class]));
    const noted = [...reading.figureAt].filter(([, id]) =>
      ['money', 'percent', 'count'].includes(classes.get(id) ?? ''),
    );
    return {
      name,
      root,
      reading,
      noted,
      sights: sightsOf(reading.disclosure),
      anchors: new FigureAnchors(reading.disclosure),
    };
  });

/** The large page takes as long as all others: it has one turn where they have two. */
const turns = [...pages, ...pages.filter(({ reading }) => reading.disclosure.figures.length < 400)];

interface Tally {
  edits: number;
  /** Points to another figure, calls a changed value the same, or finds one that is gone: what must never be. */
  mismatches: string[];
  /** Says changed of a figure that has not. */
  falseAlarms: string[];
  /** Says missing of a figure that is there. */
  lost: string[];
  /** Lost after several edits, and nothing that it alone was called is left: nobody could tell which it is. */
  unrecognisable: string[];
  states: Record<string, number>;
}

function run(steps: number, seed: number): Tally {
  const chance = chanceFrom(seed);
  const tally: Tally = {
    edits: 0,
    mismatches: [],
    falseAlarms: [],
    lost: [],
    unrecognisable: [],
    states: { same: 0, changed: 0, moved: 0, missing: 0 },
  };
  const names = Object.keys(EDITS);
  for (let attempt = 0; tally.edits < RUNS && attempt < RUNS * 20; attempt += 1) {
    const page = turns[attempt % turns.length];
    if (page === undefined) break;
    const [mark, id] = page.noted[chance(page.noted.length)] ?? ['', ''];
    const chosen = Array.from({ length: steps }, () => names[chance(names.length)] ?? '');
    const after = edit(page.root, mark, chosen, chance);
    if (after === null) continue;
    tally.edits += 1;
    const anchor = page.anchors.describe(id);
    const now = readMarked(after);
    const { state, figure: found } = new FigureAnchors(now.disclosure).resolve(anchor);
    tally.states[state] = (tally.states[state] ?? 0) + 1;
    const truth = now.figureAt.get(mark) ?? null;
    const printedAt = (figure: string | null) => now.disclosure.figures.find((one) => one.id === figure);
    const figure = printedAt(truth);
    const told = printedAt(found);
    const case_ = `${page.name} ${mark} ${anchor.printed} ${anchor.label} [${chosen.join(' + ')}] ${state} ${told?.printed ?? ''} at ${told?.label ?? ''}; is ${figure?.printed ?? 'gone'} at ${figure?.label ?? ''}`;
    const hasValue = plainOf(figure) === plainOf(anchor);
    if (found === null) {
      if (truth === null) continue;
      const namesNow = steps === 1 ? [] : ownNames(sightsOf(now.disclosure), truth);
      const known = steps === 1 || ownNames(page.sights, id).some((name) => namesNow.includes(name));
      (known ? tally.lost : tally.unrecognisable).push(case_);
    } else if (state !== 'changed' && plainOf(told) !== plainOf(anchor)) {
      tally.mismatches.push(case_);
    } else if (found === truth) {
      if (state !== 'changed' && !hasValue) tally.mismatches.push(case_);
      if (state === 'changed' && hasValue) tally.falseAlarms.push(case_);
    } else if (!isItsDouble(state, found, page.sights.sightOf.get(id), now, truth === null ? mark : '')) {
      tally.mismatches.push(case_);
    }
  }
  return tally;
}

function plainOf(figure: { printed: string; unit: string | null } | undefined): string | undefined {
  return figure && `${figure.printed.normalize('NFKC').replace(/[,\s]/g, '')} ${figure.unit}`;
}

/**
 * Another node than the marked one, but not to anyone who reads the page: it stands there in the very same words with the
 * same number, or it is the copy with other numbers that took the place of a deleted row, which is all that a changed row is.
 */
function isItsDouble(
  state: string,
  found: string,
  sightThen: string | undefined,
  now: MarkedReading,
  deleted: string,
): boolean {
  if (now.copiesOf.get(deleted)?.includes(found) === true) return true;
  return (
    state !== 'changed' &&
    sightThen !== undefined &&
    sightsOf(now.disclosure).sightOf.get(found) === sightThen
  );
}

describe.each([
  ['singly', 1, 1],
  ['by threes', 3, 2],
])('random edits aimed at a noted figure, %s', (_title, steps, seed) => {
  it('never put a note on another figure, and hardly ever lose one', { timeout: 600_000 }, () => {
    const tally = run(steps, seed);
    if (process.env['ANCHOR_SHOW']) process.stdout.write(JSON.stringify(tally, null, 1));
    expect(tally.edits).toBe(RUNS);
    expect(tally.mismatches).toEqual([]);
    expect(tally.falseAlarms).toEqual([]);
    expect(tally.lost.length, tally.lost.join('\n')).toBeLessThanOrEqual(RUNS / 100);
    // The edits did what they are for.
    for (const count of Object.values(tally.states)) expect(count).toBeGreaterThan(RUNS / 50);
  });
});
