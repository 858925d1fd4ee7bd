/** What a change statement claims, with its figures looked up, and the previous value derived where it is not printed. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { ChangeStatement, Direction } from '../disclosure/statement.ts';
import type { Interval } from '../money/interval.ts';
import { add, subtract, toInterval } from '../money/interval.ts';
import type { Measured } from '../money/measured.ts';

export interface ChangeClaim {
  statement: ChangeStatement;
  current: Figure | null;
  previous: Figure | null;
  change: Figure | null;
  percent: Figure | null;
  /** The direction that the words say; null when they say none or contradict each other. */
  said: Direction | null;
}

/** An amount that is not printed but follows from others: its interval and the value of the printed digits. */
export interface Derived {
  interval: Interval;
  nominal: number;
}

export function* changeClaims(disclosure: Disclosure): Iterable<ChangeClaim> {
  const look = (id: string | null): Figure | null => (id === null ? null : figureById(disclosure, id));
  for (const statement of disclosure.statements) {
    if (statement.kind !== 'change') continue;
    yield {
      statement,
      current: look(statement.current),
      previous: look(statement.previous),
      change: look(statement.change),
      percent: look(statement.percent),
      said: saidDirection(statement),
    };
  }
}

/** The claims by the amount that changed; of several the first. */
export function claimsByCurrent(claims: Iterable<ChangeClaim>): ReadonlyMap<FigureId, ChangeClaim> {
  const byCurrent = new Map<FigureId, ChangeClaim>();
  for (const claim of claims)
    if (claim.current !== null && !byCurrent.has(claim.current.id)) byCurrent.set(claim.current.id, claim);
  return byCurrent;
}

/** 持平 after 增加 only comments on a small change; two opposite words say nothing. */
export function saidDirection(statement: ChangeStatement): Direction | null {
  const moving = new Set(
    statement.words.map((word) => word.direction).filter((direction) => direction !== 'flat'),
  );
  if (moving.size === 0) return statement.words.length > 0 ? 'flat' : null;
  const [only] = moving;
  return moving.size === 1 && only !== undefined ? only : null;
}

/** The base of a change: as printed, or the current amount less what the words and the change say. */
export function previousOf(claim: ChangeClaim): Derived | null {
  const previous = claim.previous?.value ?? null;
  if (previous !== null) return derived(previous);
  const current = claim.current?.value ?? null;
  const change = claim.change?.value ?? null;
  if (current === null) return null;
  if (claim.said === 'flat') return claim.change === null ? derived(current) : null;
  if (change === null || change.class !== current.class) return null;
  if (claim.said === 'up')
    return {
      interval: subtract(toInterval(current), toInterval(change)),
      nominal: current.minor - change.minor,
    };
  if (claim.said === 'down')
    return { interval: add(toInterval(current), toInterval(change)), nominal: current.minor + change.minor };
  return null;
}

/** The signed change: from the two amounts when both are printed, else from the words and the printed change. */
export function signedChangeOf(claim: ChangeClaim): Derived | null {
  const current = claim.current?.value ?? null;
  const previous = claim.previous?.value ?? null;
  if (current !== null && previous !== null && current.class === previous.class)
    return {
      interval: subtract(toInterval(current), toInterval(previous)),
      nominal: current.minor - previous.minor,
    };
  const change = claim.change?.value ?? null;
  if (change === null) return claim.said === 'flat' ? { interval: { low: 0, high: 0 }, nominal: 0 } : null;
  if (claim.said !== 'up' && claim.said !== 'down') return null;
  const sign = claim.said === 'up' ? 1 : -1;
  const interval = toInterval(change);
  return sign === 1
    ? { interval, nominal: change.minor }
    : { interval: { low: -interval.high, high: -interval.low }, nominal: -change.minor };
}

function derived(value: Measured): Derived {
  return { interval: toInterval(value), nominal: value.minor };
}
