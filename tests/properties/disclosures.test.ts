/** A consistent document yields no contradiction; a planted one yields a finding that names it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { readText } from '../../lib/formats/text.ts';
import type { Inspection } from '../../lib/inspect.ts';
import { inspect } from '../../lib/inspect.ts';
import { amounts, plant, styles, textOf, write } from './generated-disclosure.ts';

const RUNS = 150;

function loudFindings(inspection: Inspection): { check: string; printed: string[] }[] {
  return inspection.outcomes
    .filter((outcome) => outcome.outcome === 'finding' && outcome.severity !== 'info')
    .map((outcome) => ({
      check: outcome.check,
      printed: figuresOf(outcome).map((id) => figureById(inspection.disclosure, id).printed),
    }));
}

describe.each(styles)('%s', (style) => {
  it('has no finding when it is consistent', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        expect(loudFindings(inspect(readText(textOf(write(style, values)))))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20231 },
    );
  });

  it('has a finding that names a planted number', () => {
    fc.assert(
      fc.property(amounts, fc.nat(200), fc.integer({ min: 1, max: 8 }), (values, nth, digit) => {
        const planted = plant(write(style, values), nth, digit);
        fc.pre(planted !== null);
        if (planted === null) return;
        const findings = loudFindings(inspect(readText(planted.text)));
        expect(
          findings.flatMap((finding) => finding.printed),
          `${planted.from} → ${planted.to}`,
        ).toContain(planted.to);
      }),
      { numRuns: RUNS, seed: 20232 },
    );
  });
});
