/** A capture: the bytes of a kept document as they were at one time, and what was read in them. Captures are never changed. */
import * as z from 'zod/mini';
import { pageReportSchema } from '../report/report.ts';

export const captureSchema = z.object({
  /** `captureId` of document and time. */
  id: z.string(),
  /** Key of the document (see `document-key.ts`). */
  document: z.string(),
  /** Of the bytes, hex; they lie under it in a table of their own. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  size: z.number(),
  /** Media type of the bytes; pages are kept as UTF-8 with a byte order mark. */
  mediaType: z.string(),
  address: z.string(),
  title: z.string(),
  capturedAt: z.iso.datetime(),
  /** When the document was last seen with the same figures. */
  seenAt: z.iso.datetime(),
  /** The same for readings with the same figures, whatever else of the page has changed. */
  fingerprint: z.string(),
  report: pageReportSchema,
});
export type Capture = z.infer<typeof captureSchema>;

/** Bytes of captures by their hash; two documents with the same bytes share them. */
export interface CapturedBytes {
  sha256: string;
  bytes: Uint8Array;
}

export function captureId(document: string, capturedAt: string): string {
  return `${document}#${capturedAt}`;
}
