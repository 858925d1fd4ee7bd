/** Words of table heads and row labels: totals, numbering, column heads, code shapes, marks for other funds. */
import type { Basis, Scope } from '../disclosure/figure.ts';
import { fold, squash } from './fold.ts';
import { findMeasure, plainLabel } from './measures.ts';
import { remember } from './remember.ts';

/** What a row label sums up. `year` is 本年…合计, `grand` the last line of a side, `plain` a 合计 that only its place explains. */
export type TotalKind = 'year' | 'grand' | 'plain' | 'sub';

const YEAR_TOTAL =
  /^(?:本年|当年|本年度|当年度)(?:度)?(?:收入|支出|财政拨款收入|财政拨款支出)?(?:预算|决算)?(?:合计|小计|总计)$/;
const GRAND_TOTAL =
  /^(?:财政拨款|预算|部门)?(?:收入|支出|收支|收入支出|收、支)(?:预算|决算)?(?:总计|总额|合计|总合计)$/;
const PLAIN_TOTAL = /^(?:合计|总计|共计|总合计|合计金额|总额|三公经费合计|资产总额|资产总计|资金总额)$/;
const SUB_TOTAL = /^.{0,12}小计$/;

/** The kind of total a row label names; null for an item. "总   计", "收入总计：" and "合  计" are totals. */
export const totalKind = remember((label: string): TotalKind | null => {
  const plain = squash(label)
    .replace(/["']/g, '')
    .replace(/[:：]$/, '');
  if (YEAR_TOTAL.test(plain)) return 'year';
  if (GRAND_TOTAL.test(plain)) return 'grand';
  if (PLAIN_TOTAL.test(plain)) return 'plain';
  if (SUB_TOTAL.test(plain)) return 'sub';
  return null;
});

/** The numbering at the start of a label, as a depth: 一、 1, （一） 2, 1. 3, (1) 4; 0 without one. */
export const numberingDepth = remember((label: string): number => {
  const plain = squash(label).replace(/^其中[:;]?/, '');
  if (/^[一二三四五六七八九十]{1,3}[、.]/.test(plain)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/.test(plain)) return 2;
  if (/^\d{1,2}[、.](?!\d)/.test(plain)) return 3;
  if (/^\(\d{1,2}\)|^[①-⑳]/.test(plain)) return 4;
  return 0;
});

/** "其中：…": an item of the row above, in a list that need not be complete. */
export function beginsWithOfWhich(label: string): boolean {
  return /^其中/.test(squash(label));
}

/** Leading white space of a label in half characters: how far it is indented. */
export function indentOf(label: string): number {
  let width = 0;
  for (const character of label) {
    if (character === ' ' || character === '\u00a0') width += 1;
    else if (character === '\u3000') width += 2;
    else break;
  }
  return width;
}

/** A classification code: digits alone ("2060702", "201 06 01"), 3, 5 or 7 of them; null for anything else. */
export function readCode(text: string): string | null {
  const plain = fold(text).trim();
  if (!/^\d{1,7}(?:[ -]\d{1,2}){0,2}$/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '');
  return /^(?:\d{3}|\d{5}|\d{7})$/.test(digits) ? digits : null;
}

/** True for a code of the economic classification (部门 301-313, 399; 政府 501-514, 599). */
export function isEconomicCode(code: string): boolean {
  return /^(?:30[1-9]|31[0-3]|399|50[1-9]|51[0-4]|599)(?:\d\d)?$/.test(code);
}

/** True for a code of the functional classification (201-234). */
export function isFunctionCode(code: string): boolean {
  return /^2[0-3]\d(?:\d\d){0,2}$/.test(code);
}

/** Other money than 财政拨款, said in brackets after a name: "绩效工资（其他资金）". */
export const fundsMark = remember((label: string): Scope | null => {
  const mark = /\(([^()]{2,12})\)/.exec(squash(label))?.[1];
  if (mark === undefined) return null;
  if (/^(?:其他|自有|单位|非财政)(?:资金|拨款|收入)/.test(mark)) return 'other';
  if (/^(?:政府性)?基金/.test(mark)) return 'fund';
  return null;
});

/** The scope that a column head names: "一般公共预算", "政府性基金预算财政拨款", "其他资金". Null when it names none. */
export function scopeOfHeader(header: string): Scope | null {
  const plain = squash(header);
  if (/国有资本/.test(plain)) return 'state-capital';
  if (/政府性基金|基金预算/.test(plain)) return 'fund';
  if (/一般公共|公共财政/.test(plain)) return 'general';
  if (/财政专户/.test(plain)) return 'special-account';
  if (/非财政拨款/.test(plain)) return 'non-fiscal';
  if (/其他(?:资金|收入|来源)|单位资金/.test(plain)) return 'other';
  if (/财政拨款/.test(plain)) return 'fiscal';
  return null;
}

/** The version of the numbers that a column head names. */
export function basisOfHeader(header: string): Basis | null {
  // 一般公共预算 is money, not a version: its column in final accounts holds final amounts.
  const plain = squash(header).replace(/(?:一般公共|公共财政|政府性基金|基金|国有资本经营)预算/g, '');
  if (/年初预算/.test(plain)) return 'initial-budget';
  if (/(?:调整|全年)预算/.test(plain)) return 'adjusted-budget';
  if (/决算|执行数|支出数|完成数/.test(plain)) return 'final';
  if (/预算/.test(plain)) return 'budget';
  return null;
}

/** Columns that compare rather than add: another year, a change, a percentage. */
export function isComparison(header: string): boolean {
  return /上年(?!结转|补助|结余|财政拨款结转)|去年|增减|比较|增长|完成|比例|占比|%|率$|±|同比/.test(
    squash(header),
  );
}

/** A column that shows a change against another year or version: "增减额", "比上年增加". */
export function isChangeHeader(header: string): boolean {
  return /增减|增长额|比.{0,8}(?:增|减)|差额|变动/.test(squash(header));
}

/** The part a column head names that belongs to a total column but not to its sum: "其中：政府购买服务预算金额". */
export function isOfWhich(header: string): boolean {
  return beginsWithOfWhich(header) && squash(header).length > 3;
}

/** True for the head of a column that sums up its neighbours. */
export function isTotalHeader(header: string): boolean {
  return /^(?:本年|当年)?(?:收入|支出|金额|财政拨款)?(?:预算|决算)?(?:合计|总计|小计|共计|总额)$/.test(
    squash(header),
  );
}

/** Names that mean an amount only as the label of a row; in a sentence they name a scope. */
const TABLE_NAMES: Readonly<Record<string, string>> = {
  财政拨款: '财政拨款收入',
  一般公共预算: '一般公共预算拨款收入',
  一般公共预算资金: '一般公共预算拨款收入',
  公共财政预算资金: '一般公共预算拨款收入',
  政府性基金预算: '政府性基金预算拨款收入',
  政府性基金预算资金: '政府性基金预算拨款收入',
  国有资本经营预算: '国有资本经营预算拨款收入',
  国有资本经营预算资金: '国有资本经营预算拨款收入',
  上年结转和结余资金: '上年结转和结余',
};

/** Measures named in the items of income and expenditure sides, beyond whole labels: "事业收入（不含…）". */
export const findLabelMeasure = remember((label: string): ReturnType<typeof findMeasure> => {
  const whole = findMeasure(TABLE_NAMES[plainLabel(label)] ?? label);
  if (whole !== undefined) return whole;
  // "事业收入（不含…）", "人员经费合计".
  const bare = squash(label).replace(/\([^()]*\)|(?:合计|小计)$/g, '');
  return bare === squash(label) ? undefined : findMeasure(bare);
});

/** Labels that stand under another label of a side without a number of their own. */
const PARTS_OF: Readonly<Record<string, RegExp>> = {
  specialAccount: /^(?:财政专户资金|教育收费收入|教育收费|其他财政专户收入|其他专户收入|财政专户核拨资金)$/,
};

/** True when `label` is known to be a part of the measure of a row above it. */
export function isKnownPart(label: string, measure: string): boolean {
  return PARTS_OF[measure]?.test(squash(label)) ?? false;
}

/** "购置费" and "运行费" below 公务用车购置及运行费 are those of vehicles; null for any other label. */
export function vehiclePart(label: string): 'vehiclePurchase' | 'vehicleRunning' | null {
  const plain = plainLabel(label);
  if (/^(?:车辆)?购置费用?$/.test(plain)) return 'vehiclePurchase';
  return /^(?:车辆)?运行(?:维护)?费用?$/.test(plain) ? 'vehicleRunning' : null;
}

/** The label of a row of counts in a table of amounts: "因公出国（境）团组数（个）", "公务用车保有量（辆）", "国内公务接待批次". */
export const isCountLabel = remember((label: string): boolean =>
  /(?:团组数?|人数|人次数?|批次数?|保有量|购置数|数量|个数)(?:\([^()元]{1,4}\))?$/.test(squash(label)),
);
