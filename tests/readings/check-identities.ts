/** Tries identities: each holds on a small document that keeps it, and a planted number is named. */
import { describe, expect, it } from 'vitest';
import { figuresOf, isEvaluated } from '../../lib/checks/outcome.ts';
import { registry } from '../../lib/checks/registry.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { readText } from '../../lib/formats/text.ts';

export interface Identity {
  name: string;
  text: string;
  /** The numbers of the relation that must be found to hold. */
  holds: string[];
  /** A printed number and what to plant in its place (its last occurrence). */
  plant: [from: string, to: string];
}

/** Every evaluated relation: whether it holds, and the numbers in it. */
function relations(text: string): { holds: boolean; printed: string[] }[] {
  const disclosure = extractDisclosure(readText(text));
  return runChecks(disclosure, registry).outcomes.flatMap((outcome) => {
    if (!isEvaluated(outcome)) return [];
    const printed = figuresOf(outcome).map((id) => figureById(disclosure, id).printed);
    return [{ holds: outcome.outcome === 'pass' || outcome.severity === 'info', printed }];
  });
}

/** All of `wanted` are among `printed`, as often as they are wanted. */
function names(printed: readonly string[], wanted: readonly string[]): boolean {
  const left = [...printed];
  return wanted.every((number) => {
    const at = left.indexOf(number);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** A group of identities, two tests each. */
export function checkIdentities(identities: readonly Identity[]): void {
  describe.each(identities)('$name', ({ text, holds, plant: [from, to] }) => {
    it('is evaluated and holds', () => {
      const found = relations(text);
      expect(found.filter((relation) => !relation.holds)).toEqual([]);
      expect(found.some(({ printed }) => names(printed, holds))).toBe(true);
    });

    it('names a planted number', () => {
      const at = text.lastIndexOf(from);
      expect(at).toBeGreaterThan(0);
      const planted = text.slice(0, at) + to + text.slice(at + from.length);
      const number = /\d[\d.]*(?=\D*$)/.exec(to)?.[0] ?? '';
      const findings = relations(planted).filter((relation) => !relation.holds);
      expect(findings.some(({ printed }) => printed.includes(number))).toBe(true);
    });
  });
}
