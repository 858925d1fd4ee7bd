import type { DisclosureKind } from '../disclosure/disclosure.ts';
import { defineCheck } from './check.ts';
import type { Line, Section } from './document-lines.ts';
import { linesOf, placeIn, sectionsOf } from './document-lines.ts';
import type { CheckResult } from './outcome.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

export default defineCheck({
  id: 'section-year-fits',
  kind: 'wording',
  title: { zh: '各部分的年度与文件相符', en: 'The years of the sections fit the document' },
  why: {
    zh: '“重点工作”写的却是上一年的完成情况，标题或截止日期是别的年度，说明这部分是照抄旧文件，没有更新。',
    en: 'Planned work that reports last year, or a heading or date of another year: the part was copied and not updated.',
  },
  basis: '预算法 art. 14; 财政部预决算公开检查 (content must be that of the year)',
  limits: {
    zh: '书名号里的年度和文号不算；决算文件的工作总结不判断。',
    en: 'Years inside 《》 and document numbers do not count; reports of work in final accounts are not judged.',
  },
  examples: [
    {
      kind: 'holds',
      text: '某区文物局2024年部门预算\n（二）2024年重点工作\n2024年计划完成古桥修缮，并举办两次展览。\n（三）国有资产\n截至2023年12月31日，共有车辆2辆。',
    },
    {
      kind: 'holds',
      text: '某区文物局2023年度部门决算\n（一）国有资产占用情况\n截至2023年12月31日，共有车辆2辆。',
    },
    {
      kind: 'breaks',
      text: '某区文物局2024年部门预算\n（二）2024年重点工作\n截至2023年12月31日，已完成古桥修缮，接待观众12000人。',
    },
    {
      kind: 'breaks',
      text: '某区文物局2024年部门预算\n截至今年12月31日，全区接待观众达到12000人。',
    },
    {
      kind: 'breaks',
      text: '某区文物局2023年度部门决算\n国有资产占用情况\n截至2022年12月31日，共有车辆2辆。',
    },
    { kind: 'skips', text: '本单位内设两个科室，编制12人。' },
  ],
  *run(disclosure) {
    const { year, kind, source } = disclosure;
    if (year === null || kind === null) return;
    const lines = linesOf(source).filter((line) => !line.inContents);
    if (kind === 'budget') {
      for (const section of sectionsOf(source)) yield* plannedWork(section, year);
      yield* thisYearsEnd(lines, year);
    }
    yield* headingYears(lines, year, kind);
    for (const line of lines) yield* assetDates(line, year, kind);
  },
});

/** Blanks out titles of documents and document numbers, so that their years are not read; keeps the length. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》]{0,60}》|\(20\d\d\)\s?\d{1,4}\s?号|\[20\d\d\]\s?\d{1,4}\s?号/g, (match) =>
    ' '.repeat(match.length),
  );
}

const PLANNED =
  /((?:19|20)\d\d)年(?:度)?[^。]{0,8}(?:重点工作|工作任务|主要工作|工作计划|工作安排|工作重点|工作目标)/;
/** Words of a plan; 将 only before a verb or an object, not in 将士. */
const FORWARD = /计划|拟(?!定)|力争|下一步|继续|将(?!士|军|领)|打算|确保|争取|预计/;

/** "2024年重点工作" whose text only says what was done up to the end of 2023. */
function* plannedWork({ heading, lines }: Section, year: number): Iterable<CheckResult> {
  const named = Number(PLANNED.exec(withoutTitles(heading.folded))?.[1] ?? 0);
  if (named !== year || lines.length === 0) return;
  const done = new RegExp(`截[至止](?:到)?${year - 1}年(?:12月31日|年?底|年?末|12月底)`);
  const body = lines.map((line) => withoutTitles(line.folded));
  const at = body.findIndex((text) => done.test(text));
  const speaksOfTheYear = body.some((text) => new RegExp(`${year}年`).test(text) || FORWARD.test(text));
  const place = placeIn(heading);
  if (at < 0) {
    if (speaksOfTheYear) yield wordsPass([place], { text: heading.text.trim(), year });
    return;
  }
  const line = lines[at];
  const from = body[at]?.search(done) ?? 0;
  if (speaksOfTheYear) yield wordsPass([place], { text: heading.text.trim(), year });
  else
    yield wordsFinding(
      'error',
      [place, ...(line === undefined ? [] : [placeIn(line, from, Math.min(line.text.length, from + 13))])],
      { problem: 'work', text: heading.text.trim(), year, other: year - 1, printed: `${year} ${year - 1}` },
    );
}

