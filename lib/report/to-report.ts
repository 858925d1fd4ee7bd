/** From an inspection to the report. */
import type { Inspection } from '../inspect.ts';
import type { PageReport, ReportDocument } from './report.ts';

export interface SourceInfo {
  /** File name or page address. */
  source: string;
  /** SHA-256 of the bytes read, hex; empty when unknown. */
  sha256: string;
}

/** The report of one document that was read. */
export declare function toReportDocument(inspection: Inspection, info: SourceInfo): ReportDocument;
/** What the popup needs of a page. */
export declare function toPageReport(
  inspection: Inspection,
  info: SourceInfo & { title: string; attachments: PageReport['attachments'] },
): PageReport;
