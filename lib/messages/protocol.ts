/**
 * Every message of the extension. A route says who may ask, what the request and what the reply looks like.
 * Both sides parse both; types are inferred from here and written nowhere else.
 */
import * as z from 'zod/mini';
import { ERROR_CODES } from '../errors.ts';
import { textAnchorSchema } from '../notes/anchor.ts';
import {
  annotationSchema,
  draftSchema,
  noteIdSchema,
  verdictSchema,
  wordsSchema,
} from '../notes/annotation.ts';
import { figureRowSchema } from '../report/figure-rows.ts';
import { pageReportSchema } from '../report/report.ts';
import { settingsSchema } from './settings.ts';
import { siteSchema, tabStateSchema } from './tab-state.ts';

// Extension pages and pages with a strict policy forbid `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** `content`: a content script, named by tab and frame. `page`: the popup, the panel, the viewer. */
export type SenderKind = 'content' | 'page';

export interface Route {
  readonly from: readonly SenderKind[];
  readonly request: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
}

const nothing = z.object({});
const done = z.null();
const content = ['content'] as const;
const page = ['page'] as const;
const both = ['content', 'page'] as const;

/** A document's notes. A content script gets those of its own address whatever it asks for; a page must say which. */
const document = z.optional(z.string());
const notes = z.object({ document: z.string(), annotations: z.array(annotationSchema) });

/** Answered by the background. */
export const toBackground = {
  /** The probe says: this frame shows a disclosure. The background loads the analysis into it. */
  'disclosure.detected': { from: content, request: z.object({ evidence: z.array(z.string()) }), reply: done },
  /** The document in this frame is being left, or a single-page site has moved on. */
  'page.gone': { from: content, request: nothing, reply: done },
  /** The analysis is done, or done again. */
  'report.publish': { from: content, request: z.object({ report: pageReportSchema }), reply: done },

  'annotation.list': { from: both, request: z.object({ document }), reply: notes },
  /** `conflict` is true when another window had saved in between: its words are in the history now. */
  'annotation.save': {
    from: both,
    request: z.object({ document, draft: draftSchema }),
    reply: z.object({ annotation: annotationSchema, conflict: z.boolean() }),
  },
  'annotation.remove': {
    from: both,
    request: z.object({ document, id: noteIdSchema }),
    reply: annotationSchema,
  },
  /** Undoes `annotation.remove`. */
  'annotation.restore': {
    from: both,
    request: z.object({ document, id: noteIdSchema }),
    reply: annotationSchema,
  },

  /** Notes of these documents came in from a file: pages that show them ask for them again. */
  'annotation.imported': { from: page, request: z.object({ documents: z.array(z.string()) }), reply: done },

  /** Keeps a document that is shown in some tab, with a capture of it, though it has no note. */
  'document.keep': { from: page, request: z.object({ document: z.string() }), reply: done },

  /** SHA-256 of the page in the frame that asks, as it would be kept; pages without https cannot work it out themselves. */
  'document.digest': { from: content, request: nothing, reply: z.object({ sha256: z.string() }) },

  'settings.read': { from: both, request: nothing, reply: settingsSchema },
  /** Changes the settings that are given and leaves the others. */
  'settings.change': { from: page, request: z.partial(settingsSchema), reply: settingsSchema },

  'tab.state': { from: page, request: z.object({ tab: z.number() }), reply: tabStateSchema },
  /** Reads the tab's page on demand, whatever the probe thinks. */
  'tab.analyse': { from: page, request: z.object({ tab: z.number() }), reply: done },

  /** Opens the viewer with the file at this address, in a tab of its own. */
  'viewer.open': { from: both, request: z.object({ address: z.string() }), reply: done },

  'site.list': { from: page, request: nothing, reply: z.array(siteSchema) },
  /** Examines a site's pages from now on. The page that asks has obtained the permission in the click itself. */
  'site.add': {
    from: page,
    request: z.object({ pattern: z.string(), tab: z.nullable(z.number()) }),
    reply: siteSchema,
  },
  'site.remove': { from: page, request: z.object({ pattern: z.string() }), reply: done },
} as const satisfies Record<string, Route>;

