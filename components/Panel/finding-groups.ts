/** Findings as a reader works through them: by severity, those with one cause together under it. */
import type { Standing } from '../../lib/i18n/finding-view.ts';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { ReportCause, ReportDocument, ReportOutcome } from '../../lib/report/report.ts';

export const STANDINGS = ['error', 'warning', 'doubt', 'info'] as const satisfies readonly Standing[];

/** One finding, or several with what they have in common; `findings` holds the ones shown. */
export interface FindingEntry {
  cause: ReportCause | null;
  findings: readonly ReportOutcome[];
}

export interface FindingGroup {
  standing: (typeof STANDINGS)[number];
  entries: readonly FindingEntry[];
}

/**
 * The shown findings in groups. A cause stands where its gravest finding would, whichever of them are shown, so that it
 * does not move or vanish when the list is narrowed.
 */
export function groupFindings(
  { outcomes, causes = [] }: Pick<ReportDocument, 'outcomes' | 'causes'>,
  shown: readonly ReportOutcome[],
): FindingGroup[] {
  const standingById = new Map(outcomes.map((outcome) => [outcome.id, standingOf(outcome)]));
  const gravest = (cause: ReportCause): Standing =>
    STANDINGS.find((standing) => cause.outcomes.some((id) => standingById.get(id) === standing)) ?? 'info';
  const byId = new Map(causes.map((cause) => [cause.id, cause]));
  const causeOf = (outcome: ReportOutcome): ReportCause | null => byId.get(outcome.cause ?? '') ?? null;
  return STANDINGS.flatMap((standing) => {
    const entries: FindingEntry[] = [];
    const placed = new Set<string>();
    for (const outcome of shown) {
      const cause = causeOf(outcome);
      if ((cause === null ? standingOf(outcome) : gravest(cause)) !== standing) continue;
      if (cause === null) entries.push({ cause, findings: [outcome] });
      else if (!placed.has(cause.id)) {
        placed.add(cause.id);
        entries.push({ cause, findings: shown.filter((other) => other.cause === cause.id) });
      }
    }
    return entries.length === 0 ? [] : [{ standing, entries }];
  });
}