/** "截止今年12月31日，…达到": in a budget of the year its end has not come. */
function* thisYearsEnd(lines: readonly Line[], year: number): Iterable<CheckResult> {
  for (const line of lines) {
    for (const match of line.folded.matchAll(/截[至止](?:到)?(?:今年|本年)(?:12月31日|12月底|年底|底)/g)) {
      const clause = line.folded.slice(match.index, match.index + 40).split(/[。;；]/)[0] ?? '';
      if (FORWARD.test(clause) || !/达到?|完成|累计|共|已/.test(clause)) continue;
      yield wordsFinding('warning', [placeIn(line, match.index, match.index + clause.length)], {
        problem: 'this-year',
        text: match[0],
        year,
        other: year - 1,
        printed: `${year} ${year - 1}`,
      });
    }
  }
}

/** "2023年度部门决算情况说明" over a document of 2024; also "纳入…2018年部门预算编制范围" in a text. */
function* headingYears(lines: readonly Line[], year: number, kind: DisclosureKind): Iterable<CheckResult> {
  const noun = kind === 'budget' ? '预算' : '决算';
  const inHeading = new RegExp(
    `((?:19|20)\\d\\d)年(?:度)?[\\u4e00-\\u9fa5、"()]{0,24}?${noun}(?!执行|完成|绩效|比|数)`,
  );
  const inText = new RegExp(
    `纳入[^。]{0,14}?((?:19|20)\\d\\d)年(?:度)?[\\u4e00-\\u9fa5]{0,12}${noun}(?:编|汇总|范围|$|的|[,，])`,
  );
  for (const line of lines) {
    // A page's or file's first lines are where the year was read; only headings and table titles can clash with it.
    const title = line.heading !== null || isTitle(line);
    const text = withoutTitles(line.folded);
    const match = title ? inHeading.exec(text) : inText.exec(text);
    const named = Number(match?.[1] ?? 0);
    if (match === null || (title && /上年|上一年|去年|较|比/.test(text))) continue;
    const place = placeIn(line, match.index, match.index + match[0].length);
    yield named === year
      ? wordsPass([place], { text: match[0], year })
      : wordsFinding('info', [place], { problem: 'heading', text: match[0], year, other: named });
  }
}

/** The title of a table. Other lines that end so may be links to the documents of other years. */
function isTitle(line: Line): boolean {
  const plain = line.folded.trim();
  return plain.length <= 40 && /表(?:\([^()]{0,8}\))?$/.test(plain) && !/[。,;]/.test(plain);
}

const ASSETS = /资产|车辆|设备|房屋|公务用车/;

/** "截至2022年12月31日" for assets: the end of the year before (budget), of the year itself (final accounts). */
function* assetDates(line: Line, year: number, kind: DisclosureKind): Iterable<CheckResult> {
  const text = withoutTitles(line.folded);
  const pattern =
    /截[至止](?:到)?\s?((?:19|20)\d\d)\s?年(?:\s?(\d{1,2})\s?月(?:\s?\d{1,2}\s?日|底|末)?|年?底|年?末)/g;
  for (const match of text.matchAll(pattern)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (!ASSETS.test(after.split('。')[0] ?? '')) continue;
    const named = Number(match[1]);
    const month = match[2] === undefined ? 12 : Number(match[2]);
    const expected = kind === 'budget' ? year - 1 : year;
    // A budget is published early in its year: a date in the first months of the year itself is possible.
    const fits = named === expected || (kind === 'budget' && named === year && month <= 6);
    const place = placeIn(line, match.index, match.index + match[0].length);
    yield fits
      ? wordsPass([place], { text: match[0], year: named })
      : wordsFinding('info', [place], { problem: 'date', text: match[0], year, other: expected });
  }
}
