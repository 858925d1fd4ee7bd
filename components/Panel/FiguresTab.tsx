/** All figures as a table: name, year, scope, place, value, and whether each was checked. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { measureName, shortenLabel } from '../../lib/i18n/figure-name.ts';
import { reasonText } from '../../lib/i18n/outcome-sentence.ts';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import { copyText } from '../copy-text.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { arrangeFigures, FIGURE_FILTERS, FIGURE_ORDERS, toTabSeparated } from './figure-order.ts';
import type { FigureFilter, FigureOrder } from './figure-order.ts';
import { SearchLine } from './SearchLine.tsx';

export interface FiguresTabProps {
  /** Null while they are on their way; `failed` when the page gave none. */
  figures: readonly FigureRow[] | null | 'failed';
  onShow: (figure: string) => void;
}

/** Rows drawn together: what is off the screen is not laid out. */
const CHUNK = 50;

export function FiguresTab({ figures, onShow }: FiguresTabProps) {
  const t = useTranslate();
  const language = useLanguage();
  const copyButton = useRef<HTMLButtonElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<FigureFilter>('all');
  const [order, setOrder] = useState<FigureOrder>('document');
  const [said, setSaid] = useState('');
  const all = typeof figures === 'string' || figures === null ? [] : figures;
  const nameOf = ({ label, measure }: FigureRow): string =>
    shortenLabel(label) || measureName(measure, language) || t('name.figure');
  const shown = useMemo(
    () => arrangeFigures(all, { query, filter, order }, nameOf),
    [figures, query, filter, order, language],
  );
  if (figures === 'failed') return <p class="panel-empty">{t('panel.figuresFailed')}</p>;
  if (figures === null) return <p class="panel-empty">{t('state.loading')}</p>;

  const whereOf = ({ period, scope, path }: FigureRow): string =>
    [
      period === null ? '' : t('name.year', { year: period, name: '' }),
      scope === null ? '' : t(`scope.${scope}` as 'scope.all'),
      path.at(-1) ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const statusOf = ({ status, reason }: FigureRow): string =>
    status === 'unchecked' && reason !== null
      ? `${t('panel.figure.unchecked')}: ${reasonText(t, reason)}`
      : t(`panel.figure.${status}`);

  async function copy(): Promise<void> {
    const head = [t('panel.figure.name'), '', t('panel.figure.value'), '', t('panel.figure.check')];
    const rows = shown.map((row) => [nameOf(row), whereOf(row), row.printed, row.unit ?? '', statusOf(row)]);
    const copied = await copyText(toTabSeparated([head, ...rows]), copyButton.current);
    setSaid(copied ? t('panel.copied', { n: rows.length }) : t('panel.notCopied'));
  }

  const chunks = Array.from({ length: Math.ceil(shown.length / CHUNK) }, (_, index) =>
    shown.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return (
    <section class="panel-tab" aria-label={t('panel.figures')}>
      <SearchLine label={t('panel.searchFigures')} query={query} onQuery={setQuery}>
        <select
          aria-label={t('panel.filter')}
          value={filter}
          onChange={({ currentTarget }) => {
            setFilter(FIGURE_FILTERS.find((each) => each === currentTarget.value) ?? 'all');
          }}
        >
          {FIGURE_FILTERS.map((each) => (
            <option key={each} value={each}>
              {each === 'all' ? t('panel.all') : t(`panel.figure.${each}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t('panel.sort')}
          value={order}
          onChange={({ currentTarget }) => {
            setOrder(FIGURE_ORDERS.find((each) => each === currentTarget.value) ?? 'document');
          }}
        >
          {FIGURE_ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`panel.sort.${each}`)}
            </option>
          ))}
        </select>
        <button ref={copyButton} type="button" class="button" onClick={() => void copy()}>
          {t('panel.copy')}
        </button>
      </SearchLine>
      <p class="panel-count soft" role="status">
        {said !== ''
          ? said
          : shown.length === 0
            ? t('panel.nothing')
            : t('panel.shown', { n: shown.length, total: all.length })}
      </p>
      <div class="figure-table" role="table" aria-rowcount={shown.length}>
        {chunks.map((chunk, index) => (
          <div key={index} class="figure-chunk" role="rowgroup">
            {chunk.map((row) => (
              <div key={row.id} role="row" class={`figure-row is-${row.status}`}>
                <span role="cell" class="figure-name">
                  <button
                    type="button"
                    class="link"
                    title={row.quote}
                    onClick={() => {
                      onShow(row.id);
                    }}
                  >
                    {nameOf(row)}
                  </button>
                  <span class="soft">{whereOf(row)}</span>
                </span>
                <span role="cell" class="figure-value">
                  {row.printed}
                  <span class="soft">{row.class === 'percent' ? '%' : row.unit}</span>
                </span>
                <span role="cell" class="figure-status" title={statusOf(row)}>
                  <span aria-hidden="true">{{ finding: '≠', checked: '✓', unchecked: '–' }[row.status]}</span>
                  <span class="hidden-text">{statusOf(row)}</span>
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
