/** Where the money goes: one bar cut into parts, largest first, with a legend that carries the numbers. */
import { useState } from 'preact/hooks';
import { columnUnit, formatMoney, formatShare } from '../../lib/i18n/format-money.ts';
import { labelGloss } from '../../lib/i18n/label-gloss.ts';
import type { Composition } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';

/** Parts with a colour of their own; the others are added up. */
const MOST_PARTS = 5;
/** What is left of the total below this share is rounding, not a part. */
const LEAST_REST = 0.002;

export interface CompositionPictureProps {
  compositions: readonly Composition[];
  /** Measure of a figure, for its gloss; null when it has none. */
  measureOf: (figure: string) => string | null;
  onShow: (figure: string) => void;
}

export function CompositionPicture({ compositions, measureOf, onShow }: CompositionPictureProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [chosen, setChosen] = useState(0);
  const composition = compositions[chosen] ?? compositions[0];
  if (composition === undefined) return null;
  const slices = slicesOf(composition, {
    rest: (n) => t('composition.rest', { n }),
    unlisted: t('composition.unlisted'),
  });
  const yiFrom = columnUnit([composition.total]);
  const total = formatMoney(composition.total, language, yiFrom);
  const nameOf = (slice: Slice) => {
    const { label, gloss } = labelGloss(
      slice.label,
      slice.figure === null ? null : measureOf(slice.figure),
      language,
    );
    return gloss ?? label;
  };
  const parts = slices
    .map((slice) => `${nameOf(slice)} ${formatShare(slice.share)}`)
    .join(t('list.separator'));
  return (
    <section class="composition" aria-labelledby="composition-heading">
      <h2 id="composition-heading">
        {t('composition.heading')} <span class="soft">{t('composition.total', { amount: total.text })}</span>
      </h2>
      {compositions.length > 1 && (
        <div class="composition-choice" role="radiogroup" aria-label={t('composition.choose')}>
          {compositions.map((each, index) => (
            <label key={each.title.zh} class={index === chosen ? 'is-chosen' : ''}>
              <input
                type="radio"
                name="composition"
                checked={index === chosen}
                onChange={() => {
                  setChosen(index);
                }}
              />
              {each.title[language]}
            </label>
          ))}
        </div>
      )}
      <div
        class="composition-bar"
        role="img"
        aria-label={t('composition.bar', { title: composition.title[language], amount: total.text, parts })}
      >
        {slices.map((slice) => (
          <span key={slice.label} class={`part-${slice.color}`} style={{ flexGrow: String(slice.share) }} />
        ))}
      </div>
      <ul class="composition-legend">
        {slices.map((slice) => {
          const amount = formatMoney(slice.fen, language, yiFrom);
          const { figure } = slice;
          const content = (
            <>
              <i class={`part-${slice.color}`} aria-hidden="true" />
              <span class="legend-name" title={slice.label}>
                {nameOf(slice)}
              </span>
              <span class="legend-amount" title={amount.exact}>
                {amount.text}
              </span>
              <span class="legend-share">{formatShare(slice.share)}</span>
            </>
          );
          return (
            <li key={slice.label}>
              {figure === null ? (
                <span class="legend-row">{content}</span>
              ) : (
                <button
                  type="button"
                  class="legend-row"
                  onClick={() => {
                    onShow(figure);
                  }}
                >
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export interface Slice {
  label: string;
  fen: number;
  /** Of the whole, 0 to 1. */
  share: number;
  /** Null for what is added up or left over. */
  figure: string | null;
  color: number;
}

interface SliceWords {
  rest: (n: number) => string;
  unlisted: string;
}

/** The largest parts, the others in one, and what the parts leave of the total. */
export function slicesOf(composition: Composition, words: SliceWords): Slice[] {
  const parts = composition.parts.filter((part) => part.fen > 0).toSorted((a, b) => b.fen - a.fen);
  const listed = parts.reduce((sum, part) => sum + part.fen, 0);
  const whole = Math.max(composition.total, listed);
  if (whole <= 0) return [];
  const own = parts.length > MOST_PARTS + 1 ? parts.slice(0, MOST_PARTS) : parts;
  const others = parts.slice(own.length);
  const slices: Slice[] = own.map((part, index) => ({
    label: part.label,
    fen: part.fen,
    share: part.fen / whole,
    figure: part.figure,
    color: index + 1,
  }));
  const rest = others.reduce((sum, part) => sum + part.fen, 0);
  if (rest > 0)
    slices.push({ label: words.rest(others.length), fen: rest, share: rest / whole, figure: null, color: 6 });
  const left = whole - listed;
  if (left / whole > LEAST_REST)
    slices.push({ label: words.unlisted, fen: left, share: left / whole, figure: null, color: 0 });
  return slices;
}
