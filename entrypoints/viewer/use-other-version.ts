/** Offers the notes of another version of the file on show; nothing is taken over unasked. */
import { useMemo, useState } from 'preact/hooks';
import type { VersionOfferProps } from '../../components/Viewer/VersionOffer.tsx';
import { report as logError } from '../../lib/errors.ts';
import { ask } from '../../lib/messages/client.ts';
import { carriedNote, carriedNoteId } from '../../lib/notes/carried-note.ts';
import { fileDocumentKey } from '../../lib/notes/document-key.ts';
import type { KeptDocument } from '../../lib/notes/kept-document.ts';
import { keptDocumentFrom } from '../../lib/notes/kept-document.ts';
import { placeNote } from '../../lib/page/place-note.ts';
import type { PlacedNote } from '../../lib/page/place-note.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createDocumentStore } from '../../lib/store/document-store.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import type { FileView } from '../../lib/viewer/file-view.ts';

interface Offer {
  /** The document the notes would go to. */
  key: string;
  from: KeptDocument;
  notes: readonly PlacedNote[];
}

/** What the banner says and does; null when there is nothing to offer. */
export function useOtherVersion(view: FileView | null): VersionOfferProps | null {
  const stores = useMemo(() => {
    const database = createDatabase();
    return { annotations: createAnnotationStore(database), documents: createDocumentStore(database) };
  }, []);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const found = useLiveQuery(() => findOffer(view, stores), [view]);
  const offer = found.status === 'ready' ? found.value : null;
  if (view === null || offer === null || offer.key !== keyOf(view)) return null;
  const pair = `${offer.from.key} ${offer.key}`;
  if (declined.includes(pair)) return null;
  const decline = (): void => setDeclined([...declined, pair]);
  return {
    title: offer.from.title,
    seen: offer.from.lastSeen,
    states: offer.notes.map(({ state }) => state),
    onTake: () => {
      decline();
      void take(offer, stores, view);
    },
    onDecline: decline,
  };
}

interface Stores {
  annotations: ReturnType<typeof createAnnotationStore>;
  documents: ReturnType<typeof createDocumentStore>;
}

function keyOf(view: FileView): string {
  return fileDocumentKey(view.content.sha256);
}

/** The other version seen last that has notes which are not here yet. */
async function findOffer(view: FileView | null, stores: Stores): Promise<Offer | null> {
  if (view === null) return null;
  const key = keyOf(view);
  const here = keptDocumentFrom(key, view.content.report, view.content.capturedAt);
  for (const from of await stores.documents.otherVersions(here)) {
    const notes = await stores.annotations.list(from.key);
    const missing = [];
    for (const note of notes) {
      // A note that went from here to there need not come back.
      const isFromHere = note.evidence.sha256 === view.content.sha256;
      if (!isFromHere && !(await stores.annotations.has(await carriedNoteId(note, key)))) missing.push(note);
    }
    if (missing.length > 0) return { key, from, notes: missing.map((note) => placeNote(note, view)) };
  }
  return null;
}

async function take({ key, notes }: Offer, stores: Stores, view: FileView): Promise<void> {
  try {
    for (const { annotation } of notes)
      await ask('annotation.save', { document: key, draft: await carriedNote(annotation, key) });
    await stores.documents.keep(keptDocumentFrom(key, view.content.report, new Date().toISOString()));
  } catch (error) {
    logError(error, 'taking notes over');
  }
}
