/** The name of a printed label in the reader's language: the label itself, and in English a gloss where one is known. */
import { FUNCTION_CLASSES } from '../lexicon/measures.ts';
import { measureName } from './figure-name.ts';
import type { Language } from './language.ts';
import { createTranslator, isMessageKey } from './translate.ts';

export interface LabelGloss {
  label: string;
  /** Null in Chinese, and where nothing is known. */
  gloss: string | null;
}

const CLASS_CODES = new Map(FUNCTION_CLASSES);

/** Glosses a label by its measure, else as the name of a functional class. */
export function labelGloss(label: string, measure: string | null, language: Language): LabelGloss {
  if (language === 'zh') return { label, gloss: null };
  const own = measureName(measure, language);
  if (own !== null) return { label, gloss: own };
  const code = CLASS_CODES.get(label.trim()) ?? CLASS_CODES.get(`${label.trim()}支出`);
  const key = `class.${code ?? ''}`;
  return { label, gloss: isMessageKey(key) ? createTranslator(language)(key) : null };
}
