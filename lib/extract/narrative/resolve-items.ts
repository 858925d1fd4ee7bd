/**
 * Items that the text names by 类, 款 and 项: "一般公共服务支出（类）财政事务（款）行政运行（项）1,623.18万元", and, in final
 * accounts, "1、…行政运行（项）。…年初预算为1560.05万元，支出决算为1511.89万元". The tables of the document say which code
 * such a name has. Runs once tables and text are read.
 */
import type { Figure } from '../../disclosure/figure.ts';
import type { DisclosureTable } from '../../disclosure/table.ts';
import { fold } from '../../lexicon/fold.ts';
import { plainLabel } from '../../lexicon/measures.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { FigureList } from '../figure-list.ts';
import type { OutlineEntry } from '../outline.ts';

/** A name with its level in brackets; several in a row are one path. */
const STEP =
  /([\u4e00-\u9fa5、]{2,40}(?:\([\u4e00-\u9fa5]{1,8}\)[\u4e00-\u9fa5]{0,20})?)["']?\((类|款|项)\)/g;
/** Measures that an item's amount has been taken for, from words of its name or of the heading above. */
const EXPENDITURE = new Set(['totalExpenditure', 'yearExpenditure', 'generalExpenditure', 'fundExpenditure']);
/** Words that may stand between an item and its amount without naming something else. */
const AMOUNT_WORDS =
  /^["']?(?:支出|(?:19|20)\d\d年|年初|本年|当年|全年|调整|财政拨款|预算|决算|安排|数|为|,|:|是|共|计|\s)*$/;

interface ItemPath {
  start: number;
  end: number;
  names: { name: string; level: string }[];
}

/** The items of the tables by name. */
type Codes = ReadonlyMap<string, readonly string[]>;

/** Gives amounts that the text states for an item the item's code; one whose item is unknown measures no whole. */
export function resolveItems(
  source: SourceDocument,
  outline: readonly OutlineEntry[],
  tables: readonly DisclosureTable[],
  figures: FigureList,
): void {
  const codes = codesByName(tables);
  const byBlock = new Map<number, Figure[]>();
  for (const figure of figures.figures) {
    if (figure.place.cell !== null || figure.class !== 'money' || figure.role !== 'level') continue;
    const list = byBlock.get(figure.place.block);
    if (list === undefined) byBlock.set(figure.place.block, [figure]);
    else list.push(figure);
  }
  for (const [index, levels] of byBlock) {
    const block = source.blocks[index];
    if (block === undefined || block.kind === 'table') continue;
    const text = fold(block.text);
    const paths = findPaths(text);
    const heading = outline[index]?.path.at(-1) ?? '';
    const above = findPaths(fold(heading)).at(-1);
    const isOfHeading = levels[0] !== undefined && beginsWithLevel(text, levels[0]);
    for (const figure of levels) {
      const own = paths.findLast((path) => path.end <= figure.place.start);
      const path = own ?? (isOfHeading ? above : undefined);
      if (path !== undefined) assign(figure, path, above, text, codes, own === undefined ? 0 : path.end);
    }
  }
}

/** A paragraph below an item's own heading that begins with its amount. */
function beginsWithLevel(text: string, figure: Figure): boolean {
  return AMOUNT_WORDS.test(text.slice(0, figure.place.start));
}

function assign(
  figure: Figure,
  path: ItemPath,
  above: ItemPath | undefined,
  text: string,
  codes: Codes,
  from: number,
): void {
  const between = text.slice(from, figure.place.start);
  const clause = between.slice(Math.max(...[...',;。:'].map((mark) => between.lastIndexOf(mark))) + 1);
  const isDirect = AMOUNT_WORDS.test(between);
  // "…（项）。主要用于：…。年初预算为…，支出决算为…": stated for the item that opens the paragraph.
  const isStated = /^(?:年初|全年|调整)?预算(?:数)?为?\s*$|^(?:支出)?决算(?:数)?为?\s*$/.test(clause);
  if (!isDirect && !isStated) return;
  // Without a table nothing tells the code, but one item's amount is no whole all the same. A class has told its own already.
  if (codes.size === 0 && figure.functionCode !== null) return;
  const code = codeOf(path, above, codes);
  if (figure.measure !== null && !EXPENDITURE.has(figure.measure) && code === null) return;
  figure.functionCode = code;
  figure.measure = code === null ? null : 'totalExpenditure';
  if (!/\([类款项]\)/.test(fold(figure.label)))
    figure.label =
      `${path.names.map(({ name, level }) => `${name}（${level}）`).join('')} ${figure.label}`.trim();
}

function findPaths(text: string): ItemPath[] {
  const paths: ItemPath[] = [];
  for (const match of text.matchAll(STEP)) {
    const step = { name: (match[1] ?? '').replace(/^、+/, ''), level: match[2] ?? '' };
    const end = match.index + match[0].length;
    const last = paths.at(-1);
    if (last !== undefined && last.end === match.index) {
      last.names.push(step);
      last.end = end;
    } else paths.push({ start: match.index, end, names: [step] });
  }
  return paths;
}

/** The code of the last step, where its name and those before it leave exactly one. */
function codeOf(path: ItemPath, above: ItemPath | undefined, codes: Codes): string | null {
  const last = path.names.at(-1);
  if (last === undefined) return null;
  const length = last.level === '类' ? [3, 5] : last.level === '款' ? [5] : [7];
  const { name, rest } = knownName(last.name, codes);
  const candidates = (codes.get(name) ?? []).filter((code) => length.includes(code.length));
  if (candidates.length < 2) return candidates[0] ?? null;
  const context = [...(above?.names ?? []), ...path.names.slice(0, -1)].map((step) => step.name);
  if (rest !== '') context.push(rest);
  const parents = context.flatMap((step) => codes.get(knownName(step, codes).name) ?? []);
  const fitting = candidates.filter((code) =>
    parents.some((parent) => parent.length < code.length && code.startsWith(parent)),
  );
  const deepest = fitting.filter((code) => parents.includes(code.slice(0, 5)));
  const chosen = deepest.length > 0 ? deepest : fitting;
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

/** The longest ending of a name that a table has ("人大事务行政运行" ends in 行政运行), also without 支出 or with 其他 for 其它. */
function knownName(name: string, codes: Codes): { name: string; rest: string } {
  const plain = itemName(name);
  for (let from = 0; from + 2 <= plain.length; from += 1)
    if (codes.has(plain.slice(from))) return { name: plain.slice(from), rest: plain.slice(0, from) };
  return { name: plain, rest: '' };
}

function itemName(text: string): string {
  return plainLabel(text).replace(/其它/g, '其他').replace(/支出$/, '');
}

function codesByName(tables: readonly DisclosureTable[]): Codes {
  const codes = new Map<string, string[]>();
  for (const table of tables) {
    if (!table.columns.some((column) => column.role === 'function-code')) continue;
    for (const row of table.rows) {
      const name = itemName(row.labels[0]?.text ?? '');
      if (row.code === null || !/^2/.test(row.code) || name === '') continue;
      const known = codes.get(name);
      if (known === undefined) codes.set(name, [row.code]);
      else if (!known.includes(row.code)) known.push(row.code);
    }
  }
  return codes;
}
