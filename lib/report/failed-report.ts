/** The report of a document that could not be read: everything null or empty, and the reason. */
import type { ReportDocument } from './report.ts';

/** A report document that carries only an error. */
export function failedReportDocument(
  info: { source: string; sha256: string },
  error: NonNullable<ReportDocument['error']>,
): ReportDocument {
  return {
    source: info.source,
    sha256: info.sha256,
    error,
    detected: { disclosure: false, kind: null, score: 0, evidence: [] },
    unit: { name: null, level: null, region: null, superior: null },
    year: null,
    moneyUnit: null,
    summary: null,
    figures: [],
    outcomes: [],
    coverage: { figures: 0, checked: 0, unchecked: [] },
  };
}
