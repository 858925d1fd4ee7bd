/** Every check keeps its contract: id, texts, examples that come out as they say. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Check, Example } from '../lib/checks/check.ts';
import type { Outcome } from '../lib/checks/outcome.ts';
import { figuresOf, isEvaluated } from '../lib/checks/outcome.ts';
import { registry } from '../lib/checks/registry.ts';
import { runChecks } from '../lib/checks/run-checks.ts';
import { figureById } from '../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../lib/extract/extract.ts';
import { readText } from '../lib/formats/text.ts';

const folder = new URL('../lib/checks/', import.meta.url);
const checkFiles = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

describe('the registry', () => {
  it('has one check per id, named after its file', () => {
    const ids = registry.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(checkFiles, id).toContain(`${id}.ts`);
  });

  it('lists every file that defines a check', async () => {
    const defined: string[] = [];
    for (const file of checkFiles) {
      const module = (await import(new URL(file, folder).href)) as { default?: Check };
      if (module.default !== undefined) defined.push(module.default.id);
    }
    expect(registry.map((check) => check.id).toSorted()).toEqual(defined.toSorted());
  });
});

describe.each(registry.map((check) => [check.id, check] as const))('%s', (_id, check) => {
  it('says what it is and why it matters, in both languages', () => {
    for (const text of [check.title.zh, check.title.en]) expect(text.length).toBeGreaterThan(5);
    for (const text of [check.why.zh, check.why.en]) expect(text.length).toBeGreaterThan(20);
    expect(check.basis.length).toBeGreaterThan(5);
  });

  it('has two examples that hold, two that break and one that it does not judge', () => {
    const of = (kind: Example['kind']): number =>
      check.examples.filter((example) => example.kind === kind).length;
    expect(of('holds')).toBeGreaterThanOrEqual(2);
    expect(of('breaks')).toBeGreaterThanOrEqual(2);
    expect(of('skips')).toBeGreaterThanOrEqual(1);
  });

  it.each(check.examples.map((example) => [example.kind, example.text.slice(0, 40), example] as const))(
    '%s: %s',
    (kind, _text, example) => {
      const { outcomes, printedOf } = run(check, example);
      const evaluated = outcomes.filter(isEvaluated);
      const findings = evaluated.filter((outcome) => outcome.outcome === 'finding');
      if (kind === 'skips') expect(evaluated.map(printedOf)).toEqual([]);
      if (kind === 'holds') expect(findings.map(printedOf)).toEqual([]);
      if (kind === 'skips') return;
      const named = (kind === 'holds' ? evaluated : findings).map(printedOf);
      const wanted = (example.names ?? []).map((name) => name.replace('%', ''));
      expect(
        named.some((printed) => wanted.every((name) => printed.includes(name))),
        `${wanted.join(' ')} in ${JSON.stringify(named)}`,
      ).toBe(true);
    },
  );
});

function run(
  check: Check,
  example: Example,
): { outcomes: Outcome[]; printedOf: (outcome: Outcome) => string[] } {
  const disclosure = extractDisclosure(readText(example.text));
  const { outcomes } = runChecks(disclosure, [check]);
  expect(outcomes.filter((outcome) => 'reason' in outcome && outcome.reason === 'internal-error')).toEqual(
    [],
  );
  return {
    outcomes,
    printedOf: (outcome) => figuresOf(outcome).map((id) => figureById(disclosure, id).printed),
  };
}
