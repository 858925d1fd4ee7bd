/** The captures of the document in the active tab, and what changed between the last two. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EvidenceBoxProps } from '../../components/Evidence/EvidenceBox.tsx';
import { compareDisclosures } from '../../lib/anchoring/compare-disclosures.ts';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { report as logError } from '../../lib/errors.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { htmlFormat } from '../../lib/formats/html-file.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createCaptureStore } from '../../lib/store/capture-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';
import { captureView, changeViews, saveOriginal } from './evidence-views.ts';
import { useCaptureRemoval } from './use-capture-removal.ts';

export function useEvidence(document: string | null, language: Language): Omit<EvidenceBoxProps, 'onKeep'> {
  const store = useMemo(() => createCaptureStore(createDatabase()), []);
  const stored = useLiveQuery(async () => (document === null ? [] : store.list(document)), [document]);
  const captures = stored.status === 'ready' ? stored.value : [];
  const removal = useCaptureRemoval(store, document === null ? [] : [document]);
  const [changes, setChanges] = useState<EvidenceBoxProps['changes']>(null);
  const [before, now] = [captures.at(-2)?.sha256, captures.at(-1)?.sha256];

  useEffect(() => {
    let isWanted = true;
    setChanges(before === undefined || now === undefined ? null : 'reading');
    if (before === undefined || now === undefined) return undefined;
    const compare = async (): Promise<void> => {
      const [old, fresh] = [await read(before), await read(now)];
      if (!isWanted) return;
      setChanges(old === null || fresh === null ? 'unread' : changeViews(compareDisclosures(old, fresh)));
    };
    compare().catch((error: unknown) => {
      logError(error, 'comparing captures');
      if (isWanted) setChanges('unread');
    });
    return () => {
      isWanted = false;
    };
  }, [before, now]);

  async function read(sha256: string): Promise<Disclosure | null> {
    const bytes = await store.bytesOf(sha256);
    if (bytes === null) return null;
    const reading = await htmlFormat().read({ bytes, name: 'page.html' });
    return reading.ok ? extractDisclosure(reading.document) : null;
  }

  const views = captures.map((capture) => captureView(capture, language));
  return {
    isKept: views.length > 0,
    captures: views,
    since: views.at(-2)?.captured ?? null,
    changes,
    onSave: (sha256) => void saveOriginal(store, sha256, 'html'),
    ...removal,
  };
}
