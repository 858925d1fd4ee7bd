/** The file on show as evidence: kept or not, and what changed since another version of it that is kept. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EvidenceBoxProps } from '../../components/Evidence/EvidenceBox.tsx';
import { compareDisclosures } from '../../lib/anchoring/compare-disclosures.ts';
import { report as logError } from '../../lib/errors.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { captureId } from '../../lib/notes/capture.ts';
import type { Capture } from '../../lib/notes/capture.ts';
import { fileDocumentKey } from '../../lib/notes/document-key.ts';
import { keptDocumentFrom } from '../../lib/notes/kept-document.ts';
import { createCaptureStore } from '../../lib/store/capture-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { createDocumentStore } from '../../lib/store/document-store.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import type { FileView } from '../../lib/viewer/file-view.ts';
import { Reader } from '../../lib/viewer/reading/reader.ts';
import type { Original } from './originals.ts';
import { captureView, changeViews, saveOriginal } from '../sidepanel/evidence-views.ts';
import { useCaptureRemoval } from '../sidepanel/use-capture-removal.ts';

/** What is on show: a file, or several that are checked together. */
export interface OpenFile {
  view: FileView | null;
  originals: readonly Original[];
}

export function useFileEvidence(file: OpenFile, language: Language): EvidenceBoxProps | null {
  const { view, originals } = file;
  const stores = useMemo(storesOf, []);
  const found = useLiveQuery(
    async () => (view === null ? null : capturesFor(view, originals, stores)),
    [view],
  );
  const known = found.status === 'ready' ? found.value : null;
  const [changes, setChanges] = useState<EvidenceBoxProps['changes']>(null);
  const other = known?.other ?? null;
  const removal = useCaptureRemoval(stores.captures, originals.map(keyOf));

  useEffect(() => {
    setChanges(null);
    if (view === null || other === null) return undefined;
    const stop = new AbortController();
    setChanges('reading');
    compare(view, other.sha256, stores, stop.signal).then(
      (result) => {
        if (!stop.signal.aborted) setChanges(result);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        logError(error, 'comparing with a kept version');
        setChanges('unread');
      },
    );
    return () => {
      stop.abort();
    };
  }, [view, other?.id]);

  if (view === null || known === null || originals.length === 0) return null;
  const nameOf = (sha256: string): string =>
    originals.find(({ content }) => content.sha256 === sha256)?.name ?? '';
  return {
    isKept: known.own.every((captures) => captures.length > 0),
    captures: known.own
      .toReversed()
      .flat()
      .map((capture) => captureView(capture, language, originals.length > 1 ? nameOf(capture.sha256) : '')),
    since: other === null ? null : captureView(other, language).captured,
    changes,
    onKeep: () => void keepFile(file, stores),
    onSave: (sha256) => void saveOriginal(stores.captures, sha256, nameOf(sha256).split('.').at(-1) ?? 'bin'),
    ...removal,
  };
}

function keyOf({ content }: Original): string {
  return fileDocumentKey(content.sha256);
}

type Stores = ReturnType<typeof storesOf>;

function storesOf() {
  const database = createDatabase();
  return { documents: createDocumentStore(database), captures: createCaptureStore(database) };
}

/**
 * Keeps a file with its bytes and its report; of files that are checked together each by itself, so that it is known again
 * when it is opened alone. A failure is logged: whatever note there is has been saved.
 */
export async function keepFile({ view, originals }: OpenFile, stores: Stores = storesOf()): Promise<void> {
  await requestPersistence();
  if (view === null) return;
  const seenAt = new Date().toISOString();
  try {
    const { report, sha256 } = view.content;
    if (originals.length > 1)
      await stores.documents.keep(keptDocumentFrom(fileDocumentKey(sha256), report, seenAt));
    for (const original of originals) await keepOriginal(original, seenAt, stores);
  } catch (error) {
    logError(error, 'keeping a file');
  }
}

async function keepOriginal(
  { bytes, content: { report, sha256, capturedAt } }: Original,
  seenAt: string,
  { documents, captures }: Stores,
): Promise<void> {
  const document = fileDocumentKey(sha256);
  const { address, title } = report;
  await documents.keep(keptDocumentFrom(document, report, seenAt));
  const capture: Capture = {
    id: captureId(document, capturedAt),
    document,
    sha256,
    size: bytes.length,
    mediaType: 'application/octet-stream',
    address,
    title,
    capturedAt,
    seenAt,
    // The key is the hash of the bytes: another content is another document.
    fingerprint: sha256,
    report,
  };
  await captures.keep(capture, bytes);
}

/**
 * The captures of each file, and the last one of the version that was seen last and has one. Files that are checked together
 * are compared with no other version: each of them is when it is opened alone.
 */
async function capturesFor(
  view: FileView,
  originals: readonly Original[],
  { documents, captures }: Stores,
): Promise<{ own: Capture[][]; other: Capture | null }> {
  const { sha256, report, capturedAt } = view.content;
  const key = fileDocumentKey(sha256);
  const own = await Promise.all(originals.map((original) => captures.list(keyOf(original))));
  if (originals.length > 1) return { own, other: null };
  for (const version of await documents.otherVersions(keptDocumentFrom(key, report, capturedAt))) {
    const other = (await captures.list(version.key)).at(-1);
    if (other !== undefined) return { own, other };
  }
  return { own, other: null };
}

async function compare(
  view: FileView,
  sha256: string,
  { captures }: Stores,
  signal: AbortSignal,
): Promise<EvidenceBoxProps['changes']> {
  const bytes = await captures.bytesOf(sha256);
  if (bytes === null) return 'unread';
  const reader = new Reader();
  try {
    const [read] = await reader.read(sha256, bytes, signal, () => undefined);
    if (read?.result.ok !== true) return 'unread';
    return changeViews(compareDisclosures(read.result.inspection.disclosure, view.inspection.disclosure));
  } finally {
    reader.dispose();
  }
}
