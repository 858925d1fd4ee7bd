import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { fold } from '../lexicon/fold.ts';
import { plainLabel } from '../lexicon/measures.ts';
import type { Place } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { addableColumns, bodyRows, cellAt, figureAt, labelOn } from './table-cells.ts';
import { tableSets } from './table-facts.ts';
import type { CheckResult } from './outcome.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

const BASIC_TABLES = new Set(['general-basic', 'fiscal-basic', 'basic']);
/** A list of names without amounts: "主要包括：办公费、印刷费、…；". */
const OPENER = /(?:主要)?包括[::]?/g;
const LONGEST_LIST = 600;
/** Fewer names than this may be examples, not a copy of the table's rows. */
const FEWEST_NAMES = 4;
/** More differences than this and the text names its items by a list of its own. */
const MOST_DIFFERENCES = 2;

const TABLE =
  '一般公共预算基本支出表\n单位：万元\n| 科目编码 | 科目名称 | 金额 |\n| | 合计 | 65.31 |\n| 30101 | 基本工资 | 40.00 |\n| 30102 | 津贴补贴 | 20.00 |\n| 30113 | 住房公积金 | 5.00 |';

export default defineCheck({
  id: 'listed-items-have-amounts',
  kind: 'agreement',
  title: { zh: '文字列举的科目在表中有金额', en: 'Items that the text lists have amounts in the table' },
  why: {
    zh: '文字列举了某个科目，表中该行却是空的，而另一行有金额没有列举：文字或表有一处放错了行。',
    en: 'The text lists an item whose row is blank while a row with an amount is not listed: one of the two took the wrong row.',
  },
  basis: 'The narrative explains the disclosed tables (地方预决算公开操作规程)',
  limits: {
    zh: '只核对与基本支出表的科目大体一致的列举；另用一套名称的列举、多处不同的列举不判断。',
    en: 'Only lists that follow the rows of the table of basic expenditure; lists with names of their own, or with many differences, are not judged.',
  },
  examples: [
    {
      kind: 'holds',
      text: `2023年部门预算\n人员经费65.31万元，主要包括：基本工资、津贴补贴、住房公积金、奖励金。\n\n${TABLE}\n| 30309 | 奖励金 | 0.31 |`,
      names: [],
    },
    {
      kind: 'holds',
      text: `2023年部门预算\n人员经费65.31万元，主要包括：基本工资、津贴补贴、住房公积金、奖励金等。\n\n${TABLE}\n| 30309 | 奖励金 | 0.31 |\n| 30310 | 个人农业生产补贴 |  |`,
      names: [],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n人员经费65.31万元，主要包括：基本工资、津贴补贴、住房公积金、个人农业生产补贴。\n\n${TABLE}\n| 30309 | 奖励金 | 0.31 |\n| 30310 | 个人农业生产补贴 |  |`,
      names: ['0.31'],
    },
    {
      kind: 'breaks',
      text: `2023年部门预算\n人员经费65.31万元，包括基本工资、津贴补贴、住房公积金、退休费。\n\n${TABLE}\n| 30301 | 离休费 | 0.31 |\n| 30302 | 退休费 | 0 |`,
      names: ['0.31'],
    },
    {
      kind: 'skips',
      text: `2023年部门预算\n公用经费10万元，主要包括：办公费、印刷费、差旅费、会议费。\n\n${TABLE}\n| 30309 | 奖励金 | 0.31 |`,
    },
  ],
  *run(disclosure) {
    // The text speaks of one unit; of which, it does not say where there are the tables of several.
    if (tableSets(disclosure).length > 1) return;
    const items = tableItems(disclosure);
    if (items.size === 0) return;
    for (const list of nameLists(disclosure)) {
      const result = compare(list, items);
      if (result !== null) yield result;
    }
  },
});

/** An item of the basic expenditure, with its amount in any of the tables; null when its row is blank in all. */
interface Item {
  name: string;
  amount: Figure | null;
}

interface NameList {
  names: { name: string; place: Place }[];
  place: Place;
  /** 等 ends it: what it leaves out says nothing. */
  open: boolean;
}

function compare(list: NameList, items: ReadonlyMap<string, Item>): CheckResult | null {
  const known = list.names.flatMap(({ name, place }) => {
    const item = items.get(name);
    return item === undefined ? [] : [{ item, place }];
  });
  if (known.length < FEWEST_NAMES || known.length * 4 < list.names.length * 3) return null;
  const blank = known.filter(({ item }) => item.amount === null);
  const kinds = new Set(known.map(({ item }) => fundsOf(item)));
  const missing = [...items.values()].filter(
    (item) =>
      item.amount !== null && kinds.has(fundsOf(item)) && !known.some((one) => one.item.name === item.name),
  );
  const [first] = blank;
  if (first === undefined) return wordsPass([list.place], { n: known.length });
  const isSwap = missing.length > 0 && blank.length <= MOST_DIFFERENCES && missing.length <= MOST_DIFFERENCES;
  if (list.open || !isSwap) return null;
  return wordsFinding(
    'warning',
    [first.place],
    { text: listed(blank.map(({ item }) => item.name)), other: listed(missing.map((item) => item.name)) },
    missing.map((item) => item.amount),
  );
}

/** Personnel or public funds; null when the row is blank. */
function fundsOf(item: Item): 'personnel' | 'public' | null {
  const code = item.amount?.economicCode ?? null;
  return code === null ? null : /^30[13]/.test(code) ? 'personnel' : 'public';
}

/** Every item (款) of the tables of basic expenditure by name. */
function tableItems(disclosure: Disclosure): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const table of disclosure.tables) {
    if (!BASIC_TABLES.has(table.kind ?? '')) continue;
    for (const row of bodyRows(table))
      for (const column of addableColumns(table)) {
        const cell = cellAt(table, row.index, column.index);
        const label = labelOn(row, column.side);
        if (label === undefined || cell === undefined || cell.kind === 'unreadable') continue;
        const figure = figureAt(disclosure, table, row.index, column.index);
        if (figure !== null && figure.economicCode?.length !== 5) continue;
        const name = plainLabel(label.text);
        const amount = figure?.value != null && figure.value.minor !== 0 ? figure : null;
        items.set(name, { name, amount: items.get(name)?.amount ?? amount });
      }
  }
  return items;
}

/** The lists of names in the running text. */
function* nameLists({ source }: Disclosure): Iterable<NameList> {
  for (const block of source.blocks) {
    if (block.kind === 'table') continue;
    const folded = fold(block.text);
    for (const opener of folded.matchAll(OPENER)) {
      const start = opener.index + opener[0].length;
      const rest = folded.slice(start, start + LONGEST_LIST);
      const stop = /[;。]/.exec(rest)?.index ?? rest.length;
      const words = rest.slice(0, stop);
      if (/\d/.test(words)) continue;
      const place = (from: number, to: number): Place => ({
        block: block.index,
        cell: null,
        start: start + from,
        end: start + to,
      });
      const names: NameList['names'] = [];
      let from = 0;
      for (const part of words.split(/[、,]/)) {
        const name = plainLabel(part.replace(/等(?:支出|费用)?\s*$/, ''));
        if (name !== '') names.push({ name, place: place(from, from + part.length) });
        from += part.length + 1;
      }
      yield { names, place: place(0, stop), open: /等(?:支出|费用)?\s*$/.test(words) };
    }
  }
}
