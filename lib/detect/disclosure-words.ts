/**
 * The words by which a disclosure is known, for text that is folded and without white space.
 * Part of the probe: no imports, and small.
 */

/** A named thing that a disclosure has once: the name counts, not how often it is printed. */
type Named = readonly [name: string, pattern: RegExp];

const QUOTE = `["'‘’]?`;

/**
 * A table name up to its 表: "财政拨款收支预算总表", "一般公共预算“三公”经费支出表". Not "报表", "列表", "收支情况".
 * Which table it is, is told by the words in it.
 */
const TABLE_NAME = new RegExp(
  `(?:财政拨款|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|${QUOTE}三公${QUOTE}经费|机关运行经费|基本|项目|整体|部门|单位|绩效|政府采购|和|、|会议费|培训费|财务|当年|经济分类|功能分类)*` +
    `(?:收支|收入支出|收入|支出|经费|绩效目标|政府采购)(?:功能分类|经济分类|部门|政府|预算|决算|安排|执行|计划)*(?:总体情况|情况|总|明细|分类|汇总|申报)*表$`,
);
const LONGEST_NAME = 40;

/** Which table a name means; the first that fits. */
const TABLES: readonly Named[] = [
  ['state-capital', /国有资本/],
  ['three-public', /三公/],
  ['fund', /政府性基金/],
  ['performance', /绩效/],
  ['procurement', /采购/],
  ['basic', /基本/],
  ['project', /项目/],
  ['general', /一般公共预算/],
  ['fiscal', /财政拨款/],
  ['income-and-expenditure', /收支|收入支出/],
  ['income', /收入/],
  ['expenditure', /支出/],
];

/** Subjects of a disclosure's narrative, as they stand in its headings before 情况, 说明 or 预算. */
const END = '[^,。;:\\d]{0,14}?(?:情况|说明|预算数?$|决算数?$)';
const HEADINGS: readonly Named[] = [
  [
    'body',
    new RegExp(
      `(?:机构设置|单位构成|(?:部门|单位|机构)基本情况|(?:主要|部门|单位|基本|机构)(?:职责|职能)|人员构成)`,
    ),
  ],
  ['income-and-expenditure', new RegExp(`(?:收支|收入支出)(?:预算|决算|总体|及|增减)${END}`)],
  ['income', new RegExp(`收入(?:预算|决算)${END}|收入(?:预算|决算)(?:总体)?说明`)],
  ['expenditure', new RegExp(`支出(?:预算|决算)${END}|主要支出情况`)],
  ['fiscal', new RegExp(`财政拨款(?:收入支出|收支|支出)${END}`)],
  ['general', new RegExp(`一般公共预算(?:当年|财政|支出|拨款|收支|基本)${END}`)],
  ['basic', new RegExp(`基本支出${END}`)],
  ['three-public', new RegExp(`${QUOTE}三公${QUOTE}经费${END}`)],
  ['fund', new RegExp(`政府性基金(?:预算)?${END}`)],
  ['state-capital', new RegExp(`国有资本经营(?:预算)?${END}`)],
  ['operating', /机(?:关|构)运行经费(?:安排|支出|执行|财政拨款)*(?:情况|说明)/],
  ['procurement', /政府采购(?:预算|支出|执行|总体|安排)*(?:情况|说明)/],
  ['assets', /国有资产(?:占用|占有|使用|及|总体)*(?:使用)?(?:情况|信息)/],
  ['performance', /绩效(?:目标|管理|评价|自评)[^,。;:\d]{0,10}(?:情况|说明|信息)/],
  ['glossary', /(?:专业性?)?名词解释|专业名词/],
];

/** Distinct tables that the text names. */
export function tablesNamed(text: string): Map<string, string> {
  const found = new Map<string, string>();
  // From each 表 back: searching for the name's many beginnings in the whole text costs ten times as much.
  for (let at = text.indexOf('表'); at !== -1; at = text.indexOf('表', at + 1)) {
    const name = TABLE_NAME.exec(text.slice(Math.max(0, at + 1 - LONGEST_NAME), at + 1))?.[0];
    const kind = name === undefined ? undefined : TABLES.find(([, pattern]) => pattern.test(name));
    if (name !== undefined && kind !== undefined && !found.has(kind[0])) found.set(kind[0], name);
  }
  return found;
}

