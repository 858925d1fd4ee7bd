/** Says once, in both languages, what several findings have in common. */
import type { Cause } from '../checks/causes.ts';
import type { Bilingual } from '../checks/check.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { figureName } from './figure-name.ts';
import { printedWithUnit } from './format-number.ts';
import type { Language } from './language.ts';
import { createTranslator, isMessageKey } from './translate.ts';

/** The sentence of a cause. */
export function causeSentence(cause: Cause, disclosure: DisclosureOutline): Bilingual {
  return { zh: sentenceIn('zh', cause, disclosure), en: sentenceIn('en', cause, disclosure) };
}

function sentenceIn(language: Language, cause: Cause, disclosure: DisclosureOutline): string {
  const t = createTranslator(language);
  const figure = figureById(disclosure, cause.figure);
  const slip = `slip.${cause.slip ?? ''}`;
  const params = {
    n: cause.outcomes.length,
    name: figureName(figure, language),
    stated: printedWithUnit(figure),
    printed: cause.printed ?? '',
  };
  return cause.kind === 'repair' && isMessageKey(slip)
    ? t('cause.repairSlip', { ...params, slip: t(slip) })
    : t(`cause.${cause.kind}`, params);
}
