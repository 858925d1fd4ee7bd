import type { Disclosure } from '../disclosure/disclosure.ts';
import { squash } from '../lexicon/fold.ts';
import type { NumberingStyle } from '../lexicon/numbering.ts';
import { readNumbering } from '../lexicon/numbering.ts';
import type { Place } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** A numbered name in the text or in the first column of a performance table. */
interface Item {
  value: number;
  name: string;
  place: Place;
}

const FEWEST = 3;

const targets = (first: string): string =>
  `总体绩效目标：\n一、${first}：修缮古桥，改善展陈。\n二、展览展示：举办展览两次。\n三、政务管理：机关运转正常。\n`;
const TABLE =
  '部门职责-工作活动绩效目标\n单位：万元\n| 职责活动 | 年度预算数 | 内容描述 | 绩效目标 |\n| 一、文物保护 | 20 | 修缮 | 完成 |\n| 1、古桥修缮 | 20 | 修缮 | 完成 |\n| 二、展览展示 | 10 | 展览 | 两次 |\n| 三、政务管理 | 5 | 管理 | 正常 |\n';

export default defineCheck({
  id: 'targets-match-activities',
  kind: 'completeness',
  title: {
    zh: '总体目标与职责活动名称对应',
    en: 'The targets of the text match the activities of the table',
  },
  why: {
    zh: '总体目标与绩效表的职责活动逐项对应，只有一项名称不同，多半是其中一处没有改。',
    en: 'Targets and activities match one by one but for one name: one of the two was probably not updated.',
  },
  basis: '预算绩效管理: 部门职责—工作活动—绩效目标',
  limits: {
    zh: '个数相同、大多数名称相同时才判断。',
    en: 'Judged only when the counts are equal and most of the names agree.',
  },
  examples: [
    { kind: 'holds', text: targets('文物保护') + TABLE },
    { kind: 'holds', text: targets('文物 保护') + TABLE },
    { kind: 'breaks', text: targets('文物宣传') + TABLE },
    { kind: 'breaks', text: targets('古桥修缮工程') + TABLE },
    { kind: 'skips', text: targets('文物保护') },
  ],
  *run(disclosure) {
    const lists = targetLists(disclosure);
    for (const table of disclosure.tables) {
      if (table.kind === null || !/performance/.test(table.kind)) continue;
      const activities = activitiesOf(disclosure, table.block);
      if (activities.length < FEWEST) continue;
      for (const list of lists) {
        if (list.length !== activities.length) continue;
        const differing = list.filter((item, index) => item.name !== activities[index]?.name);
        if (differing.length * 2 > list.length) continue;
        const [first] = list;
        if (differing.length === 0 && first !== undefined) yield wordsPass([first.place], { n: list.length });
        for (const item of differing) {
          const activity = activities[list.indexOf(item)];
          if (activity === undefined) continue;
          yield wordsFinding('info', [item.place, activity.place], {
            text: item.name,
            other: activity.name,
            n: list.length,
          });
        }
      }
    }
  },
});

/** Lists "一、名称：…" of the text whose items each name something before a colon. */
function targetLists({ source }: Disclosure): Item[][] {
  const lists: Item[][] = [];
  let style: NumberingStyle | null = null;
  for (const line of linesOf(source)) {
    const { numbering } = line;
    if (numbering === null || line.inContents) continue;
    const rest = line.folded.slice(numbering.length);
    const name = /^[^:。;；,]{2,24}(?=:)/.exec(rest)?.[0];
    const list = lists.at(-1);
    if (name === undefined) continue;
    const item = {
      value: numbering.value,
      name: squash(name),
      place: placeIn(line, 0, Math.min(line.text.length, numbering.length + name.length + 12)),
    };
    if (item.value === 1) {
      lists.push([item]);
      style = numbering.style;
    } else if (style === numbering.style && list?.at(-1)?.value === item.value - 1) list.push(item);
  }
  return lists.filter((list) => list.length >= FEWEST);
}

/** The items "一、名称" of a table's first column. */
function activitiesOf({ source }: Disclosure, table: number): Item[] {
  const block = source.blocks[table];
  if (block?.kind !== 'table') return [];
  return block.cells.flatMap((cell, index): Item[] => {
    const numbering = cell.column === 0 ? readNumbering(cell.text) : null;
    if (numbering === null || numbering.style !== 'han') return [];
    return [
      {
        value: numbering.value,
        name: squash(cell.text.slice(numbering.length)),
        place: { block: table, cell: index, start: 0, end: cell.text.length },
      },
    ];
  });
}
