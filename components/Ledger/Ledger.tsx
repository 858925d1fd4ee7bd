/**
 * An equation as a ledger: operands one below the other with their signs, a rule, what they make, what is stated,
 * and a double rule over the difference. Every figure is a button that leads to its place.
 */
import { useRef } from 'preact/hooks';
import type { Equation, EquationRow } from '../../lib/i18n/equation.ts';
import { shortenLabel } from '../../lib/i18n/figure-name.ts';
import { labelGloss } from '../../lib/i18n/label-gloss.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { sharedLabel } from './shared-label.ts';
import { AlignedNumber, decimalsByUnit, splitUnit } from './AlignedNumber.tsx';

/** A sum of more rows than this says how many they are: one does not see them all at once. */
const MANY = 6;
/** Characters of a label that are shown; the rest is in its tip. */
const LONGEST_LABEL = 40;

export interface LedgerProps {
  equation: Equation;
  /** Jump to a figure and flash it. */
  onJump: (figure: string) => void;
}

export function Ledger({ equation, onJump }: LedgerProps) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const figures = equation.reported === null ? equation.rows : [...equation.rows, equation.reported];
  const results = [equation.computed?.text, equation.expected, equation.difference]
    .filter((text) => text !== undefined && text !== null)
    .map(splitUnit);
  const decimals = decimalsByUnit([
    ...figures.map((row) => ({ number: row.printed, unit: row.unit })),
    ...figures.flatMap((row) => (row.converted === null ? [] : [splitUnit(row.converted)])),
    ...results,
  ]);
  const showYears = new Set(figures.map((row) => row.year)).size > 1;
  const places = new Set(figures.map((row) => row.place));
  const showPlaces = places.size > 1;
  const { shared, own } = sharedLabel(figures.map((row) => row.label));
  const caption = [showPlaces ? '' : ([...places][0] ?? ''), shared]
    .filter((text) => text !== '')
    .join(' · ');
  const shown = { decimals, showYears, showPlaces, own, onJump };
  const relation = relationSign(equation);

  function moveFocus(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const current = buttons.indexOf(event.target as HTMLButtonElement);
    const next = buttons[current + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    next.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="ledger" ref={list} role="group" aria-label={t('card.equation')} onKeyDown={moveFocus}>
      {caption !== '' && <p class="ledger-place">{caption}</p>}
      <ul class="ledger-operands">
        {equation.rows.map((row, index) => (
          <li key={`${row.figure}-${index}`}>
            <FigureRow
              row={row}
              sign={equation.form === 'equal' && index > 0 ? relation : row.sign}
              {...shown}
            />
          </li>
        ))}
      </ul>
      <Results equation={equation} shown={shown} />
      {equation.difference !== null && (
        <Line
          sign=""
          label={t('card.difference')}
          text={equation.difference}
          decimals={decimals}
          kind="difference"
        />
      )}
    </div>
  );
}

/** How the computed and the stated value, or two equal figures, stand to each other. */
function relationSign({ form, agrees, grade }: Equation): string {
  if (form === 'at-most') return agrees ? '≤' : '>';
  if (!agrees) return '≠';
  return grade === 'explained' ? '≈' : '=';
}

interface Shown {
  decimals: ReadonlyMap<string, number>;
  showYears: boolean;
  showPlaces: boolean;
  /** A label without what all of them share. */
  own: (label: string) => string;
  onJump: (figure: string) => void;
}

/** What stands below the rule: the computed value and what it is set against. */
function Results({ equation, shown }: { equation: Equation; shown: Shown }) {
  const t = useTranslate();
  const { form, computed, reported, allowed } = equation;
  if (form === 'equal') return null;
  const against = relationSign(equation);
  const many = form === 'sum' && equation.rows.length > MANY;
  const several = equation.rows.length > 1 || form !== 'at-most';
  return (
    <div class="ledger-results">
      {computed !== null && several && (
        <Line
          sign="="
          label={many ? t('card.computedOf', { n: equation.rows.length }) : t('card.computed')}
          text={computed.text}
          decimals={shown.decimals}
          kind="computed"
        />
      )}
      {computed === null && form === 'zero-base' && <p class="ledger-remark">{t('card.undefined')}</p>}
      {allowed !== null && several && (
        <p class="ledger-remark">
          {t('card.allowed')} {t('card.allowedRange', allowed)}
        </p>
      )}
      {reported !== null && (
        <FigureRow
          row={reported}
          sign={against}
          tag={form === 'at-most' ? t('card.whole') : t('card.stated')}
          {...shown}
        />
      )}
      {reported === null && equation.expected !== null && (
        <Line
          sign={against}
          label={t('card.expected')}
          text={equation.expected}
          decimals={shown.decimals}
          kind="stated"
        />
      )}
      {equation.word !== null && equation.word !== '' && (
        <p class="ledger-line is-stated">
          <span class="ledger-sign">{against}</span>
          <span class="ledger-label">{t('card.word')}</span>
          <span class="ledger-word">“{equation.word}”</span>
        </p>
      )}
    </div>
  );
}

interface FigureRowProps extends Shown {
  row: EquationRow;
  sign: string;
  /** A word before the label: which of the two results this is. */
  tag?: string;
}

function FigureRow({ row, sign, tag, decimals, showYears, showPlaces, own, onJump }: FigureRowProps) {
  const t = useTranslate();
  const { gloss } = labelGloss(row.label, row.measure, useLanguage());
  const details = [
    gloss ?? '',
    showYears && row.year !== null ? t('identity.year', { year: row.year }) : '',
    showPlaces ? row.place : '',
  ].filter((text) => text !== '');
  return (
    <button
      type="button"
      class={`ledger-line is-figure${tag === undefined ? '' : ' is-stated'}`}
      title={t('card.jumpTo')}
      onClick={() => {
        onJump(row.figure);
      }}
    >
      <span class="ledger-sign">{sign}</span>
      <span class="ledger-label">
        {tag !== undefined && <span class="ledger-tag">{tag}</span>}
        <span class="ledger-name" title={row.label}>
          {row.label === '' ? t('name.figure') : shortenLabel(own(row.label), LONGEST_LABEL)}
        </span>
        {details.length > 0 && <small>{details.join(' · ')}</small>}
      </span>
      <AlignedNumber number={row.printed} unit={row.unit} decimals={decimals} />
      <span class="ledger-unit">{row.unit}</span>
      {row.converted !== null && <Converted text={row.converted} decimals={decimals} />}
    </button>
  );
}

/** The printed amount once more, in the unit it is compared in. */
function Converted({ text, decimals }: { text: string; decimals: ReadonlyMap<string, number> }) {
  const { number, unit } = splitUnit(text);
  return (
    <>
      <span class="ledger-converted" aria-label={`= ${text}`}>
        <AlignedNumber number={number} unit={unit} decimals={decimals} />
      </span>
      <span class="ledger-converted-unit" aria-hidden="true">
        {unit}
      </span>
    </>
  );
}

interface LineProps {
  sign: string;
  label: string;
  text: string;
  decimals: ReadonlyMap<string, number>;
  kind: 'computed' | 'stated' | 'difference';
}

function Line({ sign, label, text, decimals, kind }: LineProps) {
  const t = useTranslate();
  const { number, unit } = splitUnit(text);
  return (
    <p class={`ledger-line is-${kind}`}>
      <span class="ledger-sign">{sign}</span>
      <span class="ledger-label">{label}</span>
      <AlignedNumber number={number} unit={unit} decimals={decimals} />
      <span class="ledger-unit">{kind === 'difference' && unit === '%' ? t('card.points') : unit}</span>
    </p>
  );
}
