/** Who publishes, for which year, budget or final accounts, in which money unit: read from titles first, then from the text. */
import type { DisclosureKind, Unit } from '../disclosure/disclosure.ts';
import { blankReadings, fold, SKIPPED } from '../lexicon/fold.ts';
import { MONEY_UNITS } from '../lexicon/units.ts';
import type { MoneyUnit } from '../money/measured.ts';
import type { SourceDocument } from '../source/document.ts';
import { findNumbers } from './numbers.ts';
import type { OutlineEntry } from './outline.ts';

export interface Identity {
  unit: Unit;
  year: number | null;
  kind: DisclosureKind | null;
  moneyUnit: MoneyUnit | null;
}

/** Lines at the top that may be a title. */
const TITLE_LINES = 12;
const HAN = '\\u4e00-\\u9fa5';
/** 2022年西城区科技协作中心单位预算… and 山海关区科学技术协会2019年部门预算… */
const YEAR_FIRST = new RegExp(
  `^(?:关于)?((?:19|20)\\d\\d)年(?:度)?([${HAN}()·]{3,40}?)(?:的)?(?:部门|单位|主管部门)?(?:预算|决算|收支|["']?三公)`,
);
const NAME_FIRST = new RegExp(
  `^(?:关于)?([${HAN}()·]{3,40}?)(?:部门|单位)?((?:19|20)\\d\\d)年(?:度)?(?:的)?(?:部门|单位|主管部门|收支)?(?:预算|决算|["']?三公)`,
);
const TITLE_YEAR = /((?:19|20)\d\d)年(?:度)?[^年]{0,40}?(?:预算|决算|三公)/;
const NOT_A_NAME = /^(?:部门|单位|本部门|本单位|我部门|我单位|主管部门|附件|公开|说明|全国|中央|地方)$/;

export function readIdentity(source: SourceDocument, outline: readonly OutlineEntry[]): Identity {
  const lines = titleLines(source);
  const headings = outline.flatMap((entry) => (entry.heading === null ? [] : [compact(entry.heading.text)]));
  const whole = compact(source.blocks.map(blockText).join('\n'));
  const year = readYear(lines, headings, whole);
  const kind = readKind(lines, headings, whole);
  const name = readName(source, lines, whole);
  const superior = readSuperior(whole);
  return {
    unit: {
      name,
      level: readLevel(lines, headings, whole),
      region: regionOf(name),
      superior: superior === name ? null : superior,
    },
    year,
    kind,
    moneyUnit: readMoneyUnit(source, whole),
  };
}

function blockText(block: SourceDocument['blocks'][number]): string {
  return block.kind === 'table' ? block.cells.map((cell) => cell.text).join('\n') : block.text;
}

/** Folded and without spaces; line breaks are kept. */
function compact(text: string): string {
  return blankReadings(fold(text))
    .replaceAll(SKIPPED, '')
    .replace(/\[bookmark:[^\]\n]{0,80}\]/g, '')
    .replace(/[^\S\n]+/g, '');
}

/** The document's title and its first lines, each alone and joined with the next (titles are often broken in two). */
function titleLines(source: SourceDocument): string[] {
  const first = source.blocks
    .slice(0, TITLE_LINES * 3)
    .flatMap((block) => (block.kind === 'table' ? [] : [compact(block.text)]))
    .filter((line) => line !== '' && line.length <= 80)
    .slice(0, TITLE_LINES);
  const joined = first.slice(0, -1).map((line, index) => line + (first[index + 1] ?? ''));
  return [compact(source.title), ...interleave(joined, first)]
    .map((line) => line.replace(/\n/g, '').replace(/^(?:第一部分|附件\d?[:：]?)/, ''))
    .filter((line) => line !== '');
}

function interleave(a: readonly string[], b: readonly string[]): string[] {
  return b.flatMap((line, index) => [line, ...(a[index] === undefined ? [] : [a[index]])]);
}

function readYear(lines: readonly string[], headings: readonly string[], whole: string): number | null {
  for (const line of [...lines, ...headings]) {
    const year = TITLE_YEAR.exec(line)?.[1];
    if (year !== undefined) return Number(year);
  }
  const counts = new Map<string, number>();
  for (const match of whole.matchAll(/((?:19|20)\d\d)年(?:度)?[^\n。]{0,12}?(?:预算|决算|收入|支出|三公)/g))
    counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]))[0];
  return best === undefined ? null : Number(best[0]);
}

