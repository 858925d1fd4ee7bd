/** The clauses that follow a finding's sentence: what could explain it, as far as its parameters say. */
import type { Evaluated } from '../checks/outcome.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { figureName } from './figure-name.ts';
import { printedWithUnit } from './format-number.ts';
import type { Language } from './language.ts';
import type { Translate } from './translate.ts';
import { isMessageKey } from './translate.ts';

/** Parameters that are read here; a check sets them, nothing else does. */
export interface HintParams {
  /** Cutting digits off instead of rounding gives the printed value. */
  truncated?: boolean;
  /** The printed value is one off in its last digit. */
  lastDigit?: boolean;
  /** Another scope might explain it: true, or the scope's id. */
  otherScope?: boolean | string;
  /** It only disagrees when trailing zeros are restored. */
  restoredZeros?: boolean;
  /** It agrees when one amount is in this unit. */
  otherUnit?: string;
  /** Changing this figure to `repairPrinted` makes `repairCount` checks agree. */
  repairFigure?: string;
  repairPrinted?: string;
  repairCount?: number;
  /** How that differs from what is printed, an id of `slip.*`. */
  repairSlip?: string;
  /** The two numbers at odds differ by a slip, an id of `slip.*`. */
  slip?: string;
  /** Money of another scope that is exactly the difference. */
  differenceFigure?: string;
  /** Another percentage would be nearer, but with this one the shares come to exactly 100%. */
  madeToFit?: boolean;
  /** Words that look like a template. */
  template?: boolean;
}

/** What the grade says beyond the sentence; for texts that do not show the grade by itself. */
export function gradeClauses(t: Translate, outcome: Evaluated): string[] {
  if (outcome.computed === null) return [];
  if (outcome.grade === 'explained' && outcome.outcome === 'pass') return [t('clause.explained')];
  return outcome.grade === 'improbable' ? [t('clause.improbable')] : [];
}

/** The hint sentences of an outcome, most telling first. */
export function hintsOf(
  t: Translate,
  language: Language,
  outcome: Evaluated,
  disclosure: DisclosureOutline,
): string[] {
  const params = outcome.params;
  const hints: string[] = [];
  if (outcome.outcome === 'pass')
    return params['restoredZeros'] === true ? [t('hint.restoredZerosPass')] : [];
  if (params['truncated'] === true) hints.push(t('hint.truncated'));
  else if (params['lastDigit'] === true) hints.push(t('hint.lastDigit'));
  if (params['restoredZeros'] === true) hints.push(t('hint.restoredZeros'));
  const scope = params['otherScope'];
  if (scope === true) hints.push(t('hint.otherScope'));
  else if (typeof scope === 'string') hints.push(scopeHint(t, scope));
  const other = params['differenceFigure'];
  if (typeof other === 'string') hints.push(differenceHint(t, language, figureById(disclosure, other)));
  if (params['madeToFit'] === true) hints.push(t('hint.madeToFit'));
  const between = `slip.${String(params['slip'])}`;
  if (isMessageKey(between)) hints.push(t('hint.slip', { slip: t(between) }));
  const unit = params['otherUnit'];
  if (typeof unit === 'string') hints.push(t('hint.unit', { unit }));
  const repaired = params['repairFigure'];
  if (typeof repaired === 'string') {
    const slip = `slip.${String(params['repairSlip'])}`;
    const hint = {
      name: figureName(figureById(disclosure, repaired), language),
      printed: String(params['repairPrinted'] ?? ''),
      count: Number(params['repairCount'] ?? 1),
    };
    hints.push(
      isMessageKey(slip) ? t('hint.repairSlip', { ...hint, slip: t(slip) }) : t('hint.repair', hint),
    );
  }
  if (params['template'] === true) hints.push(t('hint.template'));
  return hints;
}

function differenceHint(t: Translate, language: Language, figure: Figure): string {
  const place = figure.path.at(-1) ?? '';
  const hint = { name: figureName(figure, language), printed: printedWithUnit(figure), place };
  return t(place === '' ? 'hint.difference' : 'hint.differenceAt', hint);
}

function scopeHint(t: Translate, scope: string): string {
  const key = `scope.${scope}`;
  return isMessageKey(key) ? t('hint.otherScopeNamed', { scope: t(key) }) : t('hint.otherScope');
}
