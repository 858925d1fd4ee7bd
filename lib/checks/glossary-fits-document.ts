import type { Disclosure } from '../disclosure/disclosure.ts';
import { codesOfName } from '../lexicon/classification.ts';
import { squash } from '../lexicon/fold.ts';
import { findMeasure } from '../lexicon/measures.ts';
import { defineCheck } from './check.ts';
import type { Line, Section } from './document-lines.ts';
import { passagesOf, placeIn, sectionsOf } from './document-lines.ts';
import type { CheckResult } from './outcome.ts';
import { listed, wordsFinding, wordsPass } from './words-result.ts';

const GLOSSARY = /名词解释|名称解释|专业(?:性)?(?:较强的)?名词/;
/** Terms of the official form: they may stand in every glossary, used or not. */
const STANDARD =
  /(?:收入|支出|经费|资金|拨款|结转|结余|基金|预算|决算|费用?|采购|资产|科目)$|结转|结余|三公|\((?:类|款|项)\)/;

const unit = '江城市东湖区文物局2024年部门预算\n单位名称：江城市东湖区文物局\n';

export default defineCheck({
  id: 'glossary-fits-document',
  kind: 'wording',
  title: { zh: '名词解释与本文件相符', en: 'The glossary belongs to this document' },
  why: {
    zh: '区级单位的名词解释写“市级财政”，或解释了正文没有的词，说明照抄了别处的模板。',
    en: 'A district body whose glossary speaks of city finance, or a term that is never used: copied from another template.',
  },
  basis: '预算法 art. 14; 财政部部门预算公开参考格式: 名词解释',
  limits: {
    zh: '层级从单位名称读出；开发区、新区和读不出层级的不判断；格式文本里的通用名词不要求在正文出现。',
    en: 'The level is read from the name of the unit; development zones are not judged, nor are terms of the official form.',
  },
  examples: [
    {
      kind: 'holds',
      text: `${unit}一、收支情况\n2024年收入预算30万元。\n二、名词解释\n1.一般公共预算拨款收入：指区级财政当年拨付的资金。`,
    },
    {
      kind: 'holds',
      text: `${unit}一、工作任务\n实施古桥守护计划。\n二、名词解释\n1.古桥守护计划：指对区内古桥的巡查和修缮。`,
    },
    {
      kind: 'breaks',
      text: `${unit}一、收支情况\n2024年收入预算30万元。\n二、名词解释\n1.一般公共预算拨款收入：指市级财政当年拨付的资金。`,
    },
    {
      kind: 'breaks',
      text: `${unit}一、工作任务\n开展文物巡查。\n二、名词解释\n1.古桥守护计划：指对古桥的巡查和修缮。`,
    },
    { kind: 'skips', text: `${unit}一、收支情况\n2024年收入预算30万元。` },
  ],
  *run(disclosure) {
    const sections = sectionsOf(disclosure.source).filter(({ heading }) => GLOSSARY.test(heading.folded));
    for (const section of sections) {
      yield* levels(disclosure, section);
      yield* unused(disclosure, section);
    }
  },
});

const FOOT = /主办|承办|联系|电话|地址|网站|备案|版权|邮编|标识|编辑|来源|责任/;
const LEVELS = /(省级|自治区级|市级|县级|区级|旗级|镇级|乡级)(?:财政|部门预算|预算部门|部门)/g;

/** The level words that fit the unit; null when its level cannot be told. */
function fittingLevels({ unit: { name, region } }: Disclosure): readonly string[] | null {
  if (name === null || region === null || /开发区|高新|新区|管委会|园区|度假区|保税/.test(name)) return null;
  if (/(?:镇|乡|街道)$/.test(region)) return ['镇级', '乡级', '区级', '县级', '旗级'];
  if (/县$/.test(region)) return ['县级'];
  if (/旗$/.test(region)) return ['旗级', '县级'];
  // 自治区 ends with 区 as well.
  if (/自治区$/.test(region)) return ['自治区级', '区级'];
  if (/区$/.test(region)) return ['区级'];
  if (/省$/.test(region)) return ['省级'];
  // A 市 may be a municipality, a prefecture or a county.
  return /市$/.test(region) ? ['市级', '县级'] : null;
}

function* levels(disclosure: Disclosure, { lines }: Section): Iterable<CheckResult> {
  const fitting = fittingLevels(disclosure);
  if (fitting === null) return;
  const found: { level: string; place: ReturnType<typeof placeIn> }[] = [];
  let good: ReturnType<typeof placeIn> | null = null;
  for (const line of lines) {
    const matches = [...line.folded.matchAll(LEVELS)];
    const fits = matches.find((match) => fitting.includes(match[1] ?? ''));
    if (fits !== undefined) {
      good ??= placeIn(line, fits.index, fits.index + fits[0].length);
      continue;
    }
    const [match] = matches;
    if (match === undefined) continue;
    found.push({
      level: match[1] ?? '',
      place: placeIn(line, Math.max(0, match.index - 1), Math.min(line.text.length, match.index + 12)),
    });
  }
  if (found.length > 0)
    yield wordsFinding(
      'info',
      found.map(({ place }) => place),
      {
        problem: 'level',
        text: listed(
          found.map(({ level }) => level),
          true,
        ),
        unit: disclosure.unit.name ?? '',
      },
    );
  else if (good !== null) yield wordsPass([good], { n: 1 });
}

/** The term a line explains: "5. 古桥守护计划：…", "行政运行经费是指…". */
function termOf(line: Line): { term: string; from: number; to: number } | null {
  const from = line.numbering?.length ?? 0;
  const match = /^\s*([^:，,。;；]{2,30}?)\s?(?::|是指|指|,指|，指)/.exec(line.folded.slice(from));
  if (match === null) return null;
  const term = squash(match[1] ?? '').replace(/["']/g, '');
  // The foot of a page ("主办：…", "地址：…") often follows the glossary; an explanation says what something is.
  const rest = line.folded.slice(from + match[0].length);
  const explains = /指/.test(match[0]) || (rest.length >= 8 && /指|是|反映|包括|用于/.test(rest));
  if (term.length < 2 || !explains || FOOT.test(term)) return null;
  return { term, from: 0, to: from + match[0].length };
}

function* unused(disclosure: Disclosure, { heading, lines }: Section): Iterable<CheckResult> {
  const inside = new Set([heading, ...lines].map(({ index }) => index));
  const places: ReturnType<typeof placeIn>[] = [];
  const terms: string[] = [];
  let used: ReturnType<typeof placeIn> | null = null;
  for (const line of lines) {
    const entry = termOf(line);
    if (entry === null || isStandard(entry.term)) continue;
    const occurs = passagesOf(disclosure.source).some(
      (passage) =>
        !(passage.line !== null && inside.has(passage.line.index)) &&
        squash(passage.text).replace(/["']/g, '').includes(entry.term),
    );
    const place = placeIn(line, entry.from, entry.to);
    if (occurs) used ??= place;
    else {
      places.push(place);
      terms.push(entry.term);
    }
  }
  if (terms.length > 0) yield wordsFinding('info', places, { problem: 'unused', text: listed(terms, true) });
  else if (used !== null) yield wordsPass([used], { n: 1 });
}

function isStandard(term: string): boolean {
  return STANDARD.test(term) || findMeasure(term) !== undefined || codesOfName('function', term).length > 0;
}
