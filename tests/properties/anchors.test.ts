/** Notes stay on their figure through random edits of the page, or say that it is gone. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FigureAnchors } from '../../lib/anchoring/figure-anchor.ts';
import { chanceFrom, edit, EDITS, markFigures, readMarked } from './anchor-edits.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../seeds');
/** Edits of each sort (single, triple); more with `ANCHOR_EDITS=5000`. */
const RUNS = Number(process.env['ANCHOR_EDITS'] ?? 1000);

const pages = readdirSync(SEEDS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const html = markFigures(readFileSync(path.join(SEEDS, name, 'page.html'), 'utf8'));
    const reading = readMarked(html);
    return { name, html, reading, anchors: new FigureAnchors(reading.disclosure) };
  });

interface Tally {
  edits: number;
  /** Points to another figure, or calls a changed value the same: what must never be. */
  mismatches: string[];
  /** Says changed of a figure that has not. */
  falseAlarms: string[];
  /** Says missing of a figure that is there. */
  lost: string[];
}

function run(steps: number, seed: number): Tally {
  const chance = chanceFrom(seed);
  const tally: Tally = { edits: 0, mismatches: [], falseAlarms: [], lost: [] };
  const names = Object.keys(EDITS);
  for (let attempt = 0; tally.edits < RUNS && attempt < RUNS * 20; attempt += 1) {
    const page = pages[attempt % pages.length];
    if (page === undefined) break;
    const marks = [...page.reading.figureAt.entries()];
    const [mark, id] = marks[chance(marks.length)] ?? ['', ''];
    const chosen = Array.from({ length: steps }, () => names[chance(names.length)] ?? '');
    const after = edit(page.html, mark, chosen, chance);
    if (after === null) continue;
    tally.edits += 1;
    const anchor = page.anchors.describe(id);
    const now = readMarked(after);
    const answer = new FigureAnchors(now.disclosure).resolve(anchor);
    const truth = now.figureAt.get(mark) ?? null;
    const figure = now.disclosure.figures.find((one) => one.id === truth);
    const told = now.disclosure.figures.find((one) => one.id === answer.figure);
    const case_ = `${page.name} ${id} ${anchor.printed} [${chosen.join(' + ')}] ${answer.state} ${told?.printed ?? ''} at ${told?.label ?? ''}; is ${figure?.printed ?? 'gone'} at ${figure?.label ?? ''}`;
    const equal =
      figure !== undefined &&
      figure.printed.replaceAll(',', '') === anchor.printed.replaceAll(',', '') &&
      figure.unit === anchor.unit;
    if (answer.figure === null) {
      if (truth !== null) tally.lost.push(case_);
    } else if (answer.figure !== truth || (answer.state !== 'changed' && !equal)) tally.mismatches.push(case_);
    else if (answer.state === 'changed' && equal) tally.falseAlarms.push(case_);
  }
  return tally;
}

describe('random edits aimed at a noted figure', () => {
  it('singly', { timeout: 600_000 }, () => {
    const tally = run(1, 1);
    if (process.env['ANCHOR_SHOW']) process.stdout.write(JSON.stringify(tally, null, 1));
    expect(tally.edits).toBe(RUNS);
    expect(tally.mismatches).toEqual([]);
  });
  it('by threes', { timeout: 600_000 }, () => {
    const tally = run(3, 2);
    if (process.env['ANCHOR_SHOW']) process.stdout.write(JSON.stringify(tally, null, 1));
    expect(tally.edits).toBe(RUNS);
    expect(tally.mismatches).toEqual([]);
  });
});
