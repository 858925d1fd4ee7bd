/** The contract of a check: one relation that should hold, in one file named after its id. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { CheckResult } from './outcome.ts';

export interface Bilingual {
  zh: string;
  en: string;
}

/**
 * A small document with the expected outcome: test, documentation and "why is this flagged?" in one.
 * `text` is plain text as `lib/formats/text` reads it: paragraphs, and tables with cells separated by line break + tab
 * or as Markdown rows (`| a | b |`).
 */
export interface Example {
  kind: 'holds' | 'breaks' | 'skips';
  text: string;
  /** Printed numbers that the outcome must name (for `holds` and `breaks`). */
  names?: string[];
}

/** What checks look at, in the order in which a reader is shown them. */
export const CHECK_KINDS = [
  /** Totals and their parts. */
  'sums',
  /** One thing stated in several places. */
  'agreement',
  /** Changes against another year, and the reasons given. */
  'changes',
  /** Shares, rates and bounds. */
  'rates',
  /** Staff and bodies. */
  'staff',
  /** Words, numbering, codes and years. */
  'wording',
  /** What has to be there. */
  'completeness',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** Checks by what they look at; kinds without any are left out. */
export function byKind<T extends { kind: CheckKind }>(
  checks: readonly T[],
): { kind: CheckKind; checks: T[] }[] {
  return CHECK_KINDS.map((kind) => ({ kind, checks: checks.filter((check) => check.kind === kind) })).filter(
    (group) => group.checks.length > 0,
  );
}

export interface Check {
  /** Kebab-case, equal to the file name, never changed once released. */
  id: string;
  kind: CheckKind;
  title: Bilingual;
  /** Why it matters, in one or two sentences for a reader. */
  why: Bilingual;
  /** Source of the rule: a law, a notice, arithmetic. */
  basis: string;
  /** What it does not judge, for its page in the documentation. */
  limits?: Bilingual;
  examples: Example[];
  /** Yields every relation it evaluated, passes too, and those it could not. Pure; never throws on bad input, formats or logs. */
  run(disclosure: Disclosure): Iterable<CheckResult>;
}

export function defineCheck<const T extends Check>(check: T): T {
  return check;
}
