/** Every figure of a document as a row of a table: what it is, what it says, and whether it was checked. */
import * as z from 'zod/mini';
import { figuresOf, isEvaluated } from '../checks/outcome.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { Inspection } from '../inspect.ts';
import { reportFigureSchema } from './report.ts';
import { toFigure } from './to-figure.ts';

const standingFields = {
  /** `finding` takes part in one; `doubt` in a doubt about our own reading; `checked` in passes only; `unchecked` in none. */
  status: z.enum(['finding', 'doubt', 'checked', 'unchecked']),
  /** Why it was not checked (an id of `reason.*`); null when it was, and for figures that are never checked. */
  reason: z.nullable(z.string()),
  /** Its place in sums that were checked: a total of others, one that is itself part of another, or a part only. */
  level: z.nullable(z.enum(['total', 'subtotal', 'leaf'])),
};
const figureStandingSchema = z.object(standingFields);
/** What became of a figure in the checks. */
export type FigureStanding = z.infer<typeof figureStandingSchema>;

export const figureRowSchema = z.extend(reportFigureSchema, standingFields);
export type FigureRow = z.infer<typeof figureRowSchema>;

/** What became of each figure, in their order. */
export function figureStandings({ disclosure, outcomes, coverage }: Inspection): FigureStanding[] {
  const taking = (kind: 'finding' | 'doubt' | 'pass'): Set<string> =>
    new Set(outcomes.flatMap((outcome) => (outcome.outcome === kind ? figuresOf(outcome) : [])));
  const [inFindings, inDoubts, inPasses] = [taking('finding'), taking('doubt'), taking('pass')];
  const reasons = new Map(
    coverage.unchecked.flatMap(({ reason, figures }) => figures.map((figure) => [figure, reason] as const)),
  );
  const totals = new Set<string>();
  const parts = new Set<string>();
  for (const outcome of outcomes)
    if (isEvaluated(outcome) && outcome.form === 'sum' && outcome.reported !== null) {
      totals.add(outcome.reported);
      for (const { figure } of outcome.operands) parts.add(figure);
    }
  const levelOf = (id: string): FigureStanding['level'] =>
    totals.has(id) ? (parts.has(id) ? 'subtotal' : 'total') : parts.has(id) ? 'leaf' : null;
  return disclosure.figures.map(({ id }) => {
    const level = levelOf(id);
    if (inFindings.has(id)) return { status: 'finding', reason: null, level };
    if (inDoubts.has(id)) return { status: 'doubt', reason: null, level };
    if (inPasses.has(id)) return { status: 'checked', reason: null, level };
    return { status: 'unchecked', reason: reasons.get(id) ?? null, level };
  });
}

/** Money, percentages and counts in reading order; years, numbers of paragraphs and codes are no rows. */
export function figureRows(figures: readonly Figure[], standings: readonly FigureStanding[]): FigureRow[] {
  return figures.flatMap((figure, index) => {
    const standing = standings[index];
    const isRow = figure.class === 'money' || figure.class === 'percent' || figure.class === 'count';
    return isRow && standing !== undefined ? [{ ...toFigure(figure), ...standing }] : [];
  });
}
