/** The sentence of an evaluated outcome by the form of its arithmetic; some checks have words of their own. */
import type { Evaluated, Outcome } from '../checks/outcome.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { textAt } from '../source/document.ts';
import type { Equation } from './equation.ts';
import { differenceOf, leftSide, unitOf } from './equation.ts';
import { figureName } from './figure-name.ts';
import { inUnit, printedWithUnit } from './format-number.ts';
import type { Language } from './language.ts';
import type { Params, Translate } from './translate.ts';
import { isMessageKey } from './translate.ts';
import type { MessageKey } from './zh.ts';

interface Context {
  t: Translate;
  language: Language;
  outcome: Evaluated & Outcome;
  disclosure: DisclosureOutline;
  equation: Equation | null;
  reported: Figure | null;
  verdict: 'agree' | 'differ';
}

/** Writes the sentence of the first name that has one: a check's own words go before those of its form. */
function say(context: Context, names: readonly string[], params: Params): string {
  const { t, outcome, verdict } = context;
  const own = sentenceKey(outcome.check, verdict);
  if (own !== null) return t(own, params);
  for (const name of names) {
    const key = sentenceKey(name, verdict);
    if (key !== null) return t(key, params);
  }
  return t(`sentence.words.${verdict}`, params);
}

/** Which names have a sentence: ids of checks and forms, asked for with every outcome. */
const sentenceKeys = {
  agree: new Map<string, MessageKey | null>(),
  differ: new Map<string, MessageKey | null>(),
};

function sentenceKey(name: string, verdict: Context['verdict']): MessageKey | null {
  const known = sentenceKeys[verdict].get(name);
  if (known !== undefined) return known;
  const key = `sentence.${name}.${verdict}`;
  const found = isMessageKey(key) ? key : null;
  sentenceKeys[verdict].set(name, found);
  return found;
}

/** The sentence of an evaluated outcome, without hints. */
export function claimSentence(
  t: Translate,
  language: Language,
  outcome: Evaluated & Outcome,
  disclosure: DisclosureOutline,
  equation: Equation | null,
): string {
  const context: Context = {
    t,
    language,
    outcome,
    disclosure,
    equation,
    reported: outcome.reported === null ? null : figureById(disclosure, outcome.reported),
    verdict: outcome.outcome === 'pass' ? 'agree' : 'differ',
  };
  switch (outcome.form) {
    case 'sum':
      return isDifference(outcome) ? differenceSentence(context) : sumSentence(context);
    case 'percent-change':
      return say(context, ['percent-change'], { name: mainName(context), ...ratioParams(context) });
    case 'share':
      return say(context, ['share'], {
        part: nameByRole(context, ['part', 'current', 'one'], 0),
        whole: nameByRole(context, ['whole', 'total', 'previous', 'other'], 1),
        ...ratioParams(context),
      });
    case 'equal':
      return equalSentence(context);
    case 'at-most':
      return say(context, ['at-most'], {
        part: nameByRole(context, ['part'], 0),
        whole: mainName(context),
        ...amounts(context),
      });
    case 'direction':
      return directionSentence(context);
    case 'zero-base':
      // A check's own sentence is about its arithmetic, and here there is none.
      return say({ ...context, outcome: { ...outcome, check: 'zero-base' } }, ['zero-base'], {
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
  const { reported, equation } = context;
  return say(context, [reported === null ? 'sum-unprinted' : 'sum'], {
    total: mainName(context),
    n: equation?.rows.length ?? 0,
    ...amounts(context),
  });
}

function differenceSentence(context: Context): string {
  const current = byRole(context, ['current']) ?? figureAt(context, 0);
  const previous = byRole(context, ['previous']) ?? figureAt(context, 1);
  return say(context, ['difference'], {
    total: mainName(context),
    current: current === null ? '' : printedWithUnit(current),
    previous: previous === null ? '' : printedWithUnit(previous),
    ...amounts(context),
  });
}

function equalSentence(context: Context): string {
  const { t, language, outcome, disclosure, equation } = context;
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
  const params = { n: figures.length, list, difference: points(equation?.difference ?? '0', language) };
  const [one = '', other = ''] = names;
  if (names.length === 1) return say(context, ['equal-same'], { name: one, ...params });
  if (names.length === 2 && figures.length === 2)
    return say(context, ['equal-pair'], { one, other, ...params });
  return say(context, ['equal-many'], { name: one, ...params });
}

function directionSentence(context: Context): string {
  const current = byRole(context, ['current']);
  const previous = byRole(context, ['previous']);
  const params = { name: mainName(context), word: eachOnce(textParam(context.outcome, 'word')) };
  const comparison = compare(context, current, previous);
  // Two words of one change that say opposite things need no amounts to be at odds.
  if (comparison === null) return say(context, ['direction-words'], params);
  return say(context, ['direction'], { ...params, comparison });
}

/** "增加、增加" is said once. */
function eachOnce(words: string): string {
  return [...new Set(words.split('、'))].join('、');
}

function compare(
  { t, outcome, disclosure }: Context,
  current: Figure | null,
  previous: Figure | null,
): string | null {
  if (current?.value == null || previous?.value == null) return null;
  const gap = current.value.minor - previous.value.minor;
  const params = {
    current: printedWithUnit(current),
    previous: printedWithUnit(previous),
    difference: inUnit(Math.abs(gap), unitOf(outcome, current, disclosure)),
  };
  return t(gap > 0 ? 'comparison.more' : gap < 0 ? 'comparison.less' : 'comparison.same', params);
}

function wordsSentence(context: Context): string {
  const { outcome, disclosure } = context;
  const [place] = outcome.places;
  const text = textParam(outcome, 'text') || (place === undefined ? '' : textAt(disclosure.source, place));
  const params = {
    ...stringParams(outcome),
    name: mainName(context),
    text: text.replace(/[。；，,;]+$/, ''),
  };
  const problem = textParam(outcome, 'problem');
  return say(
    problem === '' ? context : { ...context, outcome: { ...outcome, check: `${outcome.check}-${problem}` } },
    [outcome.check],
    params,
  );
}

function ratioParams(context: Context): Params {
  const { equation } = context;
  const formula = equation === null ? '' : leftSide(equation, (row) => row.printed + row.unit);
  return { formula, ...amounts(context) };
}

function amounts(context: Context): Params {
  const { equation, outcome, disclosure, reported, language } = context;
  const gap = Math.abs(differenceOf(outcome, disclosure) ?? 0);
  return {
    computed: equation?.computed?.text ?? '',
    reported: reported === null ? (equation?.expected ?? '') : printedWithUnit(reported),
    difference: points(inUnit(gap, unitOf(outcome, reported, disclosure)), language),
  };
}

/** The difference of two percentages is in percentage points. */
function points(text: string, language: Language): string {
  if (!/[%％﹪]$/.test(text)) return text;
  return text.slice(0, -1) + (language === 'zh' ? '个百分点' : ' percentage points');
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
