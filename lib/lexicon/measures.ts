/**
 * The measures that disclosures report, by the names they are printed under.
 * One list for narrative and tables, so that the same fact gets the same measure wherever it stands.
 * Names are folded and without white space; quotation marks are left out ("三公"经费 is 三公经费).
 */
import type { Scope } from '../disclosure/figure.ts';
import { squash } from './fold.ts';
import { remember } from './remember.ts';

export interface MeasureDefinition {
  id: string;
  /** The measure that this one is a part of, for lists that run on and for part-within-whole checks. */
  parent: string | null;
  names: readonly string[];
  /** The scope that the name itself says. */
  scope?: Scope;
}

const define = (id: string, parent: string | null, names: string, scope?: Scope): MeasureDefinition => ({
  id,
  parent,
  names: names.split(' '),
  ...(scope === undefined ? {} : { scope }),
});

export const MEASURES: readonly MeasureDefinition[] = [
  // Both sides at once.
  define(
    'balanceTotal',
    null,
    '收支总预算 收支预算总额 收支总计 收、支总计 收入支出总计 收支预算总计 收支预算 收入总计和支出总计 收入和支出总计 收入、支出总计 收入和支出预算 收入、支出预算 收支总体预算 收支总决算 收支决算总额 收支总额',
  ),
  define(
    'fiscalBalanceTotal',
    null,
    '财政拨款收支总预算 财政拨款收支总计 财政拨款收、支总计 财政拨款收入支出总计 财政拨款收支预算总额 财政拨款收支预算 财政拨款收支总决算',
    'fiscal',
  ),
  // Income.
  define(
    'totalIncome',
    null,
    '收入预算总额 收入总预算 收入预算数 收入预算 收入预算合计 收入总计 收入合计 总收入 预算收入 预算总收入 收入总额 收入决算总额 收入决算数 收入决算 全年收入 合计收入 收入共计',
  ),
  define('yearIncome', 'totalIncome', '本年收入合计 本年收入 当年收入 本年收入决算'),
  define(
    'fiscalAppropriation',
    'totalIncome',
    '财政拨款收入合计 财政拨款收入 财政拨款收入预算 财政拨款预算收入 预算内资金 财政拨款资金',
    'fiscal',
  ),
  define(
    'generalAppropriation',
    'fiscalAppropriation',
    '一般公共预算拨款收入 一般公共预算财政拨款收入 一般公共预算收入 一般公共预算当年拨款收入 一般公共预算当年拨款 一般公共预算财政拨款 一般公共预算拨款 公共财政预算拨款收入',
    'general',
  ),
  define(
    'fundAppropriation',
    'fiscalAppropriation',
    '政府性基金预算拨款收入 政府性基金预算财政拨款收入 政府性基金预算财政拨款 政府性基金预算拨款 政府性基金预算收入 政府性基金收入预算 政府性基金收入 政府性基金拨款收入 基金预算收入 基金预算拨款 政府性基金',
    'fund',
  ),
  define(
    'stateCapitalAppropriation',
    'fiscalAppropriation',
    '国有资本经营预算拨款收入 国有资本经营预算财政拨款收入 国有资本经营预算财政拨款 国有资本经营预算拨款 国有资本经营预算收入 国有资本经营收入',
    'state-capital',
  ),
  define(
    'specialAccount',
    'totalIncome',
    '财政专户管理资金收入 财政专户管理资金 财政专户核拨收入 财政专户资金收入 财政专户资金 财政专户管理 财政专户核拨',
    'special-account',
  ),
  define('businessIncome', 'totalIncome', '事业收入'),
  define('operatingIncome', 'totalIncome', '事业单位经营收入 经营收入'),
  define('superiorSubsidy', 'totalIncome', '上级补助收入 上年补助收入'),
  define('affiliatedRemittance', 'totalIncome', '附属单位上缴收入'),
  define(
    'otherFunds',
    'totalIncome',
    '其他资金收入 其他来源收入 其他收入 其他资金 单位资金收入 单位资金',
    'other',
  ),
  define(
    'fundBalanceUse',
    'totalIncome',
    '用事业基金弥补收支差额 使用非财政拨款结余 使用非财政拨款结余(含专用结余)',
  ),
  define(
    'broughtForward',
    'totalIncome',
    '上年结转和结余 上年结转结余 上年结转资金 上年结转 年初结转和结余 年初财政拨款结转和结余 上年财政拨款结转',
  ),
  // Expenditure.
  define(
    'totalExpenditure',
    null,
    '支出预算总额 支出总预算 支出预算数 支出预算合计 支出预算 支出总计 支出合计 总支出 预算支出 预算总支出 支出总额 支出决算总额 支出决算数 支出决算 全年支出 合计支出 支出共计',
  ),
  define('yearExpenditure', 'totalExpenditure', '本年支出合计 本年支出 当年支出 本年支出决算'),
  define(
    'generalExpenditure',
    'totalExpenditure',
    '一般公共预算支出 一般公共预算财政拨款支出 一般公共预算当年支出 一般公共预算财政拨款本年支出',
    'general',
  ),
  define(
    'fundExpenditure',
    'totalExpenditure',
    '政府性基金预算支出 政府性基金预算财政拨款支出 政府性基金支出 政府性基金支出预算 政府性基金预算财政拨款本年支出',
    'fund',
  ),
  define(
    'stateCapitalExpenditure',
    'totalExpenditure',
    '国有资本经营预算支出 国有资本经营预算财政拨款支出 国有资本经营支出',
    'state-capital',
  ),
  define('fiscalExpenditure', 'totalExpenditure', '财政拨款支出合计 财政拨款支出预算 财政拨款支出', 'fiscal'),
  define('basicExpenditure', 'totalExpenditure', '基本支出预算 基本支出'),
  define('projectExpenditure', 'totalExpenditure', '项目支出预算 项目支出'),
  define('personnelFunds', 'basicExpenditure', '人员经费支出 人员经费 人员支出'),
  define('publicFunds', 'basicExpenditure', '日常公用经费 日常公用支出 公用经费支出 公用经费 公用支出'),
  define('operatingExpenditure', 'totalExpenditure', '事业单位经营支出 经营支出'),
  define('superiorRemittance', 'totalExpenditure', '上缴上级支出'),
  define('affiliatedSubsidy', 'totalExpenditure', '对附属单位补助支出 对附属单位补助 对下级单位补助支出'),
  define('reserve', 'totalExpenditure', '单位预留机动经费 预留机动经费'),
  define(
    'carriedForward',
    'totalExpenditure',
    '结转下年支出 结转下年资金 结转下年 年末结转和结余 年末结转结余 年末财政拨款结转和结余 年终结余 结余分配',
  ),
  // Three public expenses and what is published with them.
  define(
    'threePublic',
    'totalExpenditure',
    '三公经费支出合计 三公经费预算总额 三公经费合计 三公经费支出 三公经费预算 三公经费决算 三公经费',
  ),
  define(
    'abroad',
    'threePublic',
    '因公出国(境)费用 因公出国(境)经费 因公出国(境)费支出 因公出国(境)费 因公出国(境)支出 因公出国(境) 因公出国费 出国(境)费用 出国(境)经费 出国(境)费 出(国)境费用 出(国)境经费 出(国)境费 出国计划 出国(境)计划',
  ),
  define(
    'vehicle',
    'threePublic',
    '公务用车购置及运行维护费支出 公务用车购置及运行维护费 公务用车购置和运行维护费 公务用车购置及运行维护支出 公务用车购置及运行费支出 公务用车购置及运行费 公务用车购置和运行费 公务用车购置运行费 公务用车购置及运行 公务用车费 公务用车支出 公务车购置及运行维护费 公务车购置及运行费',
  ),
  define(
    'vehiclePurchase',
    'vehicle',
    '公务用车购置费支出 公务用车购置费 公务用车购置支出 公务用车购置 公务车购置费',
  ),
  define(
    'vehicleRunning',
    'vehicle',
    '公务用车运行维护费支出 公务用车运行维护费 公务用车及运行维护费 公务用车及运行费 公务用车运行费支出 公务用车运行费 公务用车运行维护支出 公务用车运行 公务车用车运行费 公务车运行维护费 公务车运行费 公务车运行维护费 公务车运行费',
  ),
  define('reception', 'threePublic', '公务接待费支出 公务接待费用 公务接待费 公务接待支出 国内接待费'),
  define('meetings', null, '会议费'),
  define('training', null, '培训费'),
  // Other matters.
  define(
    'operatingFunds',
    null,
    '机关运行经费支出 机关运行经费预算 机关运行经费 行政运行经费 机构运行经费 机关运行费',
  ),
  define(
    'governmentProcurement',
    null,
    '政府采购预算总额 政府采购支出总额 政府采购预算 政府采购支出 政府采购总额 政府采购金额 政府购买采购预算总额 政府采购',
  ),
  define(
    'procurementGoods',
    'governmentProcurement',
    '政府采购货物预算 政府采购货物支出 政府采购货物类预算 政府采购货物类支出 货物类采购预算 货物类采购 采购货物',
  ),
  define(
    'procurementWorks',
    'governmentProcurement',
    '政府采购工程预算 政府采购工程支出 政府采购工程类预算 政府采购工程类支出 工程类采购预算 工程类采购',
  ),
  define(
    'procurementServices',
    'governmentProcurement',
    '政府采购服务预算 政府采购服务支出 政府采购服务类预算 政府采购服务类支出 服务类采购预算 服务类采购',
  ),
  define('servicePurchase', null, '政府购买服务预算总额 政府购买服务预算 政府购买服务支出 政府购买服务'),
  define('totalAssets', null, '资产总额 资产总值'),
  define('fixedAssets', 'totalAssets', '固定资产总额 固定资产总值 固定资产原值 固定资产'),
  // Staff.
  define('establishmentAdmin', null, '行政编制人员 行政编制数 行政编制'),
  define('establishmentInstitution', null, '事业编制人员 事业编制数 事业编制'),
  define('establishment', null, '编制人数 编制数 编制'),
  define(
    'actual',
    null,
    '实有人数 实有人员 实际人数 实有在职人员 在职人员 在编人员 在编在职人员 实际 实有 在职',
  ),
  define('temporaryStaff', null, '长期聘用临时工 编外人员 临时工'),
  define('retired', null, '离退休人员 离退休干部 离退休'),
  define('retiredCadre', 'retired', '离休人员 离休'),
  define('retiredStaff', 'retired', '退休人员 行政退休 事业退休 退休'),
  define('otherStaff', null, '其他人员'),
  define('contractStaff', 'otherStaff', '社会化用工'),
];

