/** What of a document goes into an export. */
import type { Annotation } from '../notes/annotation.ts';
import type { FigureRow } from '../report/figure-rows.ts';
import type { PageReport } from '../report/report.ts';

export interface ExportedDocument extends Pick<PageReport, 'address' | 'title' | 'document' | 'changes'> {
  /** ISO time of the reading; empty when unknown. */
  capturedAt: string;
  /** Every figure; empty where only the report is known. */
  figures: readonly FigureRow[];
  /** Living notes. */
  notes: readonly Annotation[];
  /** What the reader said of findings, by their id. */
  judgements: Readonly<Record<string, { verdict: Annotation['verdict']; why: string }>>;
}
