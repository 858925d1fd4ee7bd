/** What the card and the side panel need of one outcome, as data that crosses between contexts. */
import type { Cause } from '../checks/causes.ts';
import type { Bilingual, Check } from '../checks/check.ts';
import type { Outcome, Severity } from '../checks/outcome.ts';
import { figuresOf, isEvaluated } from '../checks/outcome.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import { textAround } from '../source/document.ts';
import { causeSentence } from './cause-sentence.ts';
import { splitClaim } from './claim.ts';
import type { Equation } from './equation.ts';
import { equationLine, equationOf } from './equation.ts';
import { hintsOf } from './hints.ts';
import { outcomeSentence } from './outcome-sentence.ts';
import { createTranslator } from './translate.ts';

/** How an outcome is shown: a severity, a doubt about our own reading, a pass, or a check that was not made. */
export type Standing = Severity | 'doubt' | 'pass' | 'skip';

export interface FindingView {
  id: string;
  check: string;
  standing: Standing;
  /** Name of the check and why it matters; empty when the check is unknown. */
  title: Bilingual;
  why: Bilingual;
  /** The whole sentence, and its first part without the arithmetic. */
  message: Bilingual;
  claim: Bilingual;
  /** The rest of the sentence. */
  detail: Bilingual;
  /** What could explain it. */
  hints: { zh: string[]; en: string[] };
  equation: Equation | null;
  equationLine: string | null;
  /** Words around the reported figure or the claim. */
  quote: string;
  /** Ids of the figures that take part, the reported one first. */
  figures: string[];
}

/** The view of an outcome; `causes` are those of its document, for what it has in common with others. */
export function findingView(
  outcome: Outcome,
  disclosure: DisclosureOutline,
  check: Pick<Check, 'title' | 'why'> | null,
  causes: readonly Cause[] = [],
): FindingView {
  const message = outcomeSentence(outcome, disclosure);
  const equation = equationOf(outcome, disclosure);
  const evaluated = isEvaluated(outcome) ? outcome : null;
  const empty = { zh: '', en: '' };
  // What one changed figure would settle is among the finding's own hints.
  const common = causes
    .filter(({ kind, outcomes }) => kind !== 'repair' && outcomes.includes(outcome.id))
    .map((cause) => causeSentence(cause, disclosure));
  return {
    id: outcome.id,
    check: outcome.check,
    standing: standingOf(outcome),
    title: check?.title ?? empty,
    why: check?.why ?? empty,
    message,
    claim: { zh: splitClaim(message.zh).claim, en: splitClaim(message.en).claim },
    detail: { zh: splitClaim(message.zh).detail, en: splitClaim(message.en).detail },
    hints: {
      zh: [
        ...(evaluated === null ? [] : hintsOf(createTranslator('zh'), 'zh', evaluated, disclosure)),
        ...common.map(({ zh }) => zh),
      ],
      en: [
        ...(evaluated === null ? [] : hintsOf(createTranslator('en'), 'en', evaluated, disclosure)),
        ...common.map(({ en }) => en),
      ],
    },
    equation,
    equationLine: equation === null ? null : equationLine(equation),
    quote: quoteOf(outcome, disclosure),
    figures: figuresOf(outcome),
  };
}

/** The standing of an outcome; a finding without a severity (an older report) counts as a warning. */
export function standingOf(outcome: Pick<Outcome, 'outcome'> & { severity?: Severity | null }): Standing {
  if (outcome.outcome === 'finding') return outcome.severity ?? 'warning';
  return outcome.outcome;
}

function quoteOf(outcome: Outcome, disclosure: DisclosureOutline): string {
  const [place] = outcome.places;
  if (place !== undefined) return shorten(textAround(disclosure.source, place), place.start, place.end);
  const [figure] = figuresOf(outcome);
  return figure === undefined ? '' : figureById(disclosure, figure).quote;
}

const CONTEXT = 30;

/** The words around a stretch of text, with an ellipsis where something was left out. */
function shorten(text: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const quote = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return (from > 0 ? '…' : '') + quote + (to < text.length ? '…' : '');
}
