/** Random consistent tables: no finding; one changed cell is named; neither the order of rows nor the money unit matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { registry } from '../../lib/checks/registry.ts';
import { runChecks } from '../../lib/checks/run-checks.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { readText } from '../../lib/formats/text.ts';

/** A row of the expenditure table; amounts in fen. */
interface Row {
  code: string;
  basic: number;
  project: number;
}

const amount = fc.integer({ min: 1, max: 900_000_000 });
const leaf = fc.record({ basic: amount, project: fc.oneof(fc.constant(0), amount) });
/** Classes of groups of items: 类 of 款 of 项. */
const tree = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom('201', '204', '205', '206', '208', '210', '212', '213', '221'),
    groups: fc.array(fc.array(leaf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  { selector: (entry) => entry.code, minLength: 1, maxLength: 4 },
);
type Tree = typeof tree extends fc.Arbitrary<infer T> ? T : never;

const two = (index: number): string => String(index + 1).padStart(2, '0');
const total = (rows: readonly Row[], code: string): Row => ({
  code,
  basic: rows.reduce((sum, row) => sum + row.basic, 0),
  project: rows.reduce((sum, row) => sum + row.project, 0),
});

function rowsOf(classes: Tree): Row[] {
  return classes.flatMap(({ code, groups }) => {
    const below = groups.map((items, group) => {
      const rows = items.map((item, index) => ({ code: `${code}${two(group)}${two(index)}`, ...item }));
      return [total(rows, `${code}${two(group)}`), ...rows];
    });
    return [
      total(
        below.map((rows) => rows[0]).filter((row) => row !== undefined),
        code,
      ),
      ...below.flat(),
    ];
  });
}

const printed = (fen: number, decimals: number): string => {
  const digits = String(fen).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** The table as text. 元 with two decimals or 万元 with six: both say the same fen. */
function textOf(rows: readonly Row[], unit: '元' | '万元'): string {
  const decimals = unit === '元' ? 2 : 6;
  const whole = total(
    rows.filter((row) => row.code.length === 3),
    '',
  );
  const lines = [whole, ...rows].map(({ code, basic, project }) =>
    [
      code,
      code === '' ? '合计' : `${code}科目`,
      printed(basic + project, decimals),
      printed(basic, decimals),
      project === 0 ? '' : printed(project, decimals),
    ].join(' | '),
  );
  const head = '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出';
  return [
    `2023年部门预算公开`,
    '支出总表',
    `单位：${unit}`,
    ...[head, ...lines].map((line) => `| ${line} |`),
  ].join('\n');
}

interface Verdict {
  /** Printed numbers of each finding. */
  findings: string[][];
  passes: number;
}

function verdictOf(text: string): Verdict {
  const disclosure = extractDisclosure(readText(text));
  const { outcomes } = runChecks(disclosure, registry);
  const findings = outcomes
    .filter((outcome) => outcome.outcome === 'finding')
    .map((outcome) => figuresOf(outcome).map((id) => figureById(disclosure, id).printed));
  return { findings, passes: outcomes.filter((outcome) => outcome.outcome === 'pass').length };
}

describe('a table of expenditure by code', () => {
  it('yields passes and no finding when it is consistent, in any unit and order of rows', () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom('元' as const, '万元' as const),
        fc.infiniteStream(fc.nat()),
        (classes, unit, keys) => {
          const rows = rowsOf(classes);
          const expected = verdictOf(textOf(rows, '元'));
          expect(expected.findings).toEqual([]);
          const shuffled = rows
            .map((row) => ({ row, key: Number(keys.next().value) }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row);
          expect(verdictOf(textOf(shuffled, unit))).toEqual(expected);
        },
      ),
      { seed: 4, numRuns: 40 },
    );
  });

  it('names the one cell that was changed', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.integer({ min: 1, max: 9 }), (classes, pick, digit) => {
        const rows = rowsOf(classes);
        const row = rows[pick % rows.length];
        if (row === undefined) return;
        const from = `| ${row.code} | ${row.code}科目 | ${printed(row.basic + row.project, 2)} |`;
        const wrong = printed(row.basic + row.project + digit * 1_000_000_000, 2);
        const text = textOf(rows, '元').replace(from, `| ${row.code} | ${row.code}科目 | ${wrong} |`);
        expect(verdictOf(text).findings.some((numbers) => numbers.includes(wrong))).toBe(true);
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});
