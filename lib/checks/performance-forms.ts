/** What performance declaration forms say of money: the project, its budget, the funds it is made of, amounts in running text. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';

export interface PerformanceForm {
  table: DisclosureTable;
  /** The whole department, or one project. */
  isWhole: boolean;
  project: string | null;
  /** 资金总额, or a project's 预算金额. */
  total: Figure | null;
  basic: Figure | null;
  projects: Figure | null;
  other: Figure | null;
  /** Amounts in running text that speak of the whole budget: "不超过预算安排…万元", "共支出…万元". */
  stated: { figure: Figure; isCeiling: boolean }[];
}

const TOTAL = /^(?:年度)?(?:资金总额|资金合计|总额|预算金额|项目资金总额|年度预算)$/;

/** The performance forms among some tables of a disclosure. */
export function performanceForms(
  disclosure: Disclosure,
  tables: readonly DisclosureTable[],
): PerformanceForm[] {
  const forms = tables.filter(isForm);
  if (forms.length === 0) return [];
  const money = formMoney(disclosure);
  return forms.map((table) => readForm(disclosure, table, money.get(table.block) ?? []));
}

function isForm({ kind }: DisclosureTable): boolean {
  return kind === 'department-performance' || kind === 'project-performance';
}

/** Each unit's forms are asked for by themselves. */
const moneyOf = new WeakMap<Disclosure, ReadonlyMap<number, readonly Figure[]>>();

/** The amounts in the cells of forms, by the block of their table. */
function formMoney(disclosure: Disclosure): ReadonlyMap<number, readonly Figure[]> {
  const known = moneyOf.get(disclosure);
  if (known !== undefined) return known;
  const money = new Map<number, Figure[]>();
  for (const table of disclosure.tables) if (isForm(table)) money.set(table.block, []);
  for (const figure of disclosure.figures)
    if (figure.class === 'money' && figure.place.cell !== null) money.get(figure.place.block)?.push(figure);
  moneyOf.set(disclosure, money);
  return money;
}

function readForm(disclosure: Disclosure, table: DisclosureTable, money: readonly Figure[]): PerformanceForm {
  const form: PerformanceForm = {
    table,
    isWhole: table.kind === 'department-performance',
    project: valueOf(disclosure, table, /^项目名称$/),
    total: null,
    basic: null,
    projects: null,
    other: null,
    stated: [],
  };
  for (const figure of money) {
    const label = squash(figure.label).replace(/(?:\([^()]*\))?[:]?$/, '');
    if (figure.role === 'level') {
      if (TOTAL.test(label)) form.total ??= figure;
      else if (/^基本支出$/.test(label)) form.basic ??= figure;
      else if (/^项目支出$/.test(label)) form.projects ??= figure;
      else if (/^其他(?:资金|支出)?$/.test(label)) form.other ??= figure;
      continue;
    }
    const claim = claimOf(disclosure, figure);
    if (claim !== null) form.stated.push(claim);
  }
  return form;
}

/** An amount of running text that is said to be the budget as a whole; null for prices, parts and thresholds. */
function claimOf(disclosure: Disclosure, figure: Figure): { figure: Figure; isCeiling: boolean } | null {
  const block = disclosure.source.blocks[figure.place.block];
  if (block?.kind !== 'table' || figure.place.cell === null) return null;
  const text = block.cells[figure.place.cell]?.text ?? '';
  const before = squash(text.slice(Math.max(0, figure.place.start - 20), figure.place.start));
  if (/(?:不超过|控制在)(?:年度|项目)?预算(?:安排|总额|金额)?(?:约|为)?$/.test(before))
    return { figure, isCeiling: true };
  if (/(?:共支出|总支出|总成本|预算总额|项目总投入)(?:约|为)?$/.test(before))
    return { figure, isCeiling: false };
  return null;
}

/** The text at the right of a label. */
function valueOf(disclosure: Disclosure, table: DisclosureTable, label: RegExp): string | null {
  const block = disclosure.source.blocks[table.block];
  if (block?.kind !== 'table') return null;
  const at = block.cells.findIndex((cell) => label.test(squash(cell.text).replace(/[:]$/, '')));
  const own = block.cells[at];
  const next = block.cells[at + 1];
  return own !== undefined && next !== undefined && next.row === own.row && squash(next.text) !== ''
    ? squash(next.text)
    : null;
}

/** A project's name without the words that forms and tables add or leave out: 科普特色活动经费 is 科普特色经费. */
export function plainProject(name: string): string {
  return squash(name).replace(/(?:\([^()]*\))|(?:项目|活动|工作)?(?:专项)?(?:经费|资金|费用|费)$|项目/g, '');
}
