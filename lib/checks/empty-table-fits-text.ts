import type { Disclosure } from '../disclosure/disclosure.ts';
import { textFigures } from '../disclosure/figure-groups.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { emptyTables } from './empty-tables.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** The measures that a table of a kind would show. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'three-public': ['threePublic', 'abroad', 'reception', 'vehicle', 'vehiclePurchase', 'vehicleRunning'],
  'fund-expenditure': ['fundExpenditure'],
  'state-capital-expenditure': ['stateCapitalExpenditure'],
  'operating-funds': ['operatingFunds'],
  procurement: ['governmentProcurement'],
};

const TABLE =
  '“三公”经费支出预算表\n单位：万元\n| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 |\n';
const EMPTY = `${TABLE}|  |  |  |  |\n\n`;

export default defineCheck({
  id: 'empty-table-fits-text',
  kind: 'agreement',
  title: { zh: '空表与文字不矛盾', en: 'An empty table and the text do not contradict each other' },
  why: {
    zh: '文字写有金额而对应的表是空的，说明表没有填，或文字没有改。',
    en: 'The text states an amount and the table it belongs to is empty: one of the two was not filled in or not updated.',
  },
  basis: '预算法 art. 14: tables and explanation belong together',
  limits: {
    zh: '表里还有读不出的数字时不判断。',
    en: 'Not judged when the table has digits that could not be read.',
  },
  examples: [
    {
      kind: 'holds',
      text: `2024年某区文物局部门预算\n一、“三公”经费说明\n2024年“三公”经费预算0万元。\n${EMPTY}`,
      names: ['0'],
    },
    {
      kind: 'holds',
      text: `2024年某区文物局部门预算\n一、“三公”经费说明\n2024年公务接待费预算0.00万元。\n${EMPTY}`,
      names: ['0.00'],
    },
    {
      kind: 'breaks',
      text: `2024年某区文物局部门预算\n一、“三公”经费说明\n2024年“三公”经费预算0.95万元。\n${EMPTY}`,
      names: ['0.95'],
    },
    {
      kind: 'breaks',
      text: `2024年某区文物局部门预算\n一、“三公”经费说明\n2024年公务接待费预算1.2万元。\n${EMPTY}`,
      names: ['1.2'],
    },
    {
      kind: 'skips',
      text: `2024年某区文物局部门预算\n一、“三公”经费说明\n2024年“三公”经费预算0.95万元。\n${TABLE}| 0.95 | 0 | 0 | 0.95 |\n`,
    },
  ],
  *run(disclosure) {
    const empty = [...emptyTables(disclosure)].filter((table) => !hasDigits(disclosure, table));
    if (empty.length === 0) return;
    const statedByKind = new Map<string, readonly Figure[]>();
    for (const { kind } of empty) {
      const measures = SHOWN[kind ?? ''];
      if (kind === null || measures === undefined || statedByKind.has(kind)) continue;
      statedByKind.set(
        kind,
        textFigures(disclosure).filter((figure) => isStated(disclosure, figure, measures)),
      );
    }
    for (const table of empty) {
      const stated = statedByKind.get(table.kind ?? '');
      if (stated === undefined) continue;
      const amount = stated.find((figure) => (figure.value?.minor ?? 0) > 0);
      const [any] = stated;
      const head = { block: table.block, cell: 0, start: 0, end: 0 };
      const place = { ...head, end: textAround(disclosure.source, head).length };
      const title = table.title.replace(/[“”]/g, '').trim();
      if (amount !== undefined)
        yield wordsFinding(
          'warning',
          [amount.place, place],
          { title, amount: amount.printed + (amount.unit ?? '') },
          [amount],
        );
      else if (any !== undefined) yield wordsPass([any.place, place], { title }, [any]);
    }
  },
});

/** An amount of the text for the document's own year. */
function isStated(disclosure: Disclosure, figure: Figure, measures: readonly string[]): boolean {
  return (
    figure.class === 'money' &&
    figure.role === 'level' &&
    measures.includes(figure.measure ?? '') &&
    figure.value !== null &&
    (figure.year === null || figure.year === disclosure.year)
  );
}

/** Digits in a cell below the head: an amount that was not read. */
function hasDigits(disclosure: Disclosure, table: DisclosureTable): boolean {
  const block = disclosure.source.blocks[table.block];
  if (block?.kind !== 'table') return true;
  const heads = new Set(
    table.rows.filter(({ role }) => role === 'header' || role === 'note').map(({ index }) => index),
  );
  return block.cells.some((cell) => !heads.has(cell.row) && /\d/.test(cell.text));
}