function readKind(
  lines: readonly string[],
  headings: readonly string[],
  whole: string,
): DisclosureKind | null {
  for (const text of [...lines, headings.join('\n'), whole]) {
    // "预决算公开" is the name of a column of the site, "一般公共预算" of a fund.
    const both = occurrences(text, '预决算') + occurrences(text, '预算决算');
    const final = occurrences(text, '决算') - both;
    const budget =
      occurrences(text, '预算') - occurrences(text, '预算财政拨款') - occurrences(text, '公共预算');
    if (final === 0 && budget <= 0) continue;
    return final > 0 && final >= budget ? 'final-accounts' : 'budget';
  }
  return null;
}

function readLevel(lines: readonly string[], headings: readonly string[], whole: string): Unit['level'] {
  for (const text of [...lines, headings.join('\n'), whole]) {
    const department = occurrences(text, '部门预算') + occurrences(text, '部门决算');
    const unit = occurrences(text, '单位预算') + occurrences(text, '单位决算');
    if (department !== unit) return department > unit ? 'department' : 'unit';
  }
  return null;
}

function readName(source: SourceDocument, lines: readonly string[], whole: string): string | null {
  for (const line of lines) {
    const name = cleanName(NAME_FIRST.exec(line)?.[1] ?? YEAR_FIRST.exec(line)?.[2] ?? '');
    if (name !== null) return fullName(name, whole);
  }
  const unitLine = source.blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? []
        : [/^\s*([\u4e00-\u9fa5（）()]{4,40})\s{2,}(?:金额)?单\s*位\s*[:：]/.exec(block.text)?.[1] ?? ''],
    )
    .find((name) => cleanName(name) !== null);
  const stated =
    unitLine ??
    new RegExp(
      `(?:编制单位|预算单位|单位名称|部门名称|部门\\(单位\\)名称|公开单位)[:\\n]+([${HAN}()]{4,40})`,
    ).exec(whole)?.[1] ??
    new RegExp(
      `(?:^|[\\n。])([${HAN}]{4,30}?)(?:\\(以下简称|是[^\\n。]{0,30}(?:机关|部门|单位|组织|机构|团体))`,
    ).exec(whole)?.[1];
  return stated === undefined ? null : cleanName(stated);
}

/** A name without the words that belong to the title; null when nothing of a name is left. */
function cleanName(raw: string): string | null {
  const name = fold(raw)
    .replace(/\s+/g, '')
    .replace(/^(?:关于|公开)/, '')
    .replace(/(?:部门|的)$/, '')
    .replace(/\((?:本级|汇总|部门)\)$/, '');
  return name.length < 4 ||
    NOT_A_NAME.test(name) ||
    /预算|决算|情况|说明|报告$|首页|网站|登录|无障碍/.test(name)
    ? null
    : name;
}

/** The same name with the region in front, when the text gives it so: 门头沟区… → 北京市门头沟区…. */
function fullName(name: string, whole: string): string {
  const region = new RegExp(
    `((?:[${HAN}]{2,5}?(?:省|自治区|市|州|盟|地区|区|县|旗)){1,2})${name.replace(/[()]/g, '\\$&')}`,
  ).exec(whole)?.[1];
  if (region === undefined || /[的是为由和与及在]/.test(region) || name.startsWith(region)) return name;
  return region + name;
}

function regionOf(name: string | null): string | null {
  if (name === null) return null;
  return (
    new RegExp(
      `^(?:[${HAN}]{2,7}?(?:省|自治区))?(?:[${HAN}]{2,6}?(?:市|州|盟))?(?:[${HAN}]{1,5}?(?:新区|区|县|旗|市))?(?:[${HAN}]{1,6}?(?:镇|乡|街道))?`,
    ).exec(name)?.[0] || null
  );
}

function readSuperior(whole: string): string | null {
  return (
    new RegExp(
      `(?:上级主管部门(?:为|是|:)|主管部门(?:为|是|:)|隶属于)([${HAN}]{4,30}?)(?=[。,;:\\n(]|的|领导|管理)`,
    ).exec(whole)?.[1] ?? null
  );
}

/** The unit that most amounts of the narrative carry; for tables alone, the first unit line. */
function readMoneyUnit(source: SourceDocument, whole: string): MoneyUnit | null {
  const counts = new Map<MoneyUnit, number>();
  for (const block of source.blocks) {
    if (block.kind === 'table') continue;
    for (const number of findNumbers(block.text))
      if (number.unit?.kind === 'money' && Number(number.digits) !== 0)
        counts.set(number.unit.unit, (counts.get(number.unit.unit) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined) return best[0];
  const line = /单位[:：]?(亿元|万元|千元|元)/.exec(whole)?.[1];
  return MONEY_UNITS.find(([text]) => text === line)?.[1] ?? null;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
