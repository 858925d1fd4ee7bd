/** One row of the figures' table: in a narrow panel year, scope and place stand below the name. */
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import type { FigureWords } from './figure-order.ts';

const SIGNS: Readonly<Record<FigureRow['status'], string>> = {
  finding: '≠',
  doubt: '?',
  checked: '✓',
  unchecked: '–',
};

export interface FigureTableRowProps {
  row: FigureRow;
  words: FigureWords;
  /** From 0 in the order shown. */
  position: number;
  /** The one row that Tab comes to. */
  isStop: boolean;
  onShow: () => void;
}

export function FigureTableRow({ row, words, position, isStop, onShow }: FigureTableRowProps) {
  const unit = row.class === 'percent' ? '%' : row.unit;
  return (
    <div role="row" aria-rowindex={position + 2} class={`figure-row is-${row.status}`}>
      <span role="gridcell" class="figure-name">
        <button
          type="button"
          class="link"
          data-row={position}
          tabIndex={isStop ? 0 : -1}
          title={row.quote}
          onClick={onShow}
        >
          {words.name}
        </button>
      </span>
      <span role="gridcell" class="figure-year">
        {words.year}
      </span>
      <span role="gridcell" class="figure-scope">
        {words.scope}
      </span>
      <span role="gridcell" class="figure-place" title={words.place}>
        {words.place}
      </span>
      <span role="gridcell" class="figure-value">
        {row.printed}
        <span class="soft">{unit}</span>
      </span>
      <span role="gridcell" class="figure-check" title={words.check}>
        <span aria-hidden="true">{SIGNS[row.status]}</span>
        <span class="figure-check-words">{words.check}</span>
      </span>
    </div>
  );
}
