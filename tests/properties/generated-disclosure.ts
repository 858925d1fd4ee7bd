/**
 * Consistent disclosures from random amounts, in the wording and layout of several places and kinds, and planted errors:
 * one printed number of a relation is changed. All numbers and wording are made up.
 */
import * as fc from 'fast-check';

/** Amounts in fen that a document is made of. Everything else follows from them. */
export interface Amounts {
  personnel: number;
  publicFunds: number;
  projects: number;
  other: number;
  previousBasic: number;
  previousProjects: number;
  reception: number;
  running: number;
  purchase: number;
  abroad: number;
  previousThreePublic: number;
}

const fen = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((value) => value * 10_000);

/** Amounts in whole 0.01万元, so that 万元 and 元 texts state them exactly. */
export const amounts: fc.Arbitrary<Amounts> = fc.record({
  personnel: fen(5_000, 90_000),
  publicFunds: fen(1_000, 20_000),
  projects: fen(1_000, 90_000),
  other: fen(100, 900),
  previousBasic: fen(9_000, 99_000),
  previousProjects: fen(2_000, 90_000),
  reception: fen(11, 99),
  running: fen(101, 900),
  purchase: fc.oneof(fc.constant(0), fen(1_000, 2_000)),
  abroad: fc.oneof(fc.constant(0), fen(100, 900)),
  previousThreePublic: fen(1_200, 4_000),
});

export type Style = 'budget-wan' | 'budget-yuan-tables' | 'final-accounts';
export const styles: readonly Style[] = ['budget-wan', 'budget-yuan-tables', 'final-accounts'];

/** A document as pieces: plain words, and numbers that take part in a relation (these may be planted with an error). */
export type Piece = string | { number: string };

/** The text of a document. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.number)).join('');
}

/** The document with its nth number changed in one leading digit; null when it is zero or too short to matter. */
export function plant(
  pieces: readonly Piece[],
  nth: number,
  digit: number,
): { text: string; from: string; to: string } | null {
  const numbers = pieces.flatMap((piece, index) => (typeof piece === 'string' ? [] : [index]));
  const at = numbers[nth % numbers.length];
  const piece = at === undefined ? undefined : pieces[at];
  if (at === undefined || piece === undefined || typeof piece === 'string') return null;
  const from = piece.number;
  const first = Number(from[0]);
  if (!/^[1-9]/.test(from) || from.replace(/\D/g, '').length < 3) return null;
  const to = String(((first + digit - 1) % 9) + 1) + from.slice(1);
  if (to === from) return null;
  return { text: textOf(pieces.map((other, index) => (index === at ? { number: to } : other))), from, to };
}

/** Writes a consistent document. */
export function write(style: Style, a: Amounts): Piece[] {
  return style === 'budget-wan'
    ? budgetInWan(a)
    : style === 'budget-yuan-tables'
      ? budgetInYuan(a)
      : finalAccounts(a);
}

const wan = (value: number): Piece => ({ number: (value / 1_000_000).toFixed(2) });
const yuan = (value: number): Piece => ({ number: (value / 100).toFixed(2) });
const percent = (part: number, whole: number): Piece => ({
  number: (Math.round((part * 10_000) / whole) / 100).toFixed(2),
});

function join(strings: TemplateStringsArray, ...values: (Piece | Piece[])[]): Piece[] {
  return strings.flatMap((string, index) => [string, ...[values[index] ?? ''].flat()]);
}

/** "比2022年X万元增加Y万元，增长Z%", or 持平. */
function change(now: number, before: number, unit: (value: number) => Piece, name: string): Piece[] {
  const difference = now - before;
  if (difference === 0) return [`，与2022年持平`];
  const [amountWord, rateWord] = difference > 0 ? ['增加', '增长'] : ['减少', '下降'];
  const size = Math.abs(difference);
  return join`，比2022年${unit(before)}${name}${amountWord ?? ''}${unit(size)}${name}，${rateWord ?? ''}${percent(size, before)}%`;
}

function budgetInWan(a: Amounts): Piece[] {
  const basic = a.personnel + a.publicFunds;
  const total = basic + a.projects;
  const before = a.previousBasic + a.previousProjects;
  const vehicle = a.purchase + a.running;
  const threePublic = a.abroad + vehicle + a.reception;
  return [
    ...join`某某局2023年部门预算说明\n一、收支预算情况说明\n某某局2023年收支总预算${wan(total)}万元${change(total, before, wan, '万元')}。\n`,
    ...join`（一）收入预算情况\n2023年收入预算${wan(total)}万元，其中：一般公共预算拨款收入${wan(total - a.other)}万元，占${percent(total - a.other, total)}%；其他收入${wan(a.other)}万元，占${percent(a.other, total)}%。\n`,
    ...join`（二）支出预算情况\n2023年支出预算${wan(total)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, total)}%；项目支出${wan(a.projects)}万元，占${percent(a.projects, total)}%。\n`,
    ...join`二、基本支出情况说明\n2023年基本支出${wan(basic)}万元${change(basic, a.previousBasic, wan, '万元')}。其中：人员经费${wan(a.personnel)}万元，主要包括：基本工资、津贴补贴；公用经费${wan(a.publicFunds)}万元，主要包括：办公费、差旅费。\n`,
    ...join`三、“三公”经费财政拨款预算情况说明\n2023年“三公”经费预算数为${wan(threePublic)}万元${change(threePublic, a.previousThreePublic, wan, '万元')}。其中：因公出国（境）费${wan(a.abroad)}万元；公务用车购置及运行费${wan(vehicle)}万元（其中：公务用车购置费${wan(a.purchase)}万元，公务用车运行费${wan(a.running)}万元）；公务接待费${wan(a.reception)}万元。\n`,
  ];
}

