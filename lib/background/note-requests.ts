/** Notes, for content scripts and extension pages: who may touch which, and who hears of a change. */
import { report, UserFacingError } from '../errors.ts';
import { askFrame } from '../messages/client.ts';
import type { ToBackground } from '../messages/protocol.ts';
import type { ContentSender, Handlers, Sender } from '../messages/server.ts';
import type { NoteDraft } from '../notes/annotation.ts';
import { documentKey } from '../notes/document-key.ts';
import { keptDocumentFrom } from '../notes/kept-document.ts';
import type { PageReport } from '../report/report.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { keepNotedDocument } from './captures.ts';
import type { EvidenceStores } from './captures.ts';
import { allFrames } from './tabs.ts';

export type NoteHandlers = Pick<
  Handlers<ToBackground>,
  'annotation.list' | 'annotation.save' | 'annotation.remove' | 'annotation.restore' | 'annotation.imported'
>;

export function noteHandlers(annotations: AnnotationStore, stores: EvidenceStores): NoteHandlers {
  return {
    'annotation.imported': ({ documents: changed }) => {
      for (const document of changed) announce(document);
      return null;
    },
    'annotation.list': async (request, sender) => {
      const document = documentFor(request.document, sender);
      return { document, annotations: await annotations.list(document) };
    },
    'annotation.save': async (request, sender) => {
      const document = documentFor(request.document, sender);
      const saved = await annotations.save(document, witnessed(request.draft, sender));
      announce(document);
      await keepNotedDocument(document, stores, saved.annotation.modified);
      return saved;
    },
    'annotation.remove': async (request, sender) => {
      const document = documentFor(request.document, sender);
      const removed = await annotations.remove(document, request.id);
      announce(document);
      return removed;
    },
    'annotation.restore': async (request, sender) => {
      const document = documentFor(request.document, sender);
      const restored = await annotations.restore(document, request.id);
      announce(document);
      return restored;
    },
  };
}

/**
 * The document a request is about. A content script has that of its own address as the browser reports it, and none
 * other: a page that took over its renderer learns nothing of what the reader thinks of other pages.
 */
function documentFor(asked: string | undefined, sender: Sender): string {
  if (sender.kind === 'page') {
    if (asked === undefined) throw new UserFacingError('malformed', { field: 'document' });
    return asked;
  }
  const own = documentKey(sender.address);
  if (own === null || (asked !== undefined && asked !== own)) throw new UserFacingError('not-allowed');
  return own;
}

/** The address in the evidence is the browser's word, not the page's. */
function witnessed(draft: NoteDraft, sender: Sender): NoteDraft {
  if (sender.kind === 'page') return draft;
  return { ...draft, evidence: { ...draft.evidence, address: sender.address } };
}

/**
 * Every frame that shows the document asks for its notes again; extension pages follow the database itself.
 * Not waited for: a tab that the browser has put to sleep answers when it wakes.
 */
function announce(document: string): void {
  const told = async (): Promise<void> => {
    const frames = (await allFrames()).filter(({ frame }) => frame.document === document);
    await Promise.all(
      frames.map(({ tab, frame }) => askFrame({ ...frame, tab }, 'annotations.changed', { document })),
    );
  };
  told().catch((error: unknown) => {
    report(error, 'announcing changed notes', { document });
  });
}

/** A document that is kept is brought up to date when it is read again; one that is not is not recorded. */
export async function refreshDocument(
  stores: EvidenceStores,
  sender: ContentSender,
  read: PageReport,
  now: number,
): Promise<void> {
  const key = documentKey(sender.address);
  if (key === null || !read.document.detected.disclosure) return;
  const seen = new Date(now).toISOString();
  const isKept = await stores.documents.refresh(keptDocumentFrom(key, read, seen));
  // What it looks like now is kept beside what it looked like, if a figure has changed.
  if (isKept) await keepNotedDocument(key, stores, seen);
}
