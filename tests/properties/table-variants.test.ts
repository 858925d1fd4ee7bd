/** Tables of many layouts: consistent ones yield no finding, and every single changed amount is found. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { registry } from '../../lib/checks/registry.ts';
import type { CheckReport } from '../../lib/checks/run-checks.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import { TABLE_VARIANTS, documentOf } from './table-variants.ts';

function check(source: SourceDocument): { disclosure: Disclosure; report: CheckReport } {
  const disclosure = extractDisclosure(source);
  return { disclosure, report: runChecks(disclosure, registry) };
}

/** What is wrong in a report, as lines to read. */
function troubles({ disclosure, report }: ReturnType<typeof check>): string[] {
  return report.outcomes
    .filter((outcome) => outcome.outcome === 'finding' || outcome.outcome === 'doubt')
    .map((outcome) => {
      const printed = figuresOf(outcome).map((id) => figureById(disclosure, id).printed);
      return `${outcome.check} ${outcome.outcome}: ${printed.join(' ')}`;
    });
}

/** The same number with its first digit changed. */
function changed(printed: string): string {
  return printed.replace(/[1-9]/, (digit) => (digit === '9' ? '4' : String(Number(digit) + 1)));
}

describe.each(TABLE_VARIANTS.map((variant) => [variant.name, variant] as const))('%s', (_name, variant) => {
  const source = documentOf(variant);

  it('yields no finding and checks every amount', () => {
    const result = check(source);
    expect(troubles(result)).toEqual([]);
    const left = result.report.coverage.unchecked
      .flatMap(({ figures }) => figures)
      .map((id) => figureById(result.disclosure, id).printed);
    expect(left).toEqual(variant.free ?? []);
  });

  it('yields a finding that names a changed amount, whichever it is', () => {
    const missed: string[] = [];
    for (const figure of check(source).disclosure.figures) {
      const { block: index, cell } = figure.place;
      const block = source.blocks[index];
      if (figure.class !== 'money' || cell === null || block?.kind !== 'table') continue;
      if (!/[1-9]/.test(figure.printed) || variant.free?.includes(figure.printed)) continue;
      const text = changed(figure.printed);
      const cells = block.cells.map((one, at) => (at === cell ? { ...one, text } : one));
      const blocks = source.blocks.map((one) => (one.index === index ? { ...block, cells } : one));
      const { disclosure, report } = check({ ...source, blocks });
      const found = report.outcomes.some(
        (outcome) =>
          outcome.outcome === 'finding' &&
          figuresOf(outcome).some((id) => {
            const place = figureById(disclosure, id).place;
            return place.block === index && place.cell === cell;
          }),
      );
      if (!found) missed.push(`${figure.label}: ${figure.printed} -> ${text}`);
    }
    expect(missed).toEqual([]);
  });
});
