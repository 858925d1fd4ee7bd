/** The captures of the document in the active tab, and what changed between the last two. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CaptureView, ChangeView, EvidenceBoxProps } from '../../components/Evidence/EvidenceBox.tsx';
import { compareDisclosures } from '../../lib/anchoring/compare-disclosures.ts';
import type { ComparedFigure, FigureChanges } from '../../lib/anchoring/compare-disclosures.ts';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { report as logError } from '../../lib/errors.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { htmlFormat } from '../../lib/formats/html-file.ts';
import { htmlLanguage } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createCaptureStore } from '../../lib/store/capture-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { useLiveQuery } from '../../lib/store/use-live-query.ts';

export function useEvidence(
  document: string | null,
  language: Language,
): Pick<EvidenceBoxProps, 'captures' | 'changes' | 'onSave'> {
  const store = useMemo(() => createCaptureStore(createDatabase()), []);
  const stored = useLiveQuery(async () => (document === null ? [] : store.list(document)), [document]);
  const captures = stored.status === 'ready' ? stored.value : [];
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

  async function save(sha256: string): Promise<void> {
    const bytes = await store.bytesOf(sha256);
    if (bytes === null) return;
    const link = globalThis.document.createElement('a');
    link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
    link.download = `gouji-${sha256.slice(0, 12)}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  const time = new Intl.DateTimeFormat(htmlLanguage(language), { dateStyle: 'medium', timeStyle: 'short' });
  return {
    captures: captures.map(({ id, sha256, capturedAt, seenAt }): CaptureView => {
      return { id, sha256, captured: time.format(new Date(capturedAt)), seen: time.format(new Date(seenAt)) };
    }),
    changes,
    onSave: (sha256) => void save(sha256),
  };
}

function changeViews({ changed, added, removed }: FigureChanges): ChangeView[] {
  const number = ({ printed, unit }: ComparedFigure): string => `${printed}${unit ?? ''}`;
  return [
    ...changed.map(({ before, now }): ChangeView => {
      return { kind: 'changed', label: now.label, before: number(before), now: number(now) };
    }),
    ...added.map((one): ChangeView => ({ kind: 'added', label: one.label, before: null, now: number(one) })),
    ...removed.map((one): ChangeView => {
      return { kind: 'removed', label: one.label, before: number(one), now: null };
    }),
  ];
}
