/** Outcomes of checks on words: what was compared, where it stands, and the parameters of its sentence. */
import type { Figure } from '../disclosure/figure.ts';
import type { Place } from '../source/document.ts';
import type { Evaluated, Severity } from './outcome.ts';

type Params = Evaluated['params'];

export function wordsPass(
  places: Place[],
  params: Params = {},
  figures: readonly (Figure | null)[] = [],
): Evaluated {
  return { ...base(places, params, figures), outcome: 'pass', severity: null };
}

export function wordsFinding(
  severity: Severity,
  places: Place[],
  params: Params = {},
  figures: readonly (Figure | null)[] = [],
): Evaluated {
  return { ...base(places, params, figures), outcome: 'finding', severity };
}

function base(
  places: Place[],
  params: Params,
  figures: readonly (Figure | null)[],
): Omit<Evaluated, 'outcome' | 'severity'> {
  const [first, ...rest] = figures.flatMap((figure) => (figure === null ? [] : [figure.id]));
  return {
    form: 'words',
    reported: first ?? null,
    operands: rest.map((figure) => ({ figure, role: 'other', sign: 1 })),
    computed: null,
    grade: null,
    params,
    places,
  };
}

/** How many examples a sentence quotes. */
const MOST_QUOTED = 6;

/** "甲、乙、丙": each once, at most six, then 等. */
export function listed(words: readonly string[], quote = false): string {
  const each = [...new Set(words)].map((word) => (quote ? `“${word}”` : word));
  return each.slice(0, MOST_QUOTED).join('、') + (each.length > MOST_QUOTED ? '等' : '');
}
