/**
 * The tables of budget and final-accounts disclosures, recognised by the words of their titles.
 * Titles vary by province and year ("2019年一般公共预算财政拨款支出情况表", "财政拨款收入支出决算总表"), so a kind is given by
 * word sequences that must stand in the title in this order; the kind with the most matched characters wins.
 */
import type { Scope } from '../disclosure/figure.ts';
import { squash } from './fold.ts';
import { remember } from './remember.ts';

export type TableKindId =
  | 'balance'
  | 'income'
  | 'expenditure'
  | 'fiscal-balance'
  | 'fiscal-expenditure'
  | 'fiscal-basic'
  | 'general-expenditure'
  | 'general-basic'
  | 'basic'
  | 'project-expenditure'
  | 'three-public'
  | 'fund-expenditure'
  | 'fund-balance'
  | 'state-capital-expenditure'
  | 'state-capital-balance'
  | 'economic-expenditure'
  | 'detail'
  | 'transfer'
  | 'operating-funds'
  | 'procurement'
  | 'service-purchase'
  | 'department-performance'
  | 'project-performance'
  | 'performance'
  | 'assets'
  | 'staff'
  | 'organisation';

export interface TableKind {
  id: TableKindId;
  /** Word sequences, each of which names the kind; words of one sequence are separated by a space. */
  titles: readonly string[];
  /** Which side its amounts are of; `both` when its columns or rows say it. */
  side: 'income' | 'expenditure' | 'both' | 'none';
  /** Where the money of all its amounts comes from, unless a row or column says otherwise. */
  scope: Scope | null;
  /** What an amount measures when neither row nor column says it. */
  measure: string | null;
}

const kind = (
  id: TableKindId,
  side: TableKind['side'],
  scope: Scope | null,
  measure: string | null,
  ...titles: string[]
): TableKind => ({ id, side, scope, measure, titles });

export const TABLE_KINDS: readonly TableKind[] = [
  kind(
    'balance',
    'both',
    'all',
    null,
    '收支 总表',
    '收支 总体 表',
    '收入支出 总表',
    '收入支出 总体 表',
    '收支 表',
  ),
  kind('income', 'income', 'all', 'totalIncome', '收入 总表', '收入 总体 表', '收入 表'),
  kind('expenditure', 'expenditure', 'all', 'totalExpenditure', '支出 总表', '支出 总体 表', '支出 表'),
  kind(
    'fiscal-balance',
    'both',
    'fiscal',
    null,
    '财政拨款 收支 总表',
    '财政拨款 收支 表',
    '财政拨款 收支 总体 表',
    '财政拨款 收入支出 总表',
    '财政拨款 收入支出 表',
  ),
  kind(
    'fiscal-expenditure',
    'expenditure',
    'fiscal',
    'totalExpenditure',
    '财政拨款 支出 表',
    '财政拨款 支出 总表',
  ),
  kind('fiscal-basic', 'expenditure', 'fiscal', 'basicExpenditure', '财政拨款 基本支出 表'),
  kind(
    'general-expenditure',
    'expenditure',
    'general',
    'totalExpenditure',
    '一般公共 支出 表',
    '公共财政 支出 表',
    '一般公共 财政拨款 支出 表',
    '一般公共 支出 功能分类 表',
  ),
  kind(
    'general-basic',
    'expenditure',
    'general',
    'basicExpenditure',
    '一般公共 基本支出 表',
    '公共财政 基本支出 表',
    '一般公共 财政拨款 基本支出 表',
  ),
  kind('basic', 'expenditure', null, 'basicExpenditure', '基本支出 表'),
  kind('project-expenditure', 'expenditure', null, 'projectExpenditure', '项目支出 表'),
  kind('three-public', 'expenditure', 'fiscal', 'threePublic', '三公 表', '三公经费 表'),
  kind(
    'fund-expenditure',
    'expenditure',
    'fund',
    'totalExpenditure',
    '政府性基金 支出 表',
    '政府性基金 财政拨款 支出 表',
  ),
  kind(
    'fund-balance',
    'both',
    'fund',
    null,
    '政府性基金 收入支出 表',
    '政府性基金 财政拨款 收入支出 表',
    '政府性基金 收支 表',
  ),
  kind(
    'state-capital-expenditure',
    'expenditure',
    'state-capital',
    'totalExpenditure',
    '国有资本经营 支出 表',
    '国有资本经营 财政拨款 支出 表',
    '国有资本经营 表',
  ),
  kind(
    'state-capital-balance',
    'both',
    'state-capital',
    null,
    '国有资本经营 收入支出 表',
    '国有资本经营 财政拨款 收入支出 表',
    '国有资本经营 收支 表',
  ),
  kind(
    'economic-expenditure',
    'expenditure',
    null,
    'totalExpenditure',
    '支出 经济分类 表',
    '支出 分类汇总表',
    '支出 经济科目 表',
  ),
  kind('detail', 'expenditure', 'all', 'totalExpenditure', '明细预算 表', '预算明细 表', '支出明细 表'),
  kind('transfer', 'expenditure', null, null, '转移支付 表'),
  kind('operating-funds', 'expenditure', 'general', 'operatingFunds', '机关运行经费 表', '运行经费 支出 表'),
  kind('procurement', 'none', null, 'governmentProcurement', '政府采购 表', '政府采购预算', '采购预算 表'),
  kind('service-purchase', 'none', null, 'servicePurchase', '购买服务 表', '政府购买服务 表'),
  kind(
    'department-performance',
    'none',
    null,
    null,
    '整体支出绩效目标 表',
    '整体 绩效目标 表',
    '整体 绩效 表',
  ),
  kind('project-performance', 'none', null, null, '项目支出绩效目标 表', '项目 绩效目标 表', '项目 绩效 表'),
  kind('performance', 'none', null, null, '绩效目标', '绩效 表'),
  kind('assets', 'none', null, 'fixedAssets', '固定资产 表', '国有资产 表', '资产 占用 表'),
  kind('staff', 'none', null, null, '人员 情况表', '人员 编制 表'),
  kind('organisation', 'none', null, null, '机构设置', '单位构成', '单位 名单'),
];

