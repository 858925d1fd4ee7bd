/** What is known of a tab: the answer to `tab.state`, and what the background keeps for the session. */
import * as z from 'zod/mini';
import { pageReportSchema } from '../report/report.ts';

export const countsSchema = pageReportSchema.shape.counts;
export type Counts = z.infer<typeof countsSchema>;

/** A frame in which the probe saw a disclosure, or in which the reader asked for the analysis. */
export const frameStateSchema = z.object({
  frame: z.number(),
  /** The browser's id of the document in the frame; null where the browser gives none. */
  documentId: z.nullable(z.string()),
  address: z.string(),
  /** Key of its notes; null for an address that cannot have any. */
  document: z.nullable(z.string()),
  status: z.enum(['loading', 'disclosure', 'not-a-disclosure']),
  /** Null until the report came. */
  counts: z.nullable(countsSchema),
  /** When the status began, in milliseconds since 1970. */
  since: z.number(),
});
export type FrameState = z.infer<typeof frameStateSchema>;

/** A site on which pages are, or can be, examined by themselves. */
export const siteSchema = z.object({
  /** Match pattern, also the origin to ask the permission for: `*://example.org/*` or `file:///*`. */
  pattern: z.string(),
  /** The host as a reader knows it; `file` for files. */
  host: z.string(),
  /** True when its pages are examined without asking. */
  watched: z.boolean(),
  /** True when the reader added it; a built-in site cannot be removed. */
  added: z.boolean(),
});
export type Site = z.infer<typeof siteSchema>;

export const tabStateSchema = z.object({
  tab: z.number(),
  /** `not-a-disclosure` also means: no frame said it is one, see `site.watched` for whether anybody looked. */
  status: z.enum(['loading', 'disclosure', 'not-a-disclosure', 'cannot-run-here']),
  /** Why the extension cannot run here; null otherwise. */
  obstacle: z.nullable(
    z.enum(['browser-page', 'extension-store', 'file-access', 'document-viewer', 'local-document']),
  ),
  /** Null where the extension cannot run. */
  site: z.nullable(siteSchema),
  /** In order of frame number, the top frame (0) first. */
  frames: z.array(z.extend(frameStateSchema, { report: z.nullable(pageReportSchema) })),
});
export type TabState = z.infer<typeof tabStateSchema>;
