/** The main figures: readable amounts, the exact value on hover and focus, the change on the year before. */
import { useId, useState } from 'preact/hooks';
import { columnUnit, formatCount, formatMoney } from '../../lib/i18n/format-money.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { Change, ReportSummary, ReportSummaryEntry } from '../../lib/report/report.ts';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage, useTranslate } from '../language-context.ts';
import type { SummaryRow } from '../../lib/report/summary-rows.ts';
import { summaryRows } from '../../lib/report/summary-rows.ts';

export interface SummaryTableProps {
  summary: ReportSummary;
  changes: readonly Change[];
  /** Leads to a figure's place on the page. */
  onShow: (figure: string) => void;
}

export function SummaryTable({ summary, changes, onShow }: SummaryTableProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const rows = summaryRows(summary, changes);
  const main = rows.filter((row) => row.main);
  const shown = open || main.length === 0 ? rows : main;
  const yiFrom = columnUnit(rows.map((row) => row.entry.fen ?? 0));
  if (rows.length === 0) return <p class="soft block">{t('summary.empty')}</p>;
  return (
    <section class="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">{t('summary.heading')}</h2>
      <table>
        <thead class="hidden-text">
          <tr>
            <th scope="col">{t('summary.item')}</th>
            <th scope="col">{t('summary.amount')}</th>
            <th scope="col">{t('summary.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.name} row={row} yiFrom={yiFrom} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rows.length > main.length && main.length > 0 && (
        <button
          type="button"
          class="link more"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('summary.less') : t('summary.more')}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  row: SummaryRow;
  yiFrom: number;
  onShow: (figure: string) => void;
}

function Row({ row, yiFrom, onShow }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const name = t(row.name);
  const { text, tip } = amountOf(t, language, row.entry, yiFrom);
  const figure = row.entry.figure;
  return (
    <tr class={`depth-${row.depth}`}>
      <th scope="row">{name}</th>
      <td class="amount">
        <button
          type="button"
          class="tipped"
          aria-describedby={id}
          aria-label={`${name} ${text}`}
          onClick={() => {
            if (figure !== null) onShow(figure);
          }}
        >
          {text}
        </button>
        <span class="tip" role="tooltip" id={id}>
          {tip}
        </span>
      </td>
      <td class="change">{row.change !== null && <ChangeMark change={row.change} />}</td>
    </tr>
  );
}

function amountOf(
  t: Translate,
  language: Language,
  entry: ReportSummaryEntry,
  yiFrom: number,
): { text: string; tip: string } {
  if (entry.fen === undefined || entry.fen === null) {
    const text = entry.value === undefined || entry.value === null ? entry.printed : formatCount(entry.value);
    return { text, tip: t('summary.zeroWords', { printed: entry.printed }) };
  }
  if (entry.fen === 0)
    return { text: t('summary.zero'), tip: t('summary.zeroWords', { printed: entry.printed }) };
  const { text, exact } = formatMoney(entry.fen, language, yiFrom);
  return { text, tip: t('summary.printed', { printed: entry.printed, exact }) };
}

/** Arrow, word and percentage; the amount and the year are in the tip. The colour says nothing: more is not better. */
function ChangeMark({ change }: { change: Change }) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const word = t(`change.${change.direction}`);
  const amount = change.fen === null ? null : formatMoney(Math.abs(change.fen), language);
  // Full-width digits are folded: this is a reading aid, the printed form is on the page.
  const percent = change.percent?.normalize('NFKC').replace(/\s/g, '') ?? null;
  const size = percent ?? amount?.text ?? '';
  const full = [amount?.text, percent === null ? undefined : `(${percent})`]
    .filter((part) => part !== undefined)
    .join(' ');
  const params = { direction: word, amount: change.direction === 'flat' ? '' : full };
  const tip =
    change.baseYear === null
      ? t('change.labelNoYear', params)
      : t('change.label', { ...params, year: change.baseYear });
  return (
    <>
      <span class="tipped" tabIndex={0} role="note" aria-label={tip} aria-describedby={id}>
        <Icon name={change.direction} size={12} />
        {word}
        {change.direction !== 'flat' && size !== '' && ` ${size}`}
      </span>
      <span class="tip" role="tooltip" id={id}>
        {tip}
      </span>
    </>
  );
}
