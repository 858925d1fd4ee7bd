/** What the panel asks of the worker that makes exports, and what it hears. */
import type { ErrorCode } from '../../lib/errors.ts';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import type { Language } from '../../lib/i18n/language.ts';

export const EXPORT_FORMATS = [
  'html',
  'markdown',
  'xlsx',
  'csv-findings',
  'csv-figures',
  'csv-notes',
  'json-ld',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  format: ExportFormat;
  /** One document as it is on show, or all with the notes that fit a query. */
  what: { kind: 'one'; exported: ExportedDocument } | { kind: 'all'; query: string };
  language: Language;
  /** ISO time of the export. */
  made: string;
}

export type ExportReply =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; file: Blob; rows: number }
  | { kind: 'failed'; code: ErrorCode };
