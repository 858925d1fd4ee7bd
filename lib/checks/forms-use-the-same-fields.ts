import { squash } from '../lexicon/fold.ts';
import type { SourceDocument } from '../source/document.ts';
import { textAround } from '../source/document.ts';
import type { Place } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** What the fields of a form are called; contents are longer or end otherwise. */
const FIELD = /^[\u4e00-\u9fa5()]{2,12}(?:指标|名称|金额|问题|目标|类型|类别|单位|部门|负责人|内容|说明)$/;
const INDICATOR = /指标$/;

const form = (effect: string): string =>
  `项目支出绩效目标申报表\n| 项目名称 | 古桥修缮经费 | 预算金额 | 85万元 |\n| 一级指标 | 二级指标 | 具体指标 |  |\n| 产出指标 | 产出数量指标 | 修缮古桥1座 |  |\n| ${effect} | 社会效益指标 | 保护文物 |  |\n\n填报完毕。\n\n`;

export default defineCheck({
  id: 'forms-use-the-same-fields',
  kind: 'wording',
  title: { zh: '同一种表格的栏目名称一致', en: 'Forms of one kind name their fields alike' },
  why: {
    zh: '同一份文件里同一种申报表的栏目名称不一，说明用了不同版本的表样，汇总时会漏项。',
    en: 'Fields named differently in forms of one kind: versions of the form were mixed, and summaries will miss some.',
  },
  basis: '财政部项目支出绩效目标申报表 (one form for all projects)',
  examples: [
    { kind: 'holds', text: form('效益指标') + form('效益指标') },
    { kind: 'holds', text: form('效果指标') + form('效果指标') + form('效果指标') },
    { kind: 'breaks', text: form('效果指标') + form('效益指标') },
    { kind: 'breaks', text: form('效果指标') + form('效果指标') + form('效益指标') },
    { kind: 'skips', text: form('效益指标') },
  ],
  *run(disclosure) {
    // Forms of a department and of its projects have one frame of indicators.
    const blocks = disclosure.tables.flatMap(({ kind, block }) =>
      kind !== null && /performance/.test(kind) ? [block] : [],
    );
    const forms = blocks
      .map((block) => fieldsOf(disclosure.source, block))
      .filter((fields) => [...fields.keys()].some((name) => INDICATOR.test(name)));
    if (forms.length < 2) return;
    const names = new Map<string, Place[]>();
    for (const fields of forms)
      for (const [name, place] of fields) names.set(name, [...(names.get(name) ?? []), place]);
    const odd = oddPairs(forms, names);
    for (const [name, usual] of odd)
      yield wordsFinding('info', [...(names.get(name) ?? []), ...(names.get(usual) ?? [])], {
        text: name,
        other: usual,
        n: forms.length,
      });
    const [shared] = names.values();
    if (odd.length === 0 && shared !== undefined) yield wordsPass(shared, { n: forms.length });
  },
});

/** Field names of a form with the first place of each. */
function fieldsOf(source: SourceDocument, table: number): Map<string, Place> {
  const fields = new Map<string, Place>();
  const block = source.blocks[table];
  if (block?.kind !== 'table') return fields;
  for (const [cell, { text }] of block.cells.entries()) {
    const name = squash(text).replace(/[:]$/, '');
    if (!FIELD.test(name) || fields.has(name)) continue;
    const place = { block: table, cell, start: 0, end: 0 };
    fields.set(name, { ...place, end: textAround(source, place).length });
  }
  return fields;
}

/** Names of equal length that differ in one character and never stand in one form together: [the rarer, the usual]. */
function oddPairs(
  forms: readonly Map<string, Place>[],
  names: ReadonlyMap<string, Place[]>,
): [string, string][] {
  const all = [...names.keys()];
  const pairs: [string, string][] = [];
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      if (one.length !== other.length || one.length < 3) continue;
      if ([...one].filter((letter, at) => letter !== other[at]).length !== 1) continue;
      if (forms.some((fields) => fields.has(one) && fields.has(other))) continue;
      const [a, b] = [names.get(one)?.length ?? 0, names.get(other)?.length ?? 0];
      pairs.push(a < b ? [one, other] : [other, one]);
    }
  return pairs;
}
