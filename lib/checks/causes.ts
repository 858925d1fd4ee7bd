/**
 * Findings with one cause. A wrong figure fails every relation it takes part in; a reader wants to meet it once.
 *   repair       one changed figure would make them all agree (see repair-hypothesis)
 *   shared       they share a figure that agrees with nothing else in the document
 *   same-amounts the same two amounts stand against each other in several places
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { FigureId } from '../disclosure/figure.ts';
import type { Evaluated, Outcome } from './outcome.ts';
import { figuresOf, isEvaluated } from './outcome.ts';

export interface Cause {
  /** `c` and its number. */
  id: string;
  kind: 'repair' | 'shared' | 'same-amounts';
  /** The figure in question. */
  figure: FigureId;
  /** For `repair`: what it would have to be, and how that differs (an id of `slip.*`). */
  printed: string | null;
  slip: string | null;
  /** Ids of the findings, in their order. */
  outcomes: string[];
}

type Finding = Evaluated & Outcome;

/** Every cause that two findings or more have in common; a finding belongs to one cause at most. */
export function findCauses(outcomes: readonly Outcome[], disclosure: Disclosure): Cause[] {
  const findings = outcomes.filter(
    (outcome): outcome is Finding =>
      isEvaluated(outcome) && outcome.outcome === 'finding' && outcome.severity !== 'info',
  );
  const groups: Omit<Cause, 'id'>[] = [];
  const taken = new Set<string>();
  const add = (group: Omit<Cause, 'id' | 'outcomes'>, members: readonly Finding[]): void => {
    if (members.length < 2) return;
    for (const { id } of members) taken.add(id);
    groups.push({ ...group, outcomes: members.map(({ id }) => id) });
  };
  for (const [figure, members] of Map.groupBy(findings, ({ params }) => params['repairFigure']))
    if (typeof figure === 'string') {
      const params = members[0]?.params ?? {};
      const printed = String(params['repairPrinted'] ?? '');
      add({ kind: 'repair', figure, printed, slip: String(params['repairSlip'] ?? 'other') }, members);
    }
  const open = (): Finding[] => findings.filter(({ id }) => !taken.has(id));
  for (const members of Map.groupBy(open(), (finding) => pairOf(finding, disclosure)).entries())
    if (members[0] !== null) {
      const figure = members[1][0]?.operands[0]?.figure ?? '';
      add({ kind: 'same-amounts', figure, printed: null, slip: null }, members[1]);
    }
  for (const { figure, members } of shared(open(), outcomes))
    add({ kind: 'shared', figure, printed: null, slip: null }, members);
  return groups.map((group, index) => ({ id: `c${index + 1}`, ...group }));
}

/** The two values of an equality, as one string; null for any other relation. */
function pairOf({ form, operands }: Finding, disclosure: Disclosure): string | null {
  if (form !== 'equal' || operands.length !== 2) return null;
  const values = operands.map(({ figure }) => figureById(disclosure, figure).value?.minor ?? 0);
  return values.toSorted((a, b) => a - b).join(' ');
}

/** Findings joined by figures that take part in no relation that agrees; the figure named is the one in most of them. */
function shared(
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
): { figure: FigureId; members: Finding[] }[] {
  const byFigure = new Map<FigureId, Finding[]>();
  for (const finding of findings)
    for (const id of new Set(figuresOf(finding))) {
      const list = byFigure.get(id);
      if (list === undefined) byFigure.set(id, [finding]);
      else list.push(finding);
    }
  for (const outcome of outcomes)
    if (outcome.outcome === 'pass') for (const id of figuresOf(outcome)) byFigure.delete(id);
  const groups: { figure: FigureId; members: Finding[] }[] = [];
  const seen = new Set<string>();
  for (const start of findings) {
    if (seen.has(start.id)) continue;
    const members = new Set<Finding>([start]);
    for (const member of members) {
      seen.add(member.id);
      for (const id of figuresOf(member)) for (const other of byFigure.get(id) ?? []) members.add(other);
    }
    if (members.size < 2) continue;
    const count = (id: FigureId): number => byFigure.get(id)?.length ?? 0;
    const figures = [...members].flatMap((member) => figuresOf(member));
    const figure = figures.reduce((best, id) => (count(id) > count(best) ? id : best));
    groups.push({ figure, members: findings.filter((finding) => members.has(finding)) });
  }
  return groups;
}
