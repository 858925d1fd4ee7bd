/** A document the reader keeps: one with notes on it, or one kept by hand. Pages that were merely seen are not recorded. */
import * as z from 'zod/mini';
import { pageReportSchema, reportDocumentSchema, summarySchema } from '../report/report.ts';
import type { PageReport } from '../report/report.ts';

const document = reportDocumentSchema.shape;

export const keptDocumentSchema = z.object({
  /** See `document-key.ts`. */
  key: z.string(),
  address: z.string(),
  title: z.string(),
  unit: document.unit,
  year: document.year,
  kind: document.detected.shape.kind,
  /** Of the bytes read last; empty when unknown. */
  sha256: z.string(),
  firstSeen: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  /** Of the last report. */
  counts: pageReportSchema.shape.counts,
  summary: z.nullable(summarySchema),
});
export type KeptDocument = z.infer<typeof keptDocumentSchema>;

/** What a report says about its document, as a row of the library. */
export function keptDocumentFrom(key: string, report: PageReport, seen: string): KeptDocument {
  const { document: read, address, title, counts } = report;
  return {
    key,
    address,
    title,
    unit: read.unit,
    year: read.year,
    kind: read.detected.kind,
    sha256: read.sha256,
    firstSeen: seen,
    lastSeen: seen,
    counts,
    summary: read.summary,
  };
}
