/** The name of a figure for a sentence: its printed words in quotation marks, in English with a gloss where known. */
import type { Figure } from '../disclosure/figure.ts';
import type { Language } from './language.ts';
import { createTranslator, isMessageKey } from './translate.ts';

const LONGEST = 28;

/** “基本支出” in Chinese, basic expenditure “基本支出” in English. */
export function figureName(figure: Pick<Figure, 'label' | 'measure'>, language: Language): string {
  const t = createTranslator(language);
  const label = shortenLabel(figure.label);
  const gloss = measureName(figure.measure, language);
  if (label === '') return gloss ?? t('name.figure');
  return gloss === null ? t('name.quoted', { label }) : t('name.gloss', { label, gloss });
}

/** The measure in the interface language; null for one without a name of its own. */
export function measureName(measure: string | null, language: Language): string | null {
  const key = `measure.${measure ?? ''}`;
  return isMessageKey(key) ? createTranslator(language)(key) : null;
}

/** A label cut in the middle when it is long: both its ends tell most. */
export function shortenLabel(label: string, longest = LONGEST): string {
  const text = label.replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  const head = Math.ceil((longest - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (longest - 1 - head))}`;
}
