/** Findings to work through: by severity and cause, searched and filtered, each with the reader's verdict. */
import { useState } from 'preact/hooks';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import { formatCount } from '../../lib/i18n/format-money.ts';
import type { ReportDocument, ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { groupFindings } from './finding-groups.ts';
import { FindingRow } from './FindingRow.tsx';
import type { Judgement } from './FindingRow.tsx';
import { SearchLine } from './SearchLine.tsx';

export interface FindingsTabProps {
  document: Pick<ReportDocument, 'outcomes' | 'causes' | 'coverage'>;
  /** What the reader said of a finding, by its id; a finding that is missing has no verdict. */
  judgements: ReadonlyMap<string, Judgement>;
  /** The finding that was shown last. */
  current: string | null;
  onShow: (outcome: string) => void;
  /** The text replaces the one that is there. */
  onJudge: (outcome: string, judgement: Judgement) => void;
}

const FILTERS = ['all', 'open-only', 'judged'] as const;
const NO_JUDGEMENT: Judgement = { verdict: null, why: '' };

export function FindingsTab({ document, judgements, current, onShow, onJudge }: FindingsTabProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  /** The last thing said, and what was there before, for taking it back. */
  const [last, setLast] = useState<{ outcome: string; said: Judgement; before: Judgement } | null>(null);
  const all = document.outcomes.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
  const judged = (id: string): boolean => (judgements.get(id)?.verdict ?? null) !== null;
  const shown = all.filter(
    (outcome) =>
      matches(outcome, query) && (filter === 'all' || judged(outcome.id) === (filter === 'judged')),
  );
  const groups = groupFindings(document, shown);
  const order = groups.flatMap(({ entries }) => entries.flatMap(({ findings }) => findings));
  const at = order.findIndex(({ id }) => id === current);
  const step = (by: 1 | -1): void => {
    const next = order[at < 0 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next !== undefined) onShow(next.id);
  };
  if (all.length === 0) return <NoFindings coverage={document.coverage} />;
  const row = (outcome: ReportOutcome) => {
    const before = judgements.get(outcome.id) ?? NO_JUDGEMENT;
    return (
      <li key={outcome.id} class={outcome.id === current ? 'is-current' : ''}>
        <FindingRow
          outcome={outcome}
          judgement={before}
          onShow={onShow}
          onJudge={(said) => {
            setLast({ outcome: outcome.id, said, before });
            onJudge(outcome.id, said);
          }}
        />
      </li>
    );
  };
  return (
    <section class="panel-tab" aria-label={t('panel.findings')}>
      <SearchLine label={t('panel.searchFindings')} query={query} onQuery={setQuery}>
        <select
          aria-label={t('panel.filter')}
          value={filter}
          onChange={({ currentTarget }) => {
            setFilter(FILTERS.find((each) => each === currentTarget.value) ?? 'all');
          }}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {t(`panel.${each}`)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => step(-1)}>
          {t('panel.previous')}
        </button>
        <button type="button" class="button" onClick={() => step(1)}>
          {t('panel.next')}
        </button>
      </SearchLine>
      <p class="panel-count panel-said soft" role="status">
        {shown.length === 0 ? t('panel.nothing') : t('panel.shown', { n: shown.length, total: all.length })}
        {last !== null && (
          <>
            {' '}
            {last.said.verdict === null
              ? t('panel.judgedNone')
              : t('panel.judgedNow', { verdict: t(`verdict.${last.said.verdict}`) })}
            <button
              type="button"
              class="link"
              onClick={() => {
                onJudge(last.outcome, last.before);
                setLast(null);
              }}
            >
              {t('note.undo')}
            </button>
          </>
        )}
      </p>
      {groups.map(({ standing, entries }) => (
        <div key={standing} class={`finding-group is-${standing}`}>
          <h2>
            {t(`findings.${standing}`)}{' '}
            <span class="soft">{shown.filter((outcome) => standingOf(outcome) === standing).length}</span>
          </h2>
          <ul>
            {entries.map(({ cause, findings }) =>
              cause === null ? (
                findings.map(row)
              ) : (
                <li key={cause.id} class="panel-caused">
                  <p class="panel-cause">
                    <b>{t('panel.causeOf', { n: cause.outcomes.length })}</b> {cause.message[language]}
                  </p>
                  <ul>{findings.map(row)}</ul>
                </li>
              ),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** That nothing was found says little where little was checked: both numbers are told. */
function NoFindings({ coverage }: Pick<ReportDocument, 'coverage'>) {
  const t = useTranslate();
  const { figures, checked } = coverage;
  const numbers = { figures: formatCount(figures), checked: formatCount(checked) };
  return (
    <p class="panel-empty">
      {checked === 0
        ? t('panel.noneChecked', numbers)
        : t(checked === figures ? 'panel.allChecked' : 'panel.noFindings', numbers)}
    </p>
  );
}

/** Every word of the query occurs in what the finding says or quotes, in either language. */
function matches({ message, quote, printed, computed }: ReportOutcome, query: string): boolean {
  const words = [message.zh, message.en, quote, computed ?? '', ...printed].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}
