/** Every figure of a document as a row of a table: what it is, what it says, and whether it was checked. */
import * as z from 'zod/mini';
import { figuresOf } from '../checks/outcome.ts';
import type { Inspection } from '../inspect.ts';
import { reportFigureSchema } from './report.ts';
import { toFigure } from './to-report.ts';

export const figureRowSchema = z.extend(reportFigureSchema, {
  /** `finding` takes part in one; `doubt` in a doubt about our own reading; `checked` in passes only; `unchecked` in none. */
  status: z.enum(['finding', 'doubt', 'checked', 'unchecked']),
  /** Why it was not checked (an id of `reason.*`); null when it was, and for figures that are never checked. */
  reason: z.nullable(z.string()),
});
export type FigureRow = z.infer<typeof figureRowSchema>;

/** Money, percentages and counts in reading order; years, numbers of paragraphs and codes are no rows. */
export function figureRows({ disclosure, outcomes, coverage }: Inspection): FigureRow[] {
  const taking = (kind: 'finding' | 'doubt' | 'pass'): Set<string> =>
    new Set(outcomes.flatMap((outcome) => (outcome.outcome === kind ? figuresOf(outcome) : [])));
  const [inFindings, inDoubts, inPasses] = [taking('finding'), taking('doubt'), taking('pass')];
  const reasons = new Map(
    coverage.unchecked.flatMap(({ reason, figures }) => figures.map((figure) => [figure, reason] as const)),
  );
  return disclosure.figures
    .filter((figure) => figure.class === 'money' || figure.class === 'percent' || figure.class === 'count')
    .map((figure) => {
      const status = inFindings.has(figure.id)
        ? 'finding'
        : inDoubts.has(figure.id)
          ? 'doubt'
          : inPasses.has(figure.id)
            ? 'checked'
            : 'unchecked';
      return {
        ...toFigure(figure),
        status,
        reason: status === 'unchecked' ? (reasons.get(figure.id) ?? null) : null,
      };
    });
}