/** Names of the functional classes (类) as printed since 2014, with their codes. */
export const FUNCTION_CLASSES: readonly (readonly [string, string])[] = [
  ['一般公共服务支出', '201'],
  ['一般公共服务', '201'],
  ['外交支出', '202'],
  ['国防支出', '203'],
  ['公共安全支出', '204'],
  ['公共安全', '204'],
  ['教育支出', '205'],
  ['科学技术支出', '206'],
  ['文化体育与传媒支出', '207'],
  ['文化旅游体育与传媒支出', '207'],
  ['社会保障和就业支出', '208'],
  ['社会保障和就业', '208'],
  ['社会保险基金支出', '209'],
  ['医疗卫生与计划生育支出', '210'],
  ['医疗卫生支出', '210'],
  ['卫生健康支出', '210'],
  ['节能环保支出', '211'],
  ['城乡社区支出', '212'],
  ['农林水支出', '213'],
  ['交通运输支出', '214'],
  ['资源勘探信息等支出', '215'],
  ['资源勘探工业信息等支出', '215'],
  ['商业服务业等支出', '216'],
  ['金融支出', '217'],
  ['援助其他地区支出', '219'],
  ['国土海洋气象等支出', '220'],
  ['自然资源海洋气象等支出', '220'],
  ['住房保障支出', '221'],
  ['粮油物资储备支出', '222'],
  ['国有资本经营预算支出', '223'],
  ['灾害防治及应急管理支出', '224'],
  ['预备费', '227'],
  ['其他支出', '229'],
  ['债务还本支出', '231'],
  ['债务付息支出', '232'],
  ['债务发行费用支出', '233'],
  ['抗疫特别国债安排的支出', '234'],
];