/** What became of a note's place; null for a note on the whole document. */
const noteStateSchema = z.nullable(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('same') }),
    z.object({ kind: z.literal('value-changed'), old: z.string(), new: z.string() }),
    z.object({ kind: z.literal('moved') }),
    z.object({ kind: z.literal('missing') }),
  ]),
);

export const placedNoteSchema = z.object({
  id: noteIdSchema,
  state: noteStateSchema,
  /** The findings that this note judges. */
  outcomes: z.array(z.string()),
  verdict: wordsSchema.shape.verdict,
});
export type NotePlacement = z.infer<typeof placedNoteSchema>;

/** Answered by the analysis in a frame. Asked by the background and by extension pages. */
export const toFrame = {
  /** Is the analysis still there? Asked after the tab has loaded something. */
  'page.alive': { from: page, request: nothing, reply: done },
  /** Read and check, and publish the report even of a page that is not a disclosure. */
  'page.analyse': { from: page, request: nothing, reply: done },
  /** The page's markup without what is ours. */
  'page.markup': { from: page, request: nothing, reply: z.object({ html: z.string() }) },
  /** The same for keeping; `fingerprint` tells its figures. */
  'page.capture': {
    from: page,
    request: nothing,
    reply: z.object({ html: z.string(), fingerprint: z.string(), capturedAt: z.iso.datetime() }),
  },
  /** Scroll to a finding, flash it, open its card. */
  'finding.show': { from: page, request: z.object({ outcome: z.string() }), reply: done },
  /**
   * To the next or previous finding. `enter` starts from the frame's first or last one.
   * Replies with the finding shown, or null when there was none further that way (nothing has moved then).
   */
  'finding.step': {
    from: page,
    request: z.object({ by: z.literal([1, -1]), enter: z.boolean() }),
    reply: z.object({ outcome: z.nullable(z.string()) }),
  },
  /** All figures of the document, for the table in the panel. */
  'figures.list': { from: page, request: nothing, reply: z.array(figureRowSchema) },
  /** Where the notes stand now, and the findings that each of them is about. */
  'notes.placed': { from: page, request: nothing, reply: z.array(placedNoteSchema) },
  /** Says what the reader makes of a finding: a note on it is written, or verdict and text of the one that is there are replaced. */
  'finding.judge': {
    from: page,
    request: z.object({ outcome: z.string(), verdict: z.nullable(verdictSchema), text: z.string() }),
    reply: done,
  },
  'figure.show': { from: page, request: z.object({ figure: z.string() }), reply: done },
  /** Scroll to a note's place and open it. */
  'annotation.show': { from: page, request: z.object({ id: noteIdSchema }), reply: done },
  /** The notes of this document have changed: ask for them again. */
  'annotations.changed': { from: page, request: z.object({ document: z.string() }), reply: done },
  'settings.changed': { from: page, request: settingsSchema, reply: done },
  /** The anchor of the selected text, null when nothing is selected; `edit` opens the note editor on it. */
  'selection.describe': {
    from: page,
    request: z.object({ edit: z.boolean() }),
    reply: z.nullable(textAnchorSchema),
  },
} as const satisfies Record<string, Route>;

/** Heard by every open extension page; nobody has to be there. A page that is opened later asks for what it needs. */
export const toPages = {
  /** Something about a tab has changed: ask for `tab.state` again if you show it. */
  'tab.changed': { from: page, request: z.object({ tab: z.number() }), reply: done },
  'settings.changed': { from: page, request: settingsSchema, reply: done },
  /** Sites were added or removed, or a permission was taken back. */
  'sites.changed': { from: page, request: nothing, reply: done },
} as const satisfies Record<string, Route>;

export type Protocol = Record<string, Route>;
export type ToBackground = typeof toBackground;
export type ToFrame = typeof toFrame;
export type ToPages = typeof toPages;
export type RequestOf<P extends Protocol, N extends keyof P> = z.infer<P[N]['request']>;
export type ReplyOf<P extends Protocol, N extends keyof P> = z.infer<P[N]['reply']>;

const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Failure = z.infer<typeof failureSchema>;

/** What comes back over the wire; the value is parsed with the route's reply. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

/** What a message gives its sender: the reply, or why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
