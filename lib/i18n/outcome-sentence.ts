/** Renders any outcome as one neutral sentence (and its hints) in both languages. */
import type { Bilingual } from '../checks/check.ts';
import type { Evaluated, Outcome, Unevaluated } from '../checks/outcome.ts';
import { isEvaluated } from '../checks/outcome.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAt } from '../source/document.ts';
import type { Equation } from './equation.ts';
import { differenceOf, equationOf, leftSide, unitOf } from './equation.ts';
import { figureName } from './figure-name.ts';
import { inUnit, printedWithUnit } from './format-number.ts';
import { gradeClauses, hintsOf } from './hints.ts';
import type { Language } from './language.ts';
import type { Params, Translate } from './translate.ts';
import { createTranslator, isMessageKey } from './translate.ts';

const translators: Record<Language, Translate> = {
  zh: createTranslator('zh'),
  en: createTranslator('en'),
};

/** The sentence of an outcome in both languages. */
export function outcomeSentence(outcome: Outcome, disclosure: Disclosure): Bilingual {
  return {
    zh: sentenceIn('zh', outcome, disclosure),
    en: sentenceIn('en', outcome, disclosure),
  };
}

/** The sentence of an outcome in one language. */
export function sentenceIn(language: Language, outcome: Outcome, disclosure: Disclosure): string {
  const t = translators[language];
  if (!isEvaluated(outcome)) {
    const sentence = unevaluatedSentence(t, language, outcome, disclosure);
    return language === 'zh' ? sentence : capitalised(sentence);
  }
  const main = claimSentence(t, language, outcome, disclosure);
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
  disclosure: Disclosure,
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

interface Context {
  t: Translate;
  language: Language;
  outcome: Evaluated & Outcome;
  disclosure: Disclosure;
  equation: Equation | null;
  reported: Figure | null;
  verdict: 'agree' | 'differ';
}

function claimSentence(
  t: Translate,
  language: Language,
  outcome: Evaluated & Outcome,
  disclosure: Disclosure,
): string {
  const context: Context = {
    t,
    language,
    outcome,
    disclosure,
    equation: equationOf(outcome, disclosure),
    reported: outcome.reported === null ? null : figureById(disclosure, outcome.reported),
    verdict: outcome.outcome === 'pass' ? 'agree' : 'differ',
  };
  switch (outcome.form) {
    case 'sum':
      return isDifference(outcome) ? differenceSentence(context) : sumSentence(context);
    case 'percent-change':
      return t(`sentence.percent-change.${context.verdict}`, {
        name: mainName(context),
        ...ratioParams(context),
      });
    case 'share':
      return t(`sentence.share.${context.verdict}`, {
        part: nameByRole(context, ['part', 'current', 'one'], 0),
        whole: nameByRole(context, ['whole', 'total', 'previous', 'other'], 1),
        ...ratioParams(context),
      });
    case 'equal':
      return equalSentence(context);
    case 'at-most':
      return t(`sentence.at-most.${context.verdict}`, {
        part: nameByRole(context, ['part'], 0),
        whole: mainName(context),
        ...amounts(context),
      });
    case 'direction':
      return directionSentence(context);
    case 'zero-base':
      return t(`sentence.zero-base.${context.verdict}`, {
        name: mainName(context),
        previous: baseText(context),
        reported: context.reported === null ? '' : printedWithUnit(context.reported),
      });
    case 'words':
      return wordsSentence(context);
  }
}

/** The base of a ratio as printed; "0" when a word said that there is none. */
function baseText(context: Context): string {
  const base = byRole(context, ['previous', 'whole', 'other']);
  return base === null ? '0' : printedWithUnit(base);
}

/** A sum whose operands are this year's amount and the year before is a difference. */
function isDifference(outcome: Evaluated): boolean {
  const operands = outcome.operands.filter((operand) => operand.figure !== outcome.reported);
  return operands.length === 2 && operands.some((operand) => operand.role === 'previous');
}

function sumSentence(context: Context): string {
  const { t, verdict, reported, equation } = context;
  const key = reported === null ? 'sum-unprinted' : 'sum';
  return t(`sentence.${key}.${verdict}`, {
    total: mainName(context),
    n: equation?.rows.length ?? 0,
    ...amounts(context),
  });
}

function differenceSentence(context: Context): string {
  const current = byRole(context, ['current']) ?? figureAt(context, 0);
  const previous = byRole(context, ['previous']) ?? figureAt(context, 1);
  return context.t(`sentence.difference.${context.verdict}`, {
    total: mainName(context),
    current: current === null ? '' : printedWithUnit(current),
    previous: previous === null ? '' : printedWithUnit(previous),
    ...amounts(context),
  });
}

function equalSentence(context: Context): string {
  const { t, language, outcome, disclosure, equation, verdict } = context;
  const figures = outcome.operands.map((operand) => figureById(disclosure, operand.figure));
  const names = [...new Set(figures.map((figure) => figureName(figure, language)))];
  const places = new Set(figures.map((figure) => figure.path.at(-1) ?? ''));
  const list = figures
    .map((figure) => {
      const place = figure.path.at(-1) ?? '';
      const amount = printedWithUnit(figure);
      return places.size > 1 && place !== '' ? t('list.place', { amount, place }) : amount;
    })
    .join(t('list.separator'));
  const params = { n: figures.length, list, difference: equation?.difference ?? '0' };
  const [one = '', other = ''] = names;
  if (names.length === 1) return t(`sentence.equal-same.${verdict}`, { name: one, ...params });
  if (names.length === 2 && figures.length === 2)
    return t(`sentence.equal-pair.${verdict}`, { one, other, ...params });
  return t(`sentence.equal-many.${verdict}`, params);
}

function directionSentence(context: Context): string {
  const { t, outcome, disclosure, verdict } = context;
  const current = byRole(context, ['current', 'one']) ?? context.reported ?? figureAt(context, 0);
  const previous = byRole(context, ['previous', 'other']) ?? null;
  const word = textParam(outcome, 'word');
  const comparison = compare(t, current, previous, outcome, disclosure);
  return t(`sentence.direction.${verdict}`, { name: mainName(context), word, comparison });
}

function compare(
  t: Translate,
  current: Figure | null,
  previous: Figure | null,
  outcome: Evaluated,
  disclosure: Disclosure,
): string {
  if (current === null) return '';
  const params: Params = { current: printedWithUnit(current) };
  if (previous?.value === undefined || previous.value === null || current.value === null)
    return t('comparison.unknown', params);
  const gap = current.value.minor - previous.value.minor;
  const unit = unitOf(outcome, current, disclosure);
  const full = { ...params, previous: printedWithUnit(previous), difference: inUnit(Math.abs(gap), unit) };
  return t(gap > 0 ? 'comparison.more' : gap < 0 ? 'comparison.less' : 'comparison.same', full);
}

function wordsSentence(context: Context): string {
  const { t, outcome, disclosure, verdict } = context;
  const specific = `words.${outcome.check}.${verdict}`;
  const [place] = outcome.places;
  const text = textParam(outcome, 'text') || (place === undefined ? '' : textAt(disclosure.source, place));
  const params = { ...stringParams(outcome), name: mainName(context), text };
  return t(isMessageKey(specific) ? specific : `sentence.words.${verdict}`, params);
}

function ratioParams(context: Context): Params {
  const { equation } = context;
  const formula = equation === null ? '' : leftSide(equation, (row) => row.printed + row.unit);
  return { formula, ...amounts(context) };
}

function amounts(context: Context): Params {
  const { equation, outcome, disclosure, reported } = context;
  const gap = Math.abs(differenceOf(outcome, disclosure) ?? 0);
  return {
    computed: equation?.computed?.text ?? '',
    reported: reported === null ? (equation?.expected ?? '') : printedWithUnit(reported),
    difference: inUnit(gap, unitOf(outcome, reported, disclosure)),
  };
}

function mainName(context: Context): string {
  const figure = context.reported ?? figureAt(context, 0);
  return figure === null ? context.t('name.figure') : figureName(figure, context.language);
}

function nameByRole(context: Context, roles: readonly string[], fallback: number): string {
  const figure = byRole(context, roles) ?? figureAt(context, fallback);
  return figure === null ? context.t('name.figure') : figureName(figure, context.language);
}

function byRole(context: Context, roles: readonly string[]): Figure | null {
  const operand = context.outcome.operands.find((candidate) => roles.includes(candidate.role));
  return operand === undefined ? null : figureById(context.disclosure, operand.figure);
}

function figureAt(context: Context, index: number): Figure | null {
  const operand = context.outcome.operands[index];
  return operand === undefined ? null : figureById(context.disclosure, operand.figure);
}

function textParam(outcome: Evaluated, name: string): string {
  const value = outcome.params[name];
  return value === undefined ? '' : String(value);
}

function stringParams(outcome: Evaluated): Params {
  return Object.fromEntries(Object.entries(outcome.params).map(([key, value]) => [key, String(value)]));
}