const byId = new Map(MEASURES.map((definition) => [definition.id, definition]));
const byName = new Map(
  MEASURES.flatMap((definition) => definition.names.map((name) => [name, definition] as const)),
);
const classByName = new Map(FUNCTION_CLASSES);

export function measureById(id: string): MeasureDefinition | undefined {
  return byId.get(id);
}

/** True when `part` is the measure `whole` or lies below it. */
export function isWithin(part: string, whole: string): boolean {
  for (let id: string | null = part; id !== null; id = byId.get(id)?.parent ?? null)
    if (id === whole) return true;
  return false;
}

/** The measure that a whole label names, numbering and decoration removed: "（一）本年收入合计：" → yearIncome. */
export function findMeasure(label: string): MeasureDefinition | undefined {
  return byName.get(plainLabel(label));
}

/** The functional class that a whole label names. */
export function findFunctionClass(label: string): string | undefined {
  return classByName.get(plainLabel(label));
}

/** A label without white space, quotation marks, numbering, 其中 and trailing punctuation. */
export const plainLabel = remember((label: string): string => {
  return squash(label)
    .replace(/["'「」《》]/g, '')
    .replace(/^(?:其中[:;,]?|其中)/, '')
    .replace(
      /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.]|第[一二三四五六七八九十]+部分)/,
      '',
    )
    .replace(/[:;,。、]+$/, '');
});
