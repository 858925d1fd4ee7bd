import path from 'node:path';
import { inspect } from '../../lib/inspect.ts';
import type { ReportDocument } from '../../lib/report/report.ts';
import { toReportDocument } from '../../lib/report/to-report.ts';
import { tabOf, waitForReport } from '../../scripts/ask-extension.ts';
import { loadDocument } from '../../scripts/check/load-document.ts';
import { seedNames, SEEDS } from '../../scripts/serve-seeds.ts';
import { expect, test } from './fixtures.ts';

/** The report of the command line on a seed's page. */
async function onTheCommandLine(seed: string): Promise<ReportDocument> {
  const loaded = await loadDocument(path.join(SEEDS, seed, 'page.html'));
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  return toReportDocument(inspect(loaded.document), { source: seed, sha256: loaded.sha256 });
}

/** What a reader is told: who, how much, and everything that does not agree. */
function told({ unit, year, moneyUnit, detected, summary, outcomes, coverage }: ReportDocument) {
  const findings = outcomes
    .filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt')
    .map(({ check, severity, printed, computed, message }) => ({
      check,
      severity,
      printed,
      computed,
      message,
    }));
  // Ids of figures and quotes depend on what else the page holds.
  const amounts: unknown = JSON.parse(
    JSON.stringify(summary, (key, value: unknown) => (key === 'figure' || key === 'quote' ? null : value)),
  );
  return { unit, year, moneyUnit, kind: detected.kind, amounts, findings, coverage };
}

for (const seed of seedNames()) {
  test(`browser and command line say the same of ${seed}`, async ({ open, gouji }) => {
    const page = await open(`${seed}/page.html`);
    const asking = await gouji.openPage('popup.html');
    const state = await waitForReport(asking, await tabOf(asking, page.url()));
    const report = state.frames.find((frame) => frame.report !== null)?.report;
    const expected = await onTheCommandLine(seed);
    expect(report && told(report.document)).toEqual(told(expected));
    expect(report?.counts.pass).toBe(expected.outcomes.filter(({ outcome }) => outcome === 'pass').length);
  });
}