/** Distinct narrative subjects that the text has. */
export function headingsNamed(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, pattern] of HEADINGS) {
    const match = pattern.exec(text);
    if (match !== null) found.set(name, match[0]);
  }
  return found;
}

/** A title that announces one body's budget or final accounts: "某局2023年部门预算公开", "2022年单位决算情况说明". */
export const STRONG_TITLE =
  /(?:部门|单位|本级|主管|机关)[^,。;]{0,6}(?:预算|决算|预决算)|(?:预算|决算)(?:信息)?(?:公开|编制说明|情况说明|公开说明|公开情况|公开报告)|(?:局|委|办|院|校|会|中心|站|所|馆|队|镇|乡|街道)(?:\(本级\))?(?:20\d\d年?度?)?(?:财政)?(?:预算|决算)(?:公开)?$|三公["'‘’]?经费[^,。;]{0,10}(?:公开|情况|说明|预算|决算)/;

/** A title of something else that speaks of budgets. */
export const OTHER_TITLE =
  /预算(?:执行情况|草案)|(?:招标|采购|中标|成交|磋商|询价|比选|竞价|遴选)[^,。;]{0,12}(?:公告|公示|通知|结果)|审计(?:结果|报告|整改)|统计公报|年鉴|条例|办法|规定|细则|规程|指南|解读|问答|意见|方案|(?:关于|做好|开展|布置)[^,。;]{0,40}(?:通知|工作)$|批复|培训(?!中心|学校|学院|基地)|会议(?!中心)|召开|新闻(?!办|中心|出版|社|工作者|传媒)|讲话|模板|样表|范本|怎么|如何|政府债务|财政收支(?:情况|运行)/;

/** What news say and disclosures do not. */
export const NEWS =
  /记者|本报讯|新华社|(?:日电|日讯)[,。::)(]|据悉|获悉|据了解|采访|网友|小编|责编|责任编辑[::]?[^,。]{0,6}(?:来源|$)/g;
/** A government's report to its People's Congress. */
export const CONGRESS =
  /各位代表|请予审(?:议|查)|提请[^。]{0,16}(?:会议|大会)审[议查]|列席[^。]{0,6}提出意见|代表大会[^。]{0,14}(?:会议|次)上/g;
/** Whole-government finances. */
export const GOVERNMENT_WIDE =
  /(?:全[省市区县州]|地方|本级)(?:一般公共预算|财政)(?:总)?(?:收入|支出)|税收收入|非税收入完成|转移性(?:收入|支出)|增值税|企业所得税|债务(?:限额|余额)/g;
/** An explanation for citizens: it speaks of budgets in general and of made-up cases. */
export const EXPLANATION = /看懂|例如|举例|比如|假设|什么是|如何理解|那么|你知道|示例/g;
/** Numbered articles of a law or regulation. */
export const ARTICLES = /第[一二三四五六七八九十百]{1,5}条/g;
/** Tenders. */
export const TENDER =
  /投标(?:人|文件|截止)|开标|供应商(?:资格|须知)|采购(?:代理机构|需求|文件)|评标|磋商文件/g;
/** Company reports. */
export const COMPANY = /净利润|营业(?:总)?收入|归属于|股东|每股收益|毛利/g;
/** Documentation of software. */
export const SOFTWARE = /```|\bnpm\b|README|github|pip\s?install|function\(|=>\{|class=/gi;

/** Blanks of a form that nobody filled in: "XX万元", "××年", "**万元", "____元". Not "2024年". */
export const PLACEHOLDER = /(?:[X×x＊*○□]{1,6}|_{2,})(?:万元|元|%|年|个|人|辆|部门|单位|局)/g;
/** Amounts: with a unit, or with two decimals as in a table. Not "2024年", not "3.1节". */
export const AMOUNT = /\d(?:万元|亿元|千元|元)|\d\.\d\d(?!\d)/g;
/** Names of attached files. */
export const FILE = /[^\s,。;:《》]{2,60}?\.(?:pdf|docx?|xlsx?|zip|rar|7z|wps|et|ofd)(?![a-z])/gi;

/** How often a global pattern occurs, counted up to `limit`. */
export function countOf(text: string, pattern: RegExp, limit = 1000): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < limit && pattern.exec(text) !== null) count += 1;
  pattern.lastIndex = 0;
  return count;
}
