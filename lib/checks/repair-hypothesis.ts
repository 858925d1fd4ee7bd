/**
 * When one changed figure would settle several findings and break nothing that agrees, that is worth saying once:
 * "if this were 1,284.56, all four would agree". Never a verdict; the printed number stays what it is.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { Measured } from '../money/measured.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE } from '../money/measured.ts';
import type { Evaluated, Outcome } from './outcome.ts';
import { figuresOf, isEvaluated } from './outcome.ts';
import { printedValues, relationHolds } from './relation-holds.ts';
import { slipBetween } from './slips.ts';

type Relation = Evaluated & Outcome;

interface Candidate {
  figure: Figure;
  value: Measured;
  /** Every finding that the change settles; two at least, and nothing that agrees is broken. */
  settles: Relation[];
}

/** Fewer findings than this are settled by too many single changes to name one. */
const FEWEST_SETTLED = 2;
/** A figure that takes part in more relations than this is not asked about: no document states one that often. */
const MOST_RELATIONS = 200;
/** A document in which more than so many figures would have to change is not explained by slips. */
const MOST_HYPOTHESES = 100;

/** The outcomes, with `repair…` parameters on the findings that one hypothesis settles. */
export function withHypotheses(outcomes: readonly Outcome[], disclosure: Disclosure): Outcome[] {
  const relations = outcomes.filter(isEvaluated);
  const open = new Set(relations.filter((relation) => relation.outcome === 'finding'));
  const candidates = candidatesByFinding([...open], relations, disclosure);
  const hints = new Map<string, Record<string, string | number>>();
  for (let round = 0; round < MOST_HYPOTHESES; round += 1) {
    const best = bestCandidate(open, candidates);
    if (best === null) break;
    for (const relation of best.settles) {
      open.delete(relation);
      hints.set(relation.id, {
        repairFigure: best.figure.id,
        repairPrinted: printedAs(best.figure, best.value),
        repairCount: best.settles.length,
        repairSlip: slipBetween(
          { text: best.figure.printed, minor: best.figure.value?.minor ?? 0 },
          { text: printedAs(best.figure, best.value), minor: best.value.minor },
        ),
      });
    }
  }
  return outcomes.map((outcome) => {
    const hint = hints.get(outcome.id);
    return hint === undefined ? outcome : { ...outcome, params: { ...outcome.params, ...hint } };
  });
}

/** All relations of the figures that take part in a finding; the many others are asked for by nobody. */
function indexByFigure(
  findings: readonly Relation[],
  relations: readonly Relation[],
): ReadonlyMap<FigureId, readonly Relation[]> {
  const index = new Map<FigureId, Relation[]>();
  for (const finding of findings) for (const id of figuresOf(finding)) index.set(id, []);
  if (index.size === 0) return index;
  for (const relation of relations)
    for (const id of figuresOf(relation)) {
      const list = index.get(id);
      // A figure that takes part twice is listed once.
      if (list !== undefined && list.at(-1) !== relation) list.push(relation);
    }
  return index;
}

/** The changes that each finding suggests and that settle another finding too; each change is judged once. */
function candidatesByFinding(
  findings: readonly Relation[],
  relations: readonly Relation[],
  disclosure: Disclosure,
): ReadonlyMap<Relation, readonly Candidate[]> {
  const byFigure = indexByFigure(findings.length < FEWEST_SETTLED ? [] : findings, relations);
  const judged = new Map<string, Candidate | null>();
  const judge = (figure: Figure, value: Measured): Candidate | null => {
    const key = `${figure.id} ${value.minor}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const own = byFigure.get(figure.id) ?? [];
    const settles = own.length > MOST_RELATIONS ? null : settledBy(figure, value, own, disclosure);
    const candidate = settles === null || settles.length < FEWEST_SETTLED ? null : { figure, value, settles };
    judged.set(key, candidate);
    return candidate;
  };
  const candidates = new Map<Relation, readonly Candidate[]>();
  for (const finding of findings) {
    const suggested = suggestionsOf(finding, disclosure).flatMap(
      ({ figure, value }) => judge(figure, value) ?? [],
    );
    if (suggested.length > 0) candidates.set(finding, suggested);
  }
  return candidates;
}

/** The change that settles most open findings; null when none settles enough or two do equally well. */
function bestCandidate(
  open: ReadonlySet<Relation>,
  candidates: ReadonlyMap<Relation, readonly Candidate[]>,
): Candidate | null {
  const seen = new Set<Candidate>();
  let best: Candidate | null = null;
  let tie = false;
  for (const [finding, suggested] of candidates) {
    if (!open.has(finding)) continue;
    for (const candidate of suggested) {
      if (seen.has(candidate)) continue;
      seen.add(candidate);
      const settles = candidate.settles.filter((relation) => open.has(relation));
      if (settles.length < FEWEST_SETTLED) continue;
      if (best === null || settles.length > best.settles.length) {
        best = { ...candidate, settles };
        tie = false;
      } else if (settles.length === best.settles.length && best.figure.id !== candidate.figure.id) tie = true;
    }
  }
  return tie ? null : best;
}

/** For every figure of a failing sum or equality, the value that would make it exact. */
function suggestionsOf(relation: Relation, disclosure: Disclosure): { figure: Figure; value: Measured }[] {
  const valueOf = printedValues(disclosure);
  const candidates: { figure: Figure; value: Measured }[] = [];
  const add = (id: FigureId, minor: number): void => {
    const figure = figureById(disclosure, id);
    if (figure.value !== null && minor >= 0 && minor !== figure.value.minor)
      candidates.push({ figure, value: { ...figure.value, minor } });
  };
  if (relation.form === 'sum' && relation.reported !== null && relation.computed !== null) {
    const { difference, nominal } = relation.computed;
    add(relation.reported, nominal);
    for (const { figure, sign } of relation.operands) {
      const value = valueOf(figure);
      if (value !== null) add(figure, value.minor + sign * difference);
    }
  } else if (relation.form === 'equal') {
    const ids = figuresOf(relation);
    for (const id of ids) for (const other of ids) if (other !== id) add(id, valueOf(other)?.minor ?? -1);
  }
  return candidates;
}

/** The findings that the change settles; null when it would break a relation that agrees. */
function settledBy(
  figure: Figure,
  value: Measured,
  relations: readonly Relation[],
  disclosure: Disclosure,
): Relation[] | null {
  const printed = printedValues(disclosure);
  const valueOf = (id: FigureId): Measured | null => (id === figure.id ? value : printed(id));
  const settles: Relation[] = [];
  for (const relation of relations) {
    const holds = relationHolds(relation, valueOf);
    if (relation.outcome === 'pass' && holds === false) return null;
    if (relation.outcome === 'finding' && holds === true) settles.push(relation);
  }
  return settles;
}

/** The value in the figure's own unit, with at least its decimals. */
export function printedAs(figure: Figure, value: Measured): string {
  const unit =
    value.class === 'money' ? (FEN_PER_UNIT[figure.unit as keyof typeof FEN_PER_UNIT] ?? 1) : MINOR_PER_ONE;
  const exact = String(value.minor / unit);
  const decimals = Math.max(figure.decimals, exact.split('.')[1]?.length ?? 0);
  return (value.minor / unit).toFixed(Math.min(decimals, 6));
}
