/** Evidence as the panel and the viewer show it. */
import type { CaptureView, ChangeView } from '../../components/Evidence/EvidenceBox.tsx';
import type { ComparedFigure, FigureChanges } from '../../lib/anchoring/compare-disclosures.ts';
import { htmlLanguage } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Capture } from '../../lib/notes/capture.ts';
import type { CaptureStore } from '../../lib/store/capture-store.ts';

export function captureView(
  { id, sha256, capturedAt, seenAt }: Pick<Capture, 'id' | 'sha256' | 'capturedAt' | 'seenAt'>,
  language: Language,
  name = '',
): CaptureView {
  const time = new Intl.DateTimeFormat(htmlLanguage(language), { dateStyle: 'medium', timeStyle: 'short' });
  return {
    id,
    sha256,
    name,
    captured: time.format(new Date(capturedAt)),
    seen: time.format(new Date(seenAt)),
  };
}

/** Gives the kept bytes back as a file. */
export async function saveOriginal(store: CaptureStore, sha256: string, ending: string): Promise<void> {
  const bytes = await store.bytesOf(sha256);
  if (bytes === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  link.download = `gouji-${sha256.slice(0, 12)}.${ending}`;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function changeViews({ changed, added, removed }: FigureChanges): ChangeView[] {
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
