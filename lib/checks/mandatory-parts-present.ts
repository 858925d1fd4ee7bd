import type { DisclosureKind } from '../disclosure/disclosure.ts';
import { findTableKind } from '../lexicon/table-kinds.ts';
import type { SourceDocument } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

interface Part {
  name: string;
  /** First year in which it must be disclosed. */
  from: number;
}
interface TablePart extends Part {
  /** Kinds of tables, any of which will do. */
  kinds: readonly string[];
}
interface TextPart extends Part {
  pattern: RegExp;
}

const TABLES: readonly TablePart[] = [
  { name: '收支总表', from: 2014, kinds: ['balance'] },
  { name: '收入总表', from: 2014, kinds: ['income'] },
  { name: '支出总表', from: 2014, kinds: ['expenditure'] },
  { name: '财政拨款收支总表', from: 2016, kinds: ['fiscal-balance'] },
  {
    name: '一般公共预算支出表',
    from: 2016,
    kinds: ['general-expenditure', 'fiscal-expenditure'],
  },
  { name: '一般公共预算基本支出表', from: 2016, kinds: ['general-basic', 'fiscal-basic', 'basic'] },
  { name: '“三公”经费支出表', from: 2016, kinds: ['three-public'] },
  { name: '政府性基金预算支出表', from: 2016, kinds: ['fund-expenditure', 'fund-balance'] },
  {
    name: '国有资本经营预算支出表',
    from: 2021,
    kinds: ['state-capital-expenditure', 'state-capital-balance'],
  },
];
const TEXTS: readonly TextPart[] = [
  { name: '部门职责', from: 2014, pattern: /职责|职能/ },
  { name: '机构设置', from: 2014, pattern: /机构设置|内设机构|单位构成|机构情况|所属单位|下属单位|单位组成/ },
  { name: '收支增减变化', from: 2014, pattern: /增加|减少|增长|下降|持平|增减/ },
  { name: '“三公”经费', from: 2014, pattern: /三公/ },
  { name: '机关运行经费', from: 2015, pattern: /运行经费|机关运行费/ },
  { name: '政府采购', from: 2015, pattern: /政府采购|政府购买采购/ },
  { name: '国有资产占用情况', from: 2019, pattern: /资产|车辆/ },
  { name: '预算绩效情况', from: 2018, pattern: /绩效/ },
  { name: '名词解释', from: 2015, pattern: /名词解释|名称解释|专业名词/ },
];
/** From this many tables, or items of the text, on a document is taken to have been meant as a whole. */
const ENOUGH_TABLES = 4;
const ENOUGH_TEXTS = 5;

const text = (asset: string): string =>
  `2020年某区文物局部门预算\n一、部门职责\n负责文物保护。\n二、机构设置\n内设两个科室。\n三、收支情况\n收入预算30万元，比上年增加2万元。\n四、“三公”经费\n公务接待费0.5万元。\n五、机关运行经费\n机关运行经费3万元。\n六、政府采购\n无政府采购项目。\n2020年绩效目标已经编制。\n${asset}八、名词解释\n略。`;
const ASSETS = '七、国有资产占用情况\n共有车辆2辆。\n';

export default defineCheck({
  id: 'mandatory-parts-present',
  kind: 'completeness',
  title: { zh: '应公开的表格和说明齐全', en: 'The tables and explanations that are due are there' },
  why: {
    zh: '按规定应公开的表格或说明缺少时，读者应当知道缺什么，可能在另一个文件里。',
    en: 'Where a table or explanation that must be disclosed is missing, a reader should know; it may be in another file.',
  },
  basis:
    '地方预决算公开操作规程 (财预〔2016〕143号); 财政预决算领域基层政务公开标准目录; 2021年起加国有资本经营预算表',
  limits: {
    zh: '只看本文件：表格和说明常常分成几个文件公开。没有表格的文件不查表格，只有表格的不查说明。',
    en: 'Sees one file only: tables and text are often published apart. Without tables no tables are asked for, and the same for the text.',
  },
  examples: [
    { kind: 'holds', text: text(ASSETS) },
    { kind: 'holds', text: text('七、国有资产\n截至上年末，固定资产总额20万元。\n') },
    { kind: 'breaks', text: text('') },
    { kind: 'breaks', text: text(ASSETS).replace('八、名词解释\n略。', '八、其他\n略。') },
    { kind: 'skips', text: '2020年某区文物局部门预算\n收入预算30万元，比上年增加2万元。' },
  ],
  *run(disclosure) {
    const { year, kind, source } = disclosure;
    if (year === null || kind === null) return;
    const tables = tablesPresent(source, new Set(disclosure.tables.flatMap((table) => table.kind ?? [])));
    const due = TABLES.filter(({ from }) => from <= year);
    const dueTexts = TEXTS.filter(({ from }) => from <= year);
    const lines = linesOf(source).filter((line) => !line.inContents);
    const hasTables = due.filter(({ kinds }) => kinds.some((id) => tables.has(id))).length >= ENOUGH_TABLES;
    const missingTexts = dueTexts.filter(({ pattern }) => !lines.some((line) => pattern.test(line.folded)));
    const hasTexts = dueTexts.length - missingTexts.length >= ENOUGH_TEXTS;
    const [first] = lines;
    if (first === undefined || !(hasTables || hasTexts)) return;
    const missing = [
      ...(hasTables ? due.filter(({ kinds }) => !kinds.some((id) => tables.has(id))) : []).map(({ name }) =>
        nameOf(name, kind),
      ),
      ...(hasTexts ? missingTexts : []).map(({ name }) => name),
    ];
    const place = placeIn(first);
    const params = { year, onlyText: !hasTables, onlyTables: !hasTexts, n: missing.length };
    yield missing.length === 0
      ? wordsPass([place], params)
      : wordsFinding('info', [place], {
          ...params,
          text: listed(
            missing.map((name) => name.replace(/[“”]/g, '')),
            true,
          ),
        });
  },
});

/** The kinds of the tables, and of titles whose table could not be read (an image). */
function tablesPresent(source: SourceDocument, kinds: Set<string>): ReadonlySet<string> {
  for (const line of linesOf(source)) {
    const plain = line.folded.trim();
    if (line.inContents || plain.length > 45 || !/表(?:\(|$)/.test(plain) || /见|附后|[，。;]/.test(plain))
      continue;
    const kind = findTableKind(plain);
    if (kind !== undefined) kinds.add(kind.id);
  }
  return kinds;
}

/** Final accounts call their tables 决算表. */
function nameOf(name: string, kind: DisclosureKind): string {
  return kind === 'final-accounts' ? name.replace(/^(收支|收入|支出|财政拨款收支)总表$/, '$1决算表') : name;
}