function budgetInYuan(a: Amounts): Piece[] {
  const basic = a.personnel + a.publicFunds;
  const total = basic + a.projects;
  const before = a.previousBasic + a.previousProjects;
  const row = (...cells: (Piece | Piece[])[]): Piece[] => [
    '| ',
    ...cells.flatMap((cell, index) => [...(index === 0 ? [] : [' | ']), ...[cell].flat()]),
    ' |\n',
  ];
  return [
    ...join`某某中心2023年单位预算公开\n一、收支预算情况说明\n2023年收入预算${yuan(total)}元${change(total, before, yuan, '元')}。其中：财政拨款收入${yuan(total - a.other)}元，其他资金${yuan(a.other)}元。\n`,
    '表1：2023年收支总表\n单位：元\n',
    ...row('收入项目', '预算金额', '支出项目', '预算金额'),
    ...row('一、财政拨款收入', yuan(total - a.other), '一、科学技术支出', yuan(total - a.publicFunds)),
    ...row('二、其他收入', yuan(a.other), '二、住房保障支出', yuan(a.publicFunds)),
    ...row('收入总计', yuan(total), '支出总计', yuan(total)),
    '\n表2：2023年支出总表\n单位：元\n',
    ...row('科目编码', '科目名称', '合计', '基本支出', '项目支出'),
    ...row('', '总计', yuan(total), yuan(basic), yuan(a.projects)),
    ...row('206', '科学技术支出', yuan(total - a.publicFunds), yuan(a.personnel), yuan(a.projects)),
    ...row('20601', '科学技术管理事务', yuan(total - a.publicFunds), yuan(a.personnel), yuan(a.projects)),
    ...row('2060101', '行政运行', yuan(a.personnel), yuan(a.personnel), ''),
    ...row('2060102', '一般行政管理事务', yuan(a.projects), '', yuan(a.projects)),
    ...row('221', '住房保障支出', yuan(a.publicFunds), yuan(a.publicFunds), ''),
    ...row('22102', '住房改革支出', yuan(a.publicFunds), yuan(a.publicFunds), ''),
    ...row('2210201', '住房公积金', yuan(a.publicFunds), yuan(a.publicFunds), ''),
  ];
}

function finalAccounts(a: Amounts): Piece[] {
  const basic = a.personnel + a.publicFunds;
  const total = basic + a.projects;
  const before = a.previousBasic + a.previousProjects;
  const budget = a.previousBasic + a.projects;
  const vehicle = a.purchase + a.running;
  const threePublic = a.abroad + vehicle + a.reception;
  const moved = total - before;
  const word = moved > 0 ? ['增加', '增长'] : ['减少', '下降'];
  const size = Math.abs(moved);
  return [
    '某某局2023年度部门决算\n一、收入支出决算总体情况说明\n',
    ...join`2023年度收、支总计均为${wan(total)}万元。与2022年度相比，收、支总计各${word[0] ?? ''}${wan(size)}万元，${word[1] ?? ''}${percent(size, before)}%。\n`,
    ...join`二、收入决算情况说明\n2023年度收入合计${wan(total)}万元，其中：财政拨款收入${wan(total - a.other)}万元，占${percent(total - a.other, total)}%；其他收入${wan(a.other)}万元，占${percent(a.other, total)}%。\n`,
    ...join`三、支出决算情况说明\n2023年度支出合计${wan(total)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, total)}%；项目支出${wan(a.projects)}万元，占${percent(a.projects, total)}%。\n`,
    ...join`四、一般公共预算财政拨款支出决算情况说明\n2023年度一般公共预算财政拨款支出年初预算为${wan(budget)}万元，支出决算为${wan(total)}万元，完成年初预算的${percent(total, budget)}%。\n`,
    ...join`五、一般公共预算财政拨款基本支出决算情况说明\n2023年度一般公共预算财政拨款基本支出${wan(basic)}万元，其中：人员经费${wan(a.personnel)}万元，公用经费${wan(a.publicFunds)}万元。\n`,
    ...join`六、“三公”经费支出决算情况说明\n2023年度“三公”经费支出决算为${wan(threePublic)}万元，其中：因公出国（境）费支出决算为${wan(a.abroad)}万元，公务用车购置及运行维护费支出决算为${wan(vehicle)}万元，公务接待费支出决算为${wan(a.reception)}万元。\n`,
  ];
}
