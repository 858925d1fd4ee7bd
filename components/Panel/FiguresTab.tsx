/** All figures as a table: name, year, scope, place, value, and whether each was checked. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { measureName, shortenLabel } from '../../lib/i18n/figure-name.ts';
import { reasonText } from '../../lib/i18n/outcome-sentence.ts';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import { copyText } from '../copy-text.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import {
  arrangeFigures,
  FIGURE_COLUMNS,
  FIGURE_FILTERS,
  orderAfter,
  toTabSeparated,
} from './figure-order.ts';
import type { FigureFilter, FigureOrder, FigureWords } from './figure-order.ts';
import { FigureTableRow } from './FigureTableRow.tsx';
import { SearchLine } from './SearchLine.tsx';

export interface FiguresTabProps {
  /** Null while they are on their way; `failed` when the page gave none. */
  figures: readonly FigureRow[] | null | 'failed';
  onShow: (figure: string) => void;
}

/** Rows drawn together: what is off the screen is not laid out. */
const CHUNK = 50;
/** How far a key goes in the table. */
const STRIDES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

export function FiguresTab({ figures, onShow }: FiguresTabProps) {
  const t = useTranslate();
  const language = useLanguage();
  const copyButton = useRef<HTMLButtonElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<FigureFilter>('all');
  const [order, setOrder] = useState<FigureOrder>(null);
  const [said, setSaid] = useState('');
  /** The row that Tab comes to. */
  const [stop, setStop] = useState(0);
  const all = typeof figures === 'string' || figures === null ? [] : figures;
  const wordsOf = (row: FigureRow): FigureWords => ({
    name: shortenLabel(row.label) || measureName(row.measure, language) || t('name.figure'),
    year: row.period === null ? '' : t('identity.year', { year: row.period }),
    scope: row.scope === null ? '' : t(`scope.${row.scope}` as 'scope.all'),
    place: row.path.at(-1) ?? '',
    value: row.printed + (row.class === 'percent' ? '%' : (row.unit ?? '')),
    check:
      row.status === 'unchecked' && row.reason !== null
        ? `${t('panel.figure.unchecked')}: ${reasonText(t, row.reason)}`
        : t(`panel.figure.${row.status}`),
  });
  const shown = useMemo(
    () => arrangeFigures(all, { query, filter, order }, wordsOf),
    [figures, query, filter, order, language],
  );
  if (figures === 'failed') return <p class="panel-empty">{t('panel.figuresFailed')}</p>;
  if (figures === null) return <p class="panel-empty">{t('state.loading')}</p>;

  async function copy(): Promise<void> {
    const columns = ['name', 'year', 'scope', 'place', 'value', 'unit', 'check'] as const;
    const rows = shown.map((row) => {
      const words = wordsOf(row);
      const unit = row.class === 'percent' ? '%' : (row.unit ?? '');
      return columns.map((column) =>
        column === 'unit' ? unit : column === 'value' ? row.printed : words[column],
      );
    });
    const head = columns.map((column) => t(`panel.figure.${column}`));
    const copied = await copyText(toTabSeparated([head, ...rows]), copyButton.current);
    setSaid(copied ? t('panel.copied', { n: rows.length }) : t('panel.notCopied'));
  }

  /** One place for Tab to come to; from there the arrows go on. */
  function go(event: KeyboardEvent): void {
    const stride = STRIDES[event.key];
    if (stride === undefined || shown.length === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + stride, 0), shown.length - 1);
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus();
  }

  const at = Math.min(stop, Math.max(shown.length - 1, 0));
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
      <div
        ref={table}
        class="figure-table"
        role="grid"
        aria-label={t('panel.figures')}
        aria-rowcount={shown.length + 1}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} class="figure-row figure-head">
            {FIGURE_COLUMNS.map((column) => (
              <span
                key={column}
                role="columnheader"
                class={`figure-${column}`}
                aria-sort={order?.by === column ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  title={t('panel.sortBy', { column: t(`panel.figure.${column}`) })}
                  onClick={() => {
                    setOrder(orderAfter(order, column));
                    setStop(0);
                  }}
                >
                  {t(`panel.figure.${column}`)}
                  <span aria-hidden="true">
                    {order?.by === column ? (order.descending ? ' ↓' : ' ↑') : ''}
                  </span>
                </button>
              </span>
            ))}
          </div>
        </div>
        {chunks.map((chunk, index) => (
          <div key={index} class="figure-chunk" role="rowgroup" onKeyDown={go}>
            {chunk.map((row, within) => {
              const position = index * CHUNK + within;
              return (
                <FigureTableRow
                  key={row.id}
                  row={row}
                  words={wordsOf(row)}
                  position={position}
                  isStop={position === at}
                  onShow={() => {
                    setStop(position);
                    onShow(row.id);
                  }}
                />
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}
