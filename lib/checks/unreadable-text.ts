/**
 * Characters that the source itself lost (a PDF whose font names no characters, a file in a broken encoding) come as
 * U+FFFD. Where the words round a figure are lost, what they say of it is a guess: a finding there is a doubt.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Block } from '../source/document.ts';
import type { Outcome } from './outcome.ts';
import { figuresOf } from './outcome.ts';

const LOST = '\uFFFD';
/** With more than one block of text in this many damaged, no heading or unit can be trusted any more. */
const ONE_IN = 8;

/** The outcomes, with findings on damaged text turned into doubts. */
export function withoutUnreadableText(
  outcomes: readonly Outcome[],
  disclosure: Disclosure,
): readonly Outcome[] {
  const { blocks } = disclosure.source;
  const damaged = new Set(blocks.filter(isDamaged).map(({ index }) => index));
  if (damaged.size === 0) return outcomes;
  const everywhere = damaged.size * ONE_IN > blocks.length;
  return outcomes.map((outcome) => {
    if (outcome.outcome !== 'finding') return outcome;
    const figures = figuresOf(outcome);
    const places = [...outcome.places, ...figures.map((id) => figureById(disclosure, id).place)];
    if (!everywhere && !places.some(({ block }) => damaged.has(block))) return outcome;
    const { id, check, params } = outcome;
    return {
      id,
      check,
      outcome: 'doubt',
      reason: 'unreadable-text',
      figures,
      params,
      places: outcome.places,
    };
  });
}

function isDamaged(block: Block): boolean {
  return block.kind === 'table'
    ? block.cells.some(({ text }) => text.includes(LOST))
    : block.text.includes(LOST);
}
