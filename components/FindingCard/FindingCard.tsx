/**
 * The card at a mark: the claim in words, the equation as a ledger, what could explain it, the reader's notes.
 *
 *   head   standing and check · n of m · previous, next, close
 *   tabs   only when several findings meet at one figure
 *   claim  "A and B do not agree"
 *   ledger operands, rule, computed, stated, difference, grade
 *   hints  quote
 *   foot   verdict, note, citation; notes so far
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CitationSource } from '../../lib/i18n/citation.ts';
import { citationMarkdown, citationText } from '../../lib/i18n/citation.ts';
import type { FindingView } from '../../lib/i18n/finding-view.ts';
import type { Verdict } from '../../lib/notes/annotation.ts';
import { copyText } from '../copy-text.ts';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage, useTranslate } from '../language-context.ts';
import { Ledger } from '../Ledger/Ledger.tsx';
import { EMPTY_WORDS, errorKey } from '../NoteEditor/NoteEditor.tsx';
import type { NoteActions, NoteView } from '../NoteEditor/note-view.ts';
import { VerdictChoice } from '../NoteEditor/VerdictChoice.tsx';
import { NoteList } from '../NoteList/NoteList.tsx';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';
import { citationImage } from './citation-image.ts';
import { useCardKeys } from './use-card-keys.ts';

export interface FindingCardProps extends NoteActions {
  /** Everything that is to be said at this place; may be empty when there are only notes. */
  findings: readonly FindingView[];
  /** Id of the finding shown; ignored when there are none. */
  selected: string;
  /** Place of the shown finding among all of the document; null hides previous and next. */
  position: { n: number; total: number } | null;
  /** Notes on the shown finding or on its figure. */
  notes: readonly NoteView[];
  source: CitationSource;
  /** Words that the notes hang on when there is no finding. */
  quote?: string;
  /** Opens with the editor of a new note. */
  startWithNote?: boolean;
  /** Drawn to be looked at: it takes no focus. */
  isPicture?: boolean;
  onSelect: (finding: string) => void;
  /** Scroll to a figure and flash it. */
  onJump: (figure: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function FindingCard(props: FindingCardProps) {
  const { findings, selected, position, notes, source, onSelect, onJump, onStep, onClose } = props;
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<string | null>(props.startWithNote === true ? 'new' : null);
  const [status, setStatus] = useState('');
  const finding = findings.find((candidate) => candidate.id === selected) ?? findings[0];
  const onKeyDown = useCardKeys({ root, onClose, onStep: position === null ? null : onStep });

  useEffect(() => {
    if (props.startWithNote !== true && props.isPicture !== true)
      root.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    setStatus('');
  }, [finding?.id]);

  const note = notes[0];
  async function judge(verdict: Verdict | null): Promise<void> {
    const words = { ...(note?.words ?? EMPTY_WORDS), verdict };
    const reply = await props.onSave(words, note ?? null);
    setStatus(reply.ok ? t('note.saved') : t(errorKey(reply.error.code)));
  }

  async function copy(view: FindingView, format: typeof citationText): Promise<void> {
    const copied = await copyText(format(view, source, language), root.current);
    setStatus(copied ? t('card.copied') : t('card.copyFailed'));
  }

  async function saveImage(view: FindingView): Promise<void> {
    const image = await citationImage(view, source, language);
    if (image === null) {
      setStatus(t('card.copyFailed'));
      return;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(image);
    link.download = `gouji-${view.id.replace(/[^\w-]+/g, '-').slice(0, 60)}.png`;
    link.click();
    // The download has begun by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    setStatus(t('card.imageSaved'));
  }

  return (
    <section
      ref={root}
      class={`card is-${finding?.standing ?? 'note'}`}
      role="dialog"
      aria-labelledby={`${id}claim`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header class="card-head">
        {finding === undefined ? (
          <h2 id={`${id}claim`}>{t('card.noteOnly')}</h2>
        ) : (
          <SeverityMark standing={finding.standing} withWord />
        )}
        {position !== null && (
          <span class="card-steps">
            <button
              type="button"
              class="icon-button"
              aria-label={t('card.previous')}
              title={t('card.previous')}
              onClick={() => {
                onStep(-1);
              }}
            >
              <Icon name="previous" />
            </button>
            <span aria-label={t('card.position', position)}>
              {position.n}/{position.total}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('card.next')}
              title={t('card.next')}
              onClick={() => {
                onStep(1);
              }}
            >
              <Icon name="next" />
            </button>
          </span>
        )}
        <button
          type="button"
          class="icon-button card-close"
          aria-label={t('card.close')}
          title={t('card.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>

      {findings.length > 1 && finding !== undefined && (
        <Tabs findings={findings} selected={finding.id} panel={`${id}panel`} onSelect={onSelect} />
      )}

      <div class="card-body" id={`${id}panel`} {...(findings.length > 1 ? { role: 'tabpanel' } : {})}>
        {finding !== undefined && <FindingBody finding={finding} claimId={`${id}claim`} onJump={onJump} />}
        {finding === undefined && props.quote !== undefined && props.quote !== '' && (
          <blockquote class="card-quote">{props.quote}</blockquote>
        )}
      </div>

      <footer class="card-foot">
        {finding !== undefined && finding.standing !== 'pass' && editing === null && (
          <VerdictChoice
            name={`${id}verdict`}
            value={note?.words.verdict ?? null}
            onChange={(verdict) => {
              void judge(verdict);
            }}
          />
        )}
        <div class="card-buttons">
          {editing === null && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setEditing('new');
              }}
            >
              <Icon name="note" />
              {t('notes.addHere')}
            </button>
          )}
          {finding !== undefined && (
            <>
              <button
                type="button"
                class="button"
                onClick={() => {
                  void copy(finding, citationText);
                }}
              >
                <Icon name="copy" />
                {t('card.copy')}
              </button>
              <button
                type="button"
                class="link"
                onClick={() => {
                  void copy(finding, citationMarkdown);
                }}
              >
                {t('card.copyMarkdown')}
              </button>
              <button
                type="button"
                class="link"
                onClick={() => {
                  void saveImage(finding);
                }}
              >
                {t('card.image')}
              </button>
            </>
          )}
          <span class="card-status" role="status">
            {status}
          </span>
        </div>
        <NoteList
          notes={notes.filter(hasWords)}
          editing={editing}
          onEdit={setEditing}
          onSave={props.onSave}
          onDelete={props.onDelete}
          onRestore={props.onRestore}
        />
      </footer>
    </section>
  );
}

/** A verdict alone is shown by its button; a note whose place has changed is always shown. */
function hasWords({ words, state }: NoteView): boolean {
  return words.text !== '' || words.tags.length > 0 || (state !== null && state.kind !== 'same');
}

interface TabsProps {
  findings: readonly FindingView[];
  selected: string;
  panel: string;
  onSelect: (finding: string) => void;
}

function Tabs({ findings, selected, panel, onSelect }: TabsProps) {
  const t = useTranslate();
  return (
    <div class="card-tabs" role="tablist" aria-label={t('card.tabs', { n: findings.length })}>
      {findings.map((finding, index) => (
        <button
          key={finding.id}
          type="button"
          role="tab"
          aria-selected={finding.id === selected}
          aria-controls={panel}
          tabIndex={finding.id === selected ? 0 : -1}
          class={`is-${finding.standing}`}
          onClick={() => {
            onSelect(finding.id);
          }}
        >
          <SeverityMark standing={finding.standing} />
          {index + 1}
        </button>
      ))}
    </div>
  );
}

interface FindingBodyProps {
  finding: FindingView;
  claimId: string;
  onJump: (figure: string) => void;
}

function FindingBody({ finding, claimId, onJump }: FindingBodyProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { equation, hints, quote } = finding;
  return (
    <>
      <h2 id={claimId} class="card-claim">
        {finding.claim[language]}
      </h2>
      {equation === null ? (
        finding.detail[language] !== '' && <p>{finding.detail[language]}</p>
      ) : (
        <Ledger equation={equation} onJump={onJump} />
      )}
      {equation !== null && equation.grade !== null && equation.rounded && (
        <p class="card-grade">{t(`grade.${equation.grade}`)}</p>
      )}
      {hints[language].length > 0 && (
        <ul class="card-hints">
          {hints[language].map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
      {equation === null && finding.figures.length > 0 && <Places finding={finding} onJump={onJump} />}
      {quote !== '' && <blockquote class="card-quote">{quote}</blockquote>}
      {finding.why[language] !== '' && (
        <details class="card-why">
          <summary>{t('card.why', { title: finding.title[language] })}</summary>
          <p>{finding.why[language]}</p>
        </details>
      )}
    </>
  );
}

/** Ways to the figures of an outcome that has no equation. */
function Places({ finding, onJump }: { finding: FindingView; onJump: (figure: string) => void }) {
  const t = useTranslate();
  const [first] = finding.figures;
  if (first === undefined) return null;
  return (
    <p>
      <button
        type="button"
        class="link"
        onClick={() => {
          onJump(first);
        }}
      >
        {t('card.jumpTo')}
      </button>
    </p>
  );
}
