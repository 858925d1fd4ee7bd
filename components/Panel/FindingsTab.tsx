/** Findings to work through: by severity and cause, searched and filtered, each with the reader's verdict. */
import { useState } from 'preact/hooks';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { Verdict } from '../../lib/notes/annotation.ts';
import type { ReportDocument, ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { FindingRow } from './FindingRow.tsx';
import { SearchLine } from './SearchLine.tsx';

export interface FindingsTabProps {
  document: Pick<ReportDocument, 'outcomes' | 'causes'>;
  /** The reader's verdict on a finding, by its id; a finding that is missing has none. */
  verdicts: ReadonlyMap<string, Verdict>;
  /** The finding that was shown last. */
  current: string | null;
  onShow: (outcome: string) => void;
  onJudge: (outcome: string, verdict: Verdict | null, why: string) => void;
}

const GROUPS = ['error', 'warning', 'doubt', 'info'] as const;
const FILTERS = ['all', 'open-only', 'judged'] as const;

export function FindingsTab({ document, verdicts, current, onShow, onJudge }: FindingsTabProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const causes = new Map((document.causes ?? []).map((cause) => [cause.id, cause]));
  const all = document.outcomes.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
  const shown = all.filter(
    (outcome) =>
      matches(outcome, query) && (filter === 'all' || verdicts.has(outcome.id) === (filter === 'judged')),
  );
  const order = GROUPS.flatMap((standing) => shown.filter((outcome) => standingOf(outcome) === standing));
  const at = order.findIndex(({ id }) => id === current);
  const step = (by: 1 | -1): void => {
    const next = order[at < 0 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next !== undefined) onShow(next.id);
  };
  if (all.length === 0) return <p class="panel-empty">{t('panel.noFindings')}</p>;
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
      <p class="panel-count soft" role="status">
        {shown.length === 0 ? t('panel.nothing') : t('panel.shown', { n: shown.length, total: all.length })}
      </p>
      {GROUPS.map((standing) => {
        const items = order.filter((outcome) => standingOf(outcome) === standing);
        if (items.length === 0) return null;
        return (
          <div key={standing} class={`finding-group is-${standing}`}>
            <h2>
              {t(`findings.${standing}`)} <span class="soft">{items.length}</span>
            </h2>
            <ul>
              {items.map((outcome) => {
                const cause = causes.get(outcome.cause ?? '');
                const isFirst = cause !== undefined && cause.outcomes[0] === outcome.id;
                return (
                  <li key={outcome.id} class={outcome.id === current ? 'is-current' : ''}>
                    {isFirst && (
                      <p class="panel-cause">
                        <b>{t('panel.causeOf', { n: cause.outcomes.length })}</b> {cause.message[language]}
                      </p>
                    )}
                    <FindingRow
                      outcome={outcome}
                      verdict={verdicts.get(outcome.id) ?? null}
                      onShow={onShow}
                      onJudge={(verdict, why) => {
                        onJudge(outcome.id, verdict, why);
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
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
