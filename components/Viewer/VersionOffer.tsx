/** Offers the notes of another version of the file, and says what became of the figures they hang on. */
import { htmlLanguage } from '../../lib/i18n/language.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import type { NoteState } from '../NoteEditor/note-view.ts';

export interface VersionOfferProps {
  title: string;
  /** ISO time at which the other version was seen last. */
  seen: string;
  /** What became of the place of each note; null for a note on the document. */
  states: readonly (NoteState | null)[];
  onTake: () => void;
  onDecline: () => void;
}

const KINDS = ['same', 'value-changed', 'moved', 'missing'] as const;
/** More changes than this are counted, not listed. */
const LISTED = 4;

export function VersionOffer({ title, seen, states, onTake, onDecline }: VersionOfferProps) {
  const t = useTranslate();
  const date = new Date(seen).toLocaleDateString(htmlLanguage(useLanguage()));
  const counts = KINDS.map((kind) => ({
    kind,
    n: states.filter((state) => (state?.kind ?? 'same') === kind).length,
  })).filter(({ n }) => n > 0);
  const changes = states.flatMap((state) => (state?.kind === 'value-changed' ? [state] : []));
  return (
    <div class="viewer-proposal" role="status">
      <p>
        {t('viewer.otherVersion', { title, date, n: states.length })}{' '}
        <span class="soft">
          {counts.map(({ kind, n }) => t(`viewer.carried.${kind}`, { n })).join(t('viewer.listComma'))}
          {changes.length > 0 &&
            changes.length <= LISTED &&
            ` (${changes.map((change) => `${change.old} → ${change.new}`).join(t('viewer.listComma'))})`}
        </span>
      </p>
      <button type="button" class="button primary" onClick={onTake}>
        {t('viewer.takeNotes')}
      </button>
      <button type="button" class="button" onClick={onDecline}>
        {t('viewer.leaveNotes')}
      </button>
    </div>
  );
}