/** Kinds whose one word decides, whatever else the title says ("一般公共预算“三公”经费支出表" is not table 5). */
const DECISIVE: readonly (readonly [RegExp, TableKindId])[] = [
  [/三公|(?:因公)?出国.*接待/, 'three-public'],
  [/整体.*绩效/, 'department-performance'],
  [/项目.*绩效/, 'project-performance'],
  [/绩效/, 'performance'],
  [/资产.*(?:占用|情况|明细|表)/, 'assets'],
  [/政府?购买服务/, 'service-purchase'],
  [/采购/, 'procurement'],
  [/机关运行经费/, 'operating-funds'],
  [/转移支付/, 'transfer'],
  [/项目支出/, 'project-expenditure'],
];

/** Titles of tables that hold only a part of the money that the general names speak of: no kind of their own. */
const PARTIAL =
  /结转|对下|债务|债券|专户|非税|提前下达|上级补助|预留|会议费|培训费|差旅费|(?:人员|公用|办公|专项)(?:经费|支出)|工资福利|商品和服务|个人和家庭|资本性/;

/** Every title of every kind, taken apart. */
const TITLES = TABLE_KINDS.flatMap((entry) =>
  entry.titles.map((words) => ({ entry, words: words.split(' ') })),
);

const byId = new Map(TABLE_KINDS.map((entry) => [entry.id as string, entry]));

export function tableKindById(id: string): TableKind | undefined {
  return byId.get(id);
}

/** The kind that a title names: "表5：2019年一般公共预算财政拨款支出情况表" is `general-expenditure`. */
export const findTableKind = remember((title: string): TableKind | undefined => {
  const plain = plainTitle(title);
  for (const [words, id] of DECISIVE) if (words.test(plain)) return byId.get(id);
  if (PARTIAL.test(plain)) return undefined;
  let best: TableKind | undefined;
  let bestLength = 0;
  for (const { entry, words } of TITLES) {
    const length = matchWords(plain, words);
    if (length > bestLength) [best, bestLength] = [entry, length];
  }
  return best;
});

/** A title without white space, quotation marks, bookmark residue, number and year. */
export function plainTitle(title: string): string {
  return squash(title)
    .replace(/\[bookmark:[^\]]{0,40}\]/g, '')
    .replace(/\(bookmark:[^)]{0,40}\)/g, '')
    .replace(/["'《》]/g, '')
    .replace(/(?:19|20)\d\d年度?/g, '')
    .replace(/^(?:附?件?\d{0,2}[-:]?)?(?:公开)?(?:附?表)?[\d一二三四五六七八九十]{0,3}(?:表|[:.、-])/, '');
}

function matchWords(title: string, words: readonly string[]): number {
  let at = 0;
  let length = 0;
  for (const word of words) {
    const found = title.indexOf(word, at);
    if (found < 0) return 0;
    at = found + word.length;
    length += word.length;
  }
  return length;
}
