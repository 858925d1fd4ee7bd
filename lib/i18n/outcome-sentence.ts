/** Renders any outcome as one neutral sentence (and its hints) in both languages. */
import type { Bilingual } from '../checks/check.ts';
import type { Outcome, Unevaluated } from '../checks/outcome.ts';
import { isEvaluated } from '../checks/outcome.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { claimSentence } from './claim-sentence.ts';
import { equationOf } from './equation.ts';
import { figureName } from './figure-name.ts';
import { gradeClauses, hintsOf } from './hints.ts';
import type { Language } from './language.ts';
import type { Translate } from './translate.ts';
import { createTranslator, isMessageKey } from './translate.ts';

const translators: Record<Language, Translate> = {
  zh: createTranslator('zh'),
  en: createTranslator('en'),
};

/** The sentence of an outcome in both languages; its equation may be given where it is known already. */
export function outcomeSentence(
  outcome: Outcome,
  disclosure: DisclosureOutline,
  equation = equationOf(outcome, disclosure),
): Bilingual {
  return {
    zh: sentenceIn('zh', outcome, disclosure, equation),
    en: sentenceIn('en', outcome, disclosure, equation),
  };
}

/** The sentence of an outcome in one language. */
export function sentenceIn(
  language: Language,
  outcome: Outcome,
  disclosure: DisclosureOutline,
  equation = equationOf(outcome, disclosure),
): string {
  const t = translators[language];
  if (!isEvaluated(outcome)) {
    const sentence = unevaluatedSentence(t, language, outcome, disclosure);
    return language === 'zh' ? sentence : capitalised(sentence);
  }
  const main = claimSentence(t, language, outcome, disclosure, equation);
  const clauses = [main, ...gradeClauses(t, outcome), ...hintsOf(t, language, outcome, disclosure)];
  return language === 'zh' ? clauses.join('') : capitalised(clauses.join(' '));
}

/** A gloss at the beginning of a sentence is no longer the middle of one. */
function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function unevaluatedSentence(
  t: Translate,
  language: Language,
  outcome: Unevaluated,
  disclosure: DisclosureOutline,
): string {
  const [first] = outcome.figures;
  const reason = reasonText(t, outcome.reason);
  if (first === undefined) return t(`${outcome.outcome}.sentenceNone`, { reason });
  const name = figureName(figureById(disclosure, first), language);
  const n = outcome.figures.length;
  if (n === 1) return t(`${outcome.outcome}.sentence`, { name, reason });
  return t(`${outcome.outcome}.sentenceMany`, { name, n, reason });
}

/** A reason in words; an unknown one (from a newer version) is told as such. */
export function reasonText(t: Translate, reason: string): string {
  const key = `reason.${reason}`;
  return isMessageKey(key) ? t(key) : t('reason.other');
}
