/** Terms that disclosures misspell or keep from older forms, with the standard term. Folded, without quotation marks. */

export interface TermVariant {
  /** Finds the printed variant; global. Linear: no nested repetition. */
  pattern: RegExp;
  standard: string;
  /** The variant was standard before this budget year. */
  from?: number;
}

const variant = (pattern: RegExp, standard: string, from?: number): TermVariant => ({
  pattern,
  standard,
  ...(from === undefined ? {} : { from }),
});

export const TERM_VARIANTS: readonly TermVariant[] = [
  variant(/机构运行经费/g, '机关运行经费'),
  // "机关运行费：…" but not "机关运行费用支出".
  variant(/机关运行费(?!用)/g, '机关运行经费'),
  variant(/上年补助收入/g, '上级补助收入'),
  variant(/对下级单位补助支出/g, '对附属单位补助支出'),
  variant(/政府购买采购/g, '政府采购'),
  variant(/公务车用车/g, '公务用车'),
  variant(/财政拔款/g, '财政拨款'),
  variant(/一般行政事务管理/g, '一般行政管理事务'),
  variant(/社会保障与就业支出/g, '社会保障和就业支出'),
  variant(/商品与服务支出/g, '商品和服务支出'),
  variant(/工资与福利支出|工作福利支出/g, '工资福利支出'),
  variant(/因公出国\(镜\)/g, '因公出国（境）'),
  variant(/公务接侍/g, '公务接待'),
  variant(/名称解释/g, '名词解释'),
  variant(/上一度(?=预算|决算|增|减|相比|持平)/g, '上一年度'),
  // "其它行政事业单位养老支出": the classification writes 其他.
  variant(/其它[\u4e00-\u9fa5]{0,16}(?:支出|收入|费用|补助|经费|资金)/g, '其他'),
  variant(/公共财政预算(?=拨款|支出|收入|财政)/g, '一般公共预算', 2015),
  // The outline ran from 2006 to 2020; its successor covers 2021 to 2035.
  variant(/全民科学素质行动计划纲要/g, '全民科学素质行动规划纲要', 2022),
];

/** The standard terms, each once: where one is printed there was something to compare. */
export const STANDARD_TERMS: readonly string[] = [
  ...new Set(TERM_VARIANTS.map(({ standard }) => standard).filter((term) => term.length > 2)),
];
