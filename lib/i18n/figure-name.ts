/** The name of a figure for a sentence: its printed words in quotation marks, in English with a gloss where known. */
import type { Figure } from '../disclosure/figure.ts';
import { remember } from '../lexicon/remember.ts';
import type { Language } from './language.ts';
import { createTranslator, isMessageKey } from './translate.ts';

const LONGEST = 28;
/** A longer label gives way to the name of its measure. */
const LONG = 14;

type Named = Pick<Figure, 'label' | 'measure' | 'functionCode' | 'economicCode'>;

/** “基本支出” in Chinese, basic expenditure “基本支出” in English; a long label of a known measure is named by the measure. */
export function figureName(figure: Named, language: Language): string {
  const t = createTranslator(language);
  const label = shownLabel(figure.label);
  // The measure of a coded item names its column only, never the item.
  const isItem = figure.functionCode !== null || figure.economicCode !== null;
  const gloss = isItem ? null : measureName(figure.measure, language);
  if (label === '') return gloss ?? t('name.figure');
  if (gloss === null) return t('name.quoted', { label });
  return label.length > LONG ? gloss : t('name.gloss', { label, gloss });
}

/** A label is shown by every sentence that speaks of one of its figures. */
const shownLabel = remember((label) => shortenLabel(withoutDirection(label)));

/** "公用支出 增加", the label of a change, without the word of its direction: a sentence says that itself. */
function withoutDirection(label: string): string {
  // Matches "公用支出 增加"; leaves "增加公用支出" and a lone "增加" alone.
  return label.replace(/(\S)\s+(?:增加|增长|上升|提高|减少|下降|降低|压减|持平)$/, '$1');
}

/** The measure in the interface language; null for one without a name of its own. */
export function measureName(measure: string | null, language: Language): string | null {
  if (measure === null) return null;
  const key = measureKey(measure);
  return key === null ? null : createTranslator(language)(key);
}

const measureKey = remember((measure) => {
  const key = `measure.${measure}`;
  return isMessageKey(key) ? key : null;
});

/** A label cut in the middle when it is long: both its ends tell most. */
export function shortenLabel(label: string, longest = LONGEST): string {
  // Quotation marks within quotation marks.
  const text = label
    .replace(/[：:，,、；;\s]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')
    .trim();
  if (text.length <= longest) return text;
  const head = Math.ceil((longest - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(text.length - (longest - 1 - head))}`;
}
