import { figureById } from '../disclosure/disclosure.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { fold } from '../lexicon/fold.ts';
import type { Place } from '../source/document.ts';
import { defineCheck } from './check.ts';
import type { CheckResult, Severity } from './outcome.ts';

const GRADES = ['优', '良', '中', '差'];

/** One grade's condition: at least / above / at most / below a bound, or exactly it. */
interface Band {
  text: string;
  kind: 'at-least' | 'above' | 'at-most' | 'below' | 'exactly';
  bound: number;
  cell: number;
  figures: string[];
}

const head = '| 绩效指标 | 优 | 良 | 中 | 差 |\n';

export default defineCheck({
  id: 'target-bands-cover',
  kind: 'rates',
  title: { zh: '评价标准各等级首尾相接', en: 'Target bands meet without gap or overlap' },
  why: {
    zh: '优、良、中、差的界限之间有空档或重叠时，落在其中的结果没有等级或有两个等级。',
    en: 'Between grades with a gap or an overlap, a result has no grade, or two.',
  },
  basis: '预算绩效管理 (targets must be measurable); logic',
  examples: [
    { kind: 'holds', text: `${head}| 培训完成率 | ≥90% | ≥80% | ≥60% | <60% |`, names: ['90', '80', '60'] },
    {
      kind: 'holds',
      text: `${head}| 活动次数 | 10次及以上 | 8次及以上 | 6次及以上 | 6次以下 |`,
      names: ['10', '8', '6'],
    },
    { kind: 'breaks', text: `${head}| 培训完成率 | ≥95% | ≥90% | ≥85% | <60% |`, names: ['85', '60'] },
    { kind: 'breaks', text: `${head}| 培训完成率 | 100% | ≥90% | ≥85% | ≥80% |`, names: ['85', '80'] },
    { kind: 'skips', text: `${head}| 服务态度 | 很好 | 好 | 一般 | 差 |` },
  ],
  *run(disclosure) {
    for (const table of disclosure.tables) {
      const columns = GRADES.map(
        (grade) => table.columns.find((column) => column.path.at(-1)?.trim() === grade)?.index,
      );
      if (columns.some((column) => column === undefined)) continue;
      for (const row of table.rows) {
        const bands = columns.map((column) => readBand(disclosure, table, row.index, column ?? -1));
        if (bands.some((band) => band === null)) continue;
        yield judge(
          disclosure,
          table,
          bands.flatMap((band) => band ?? []),
        );
      }
    }
  },
});

function readBand(disclosure: Disclosure, table: DisclosureTable, row: number, column: number): Band | null {
  const block = disclosure.source.blocks[table.block];
  const cell = table.grid[row]?.[column];
  if (block?.kind !== 'table' || cell === undefined || cell.kind === 'merged' || cell.cell === null)
    return null;
  const text = block.cells[cell.cell]?.text ?? '';
  const match =
    /^([≥≧>≤≦<=]?)(\d{1,9}(?:\.\d{1,4})?)(?:%|[\u4e00-\u9fa5]{0,3}?)(及以上|\(含\)以上|以上|及以下|\(含\)以下|以下|以内)?$/.exec(
      fold(text).replace(/\s/g, ''),
    );
  if (match === null) return null;
  const [, sign = '', digits = '', words = ''] = match;
  const figures = disclosure.figures
    .filter((figure) => figure.place.block === table.block && figure.place.cell === cell.cell)
    .map((figure) => figure.id);
  return { text: text.trim(), kind: kindOf(sign, words), bound: Number(digits), cell: cell.cell, figures };
}

function kindOf(sign: string, words: string): Band['kind'] {
  if (/[≥≧]/.test(sign) || /以上/.test(words)) return 'at-least';
  if (sign === '>') return 'above';
  if (/[≤≦]/.test(sign) || words === '及以下' || words === '(含)以下') return 'at-most';
  // 以下 without 及 is read as "below": the inclusive reading would only overlap in one point.
  if (sign === '<' || words === '以下' || words === '以内') return 'below';
  return 'exactly';
}

/** The lowest grade must begin where the one above it ends; each grade's bound must be lower than the one above. */
function judge(disclosure: Disclosure, table: DisclosureTable, bands: readonly Band[]): CheckResult {
  const [, , middle, worst] = bands;
  const places: Place[] = bands.map((band) => ({
    block: table.block,
    cell: band.cell,
    start: 0,
    end: band.text.length,
  }));
  const problem = middle === undefined || worst === undefined ? null : problemOf(bands, middle, worst);
  const ids = bands.flatMap((band) => band.figures).filter((id) => figureById(disclosure, id).value !== null);
  return {
    outcome: problem === null ? 'pass' : 'finding',
    form: 'words',
    reported: ids[0] ?? null,
    operands: ids.slice(1).map((figure) => ({ figure, role: 'other', sign: 1 })),
    computed: null,
    grade: problem === null ? 'exact' : 'impossible',
    severity: problem?.severity ?? null,
    params: {
      text: bands.map((band) => band.text).join('；'),
      ...(problem === null ? {} : { problem: problem.kind, from: problem.from, to: problem.to }),
    },
    places,
  };
}

function problemOf(
  bands: readonly Band[],
  middle: Band,
  worst: Band,
): { kind: 'gap' | 'overlap'; severity: Severity; from: number; to: number } | null {
  const rising = bands
    .slice(0, 3)
    .every((band) => band.kind === 'at-least' || band.kind === 'above' || band.kind === 'exactly');
  if (!rising) return null;
  // The lowest grade is said to be "at least" something as well: it takes in all the others.
  if (worst.kind === 'at-least' || worst.kind === 'above')
    return { kind: 'overlap', severity: 'error', from: worst.bound, to: middle.bound };
  if (worst.kind === 'exactly') return null;
  if (worst.bound < middle.bound)
    return { kind: 'gap', severity: 'warning', from: worst.bound, to: middle.bound };
  return worst.bound > middle.bound
    ? { kind: 'overlap', severity: 'warning', from: middle.bound, to: worst.bound }
    : null;
}
