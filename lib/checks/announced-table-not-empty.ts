import { tableKindById } from '../lexicon/table-kinds.ts';
import { defineCheck } from './check.ts';
import { linesOf, placeIn } from './document-lines.ts';
import { emptyNote, emptyTables } from './empty-tables.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** "安排…具体内容见下表": the sentence says that there is something. */
const ANNOUNCES = /(?:安排|具体|明细|内容|情况|项目)[^。;；]{0,20}(?:见|如)下表/;
const DENIES = /未安排|没有|不涉及|无[^。]{0,12}(?:预算|支出|项目)/;

const TABLE = '部门政府采购预算\n单位：万元\n| 采购项目 | 数量 | 单价 | 政府采购金额 |\n';

export default defineCheck({
  id: 'announced-table-not-empty',
  kind: 'completeness',
  title: { zh: '文字说见下表，表里就有内容', en: 'A table that the text announces is not empty' },
  why: {
    zh: '一边说“安排的具体内容见下表”，一边表是空的并注明没有，前后矛盾。',
    en: 'The text says that the details follow in a table; the table is empty and says there are none.',
  },
  basis: 'Logic; 财政预决算领域基层政务公开标准目录',
  examples: [
    {
      kind: 'holds',
      text: `2024年安排政府采购预算，具体内容见下表。\n${TABLE}| 打印机 | 2 | 0.3 | 0.6 |\n`,
    },
    {
      kind: 'holds',
      text: `2024年政府采购情况如下表。\n${TABLE}| 台式机 | 1 | 0.5 | 0.5 |\n`,
    },
    {
      kind: 'breaks',
      text: `2024年安排政府采购预算，具体内容见下表。\n${TABLE}|  |  |  |  |\n\n无此项公开内容，空表列示。`,
    },
    {
      kind: 'breaks',
      text: `2024年安排政府采购项目情况如下表。\n${TABLE}|  |  |  |  |\n\n本单位没有政府采购预算，本表为空。`,
    },
    { kind: 'skips', text: `2024年未安排政府采购预算。\n${TABLE}|  |  |  |  |\n\n本表为空。` },
  ],
  *run(disclosure) {
    const empty = emptyTables(disclosure);
    for (const line of linesOf(disclosure.source)) {
      const match = ANNOUNCES.exec(line.folded);
      if (match === null || line.inContents) continue;
      const start = Math.max(0, line.folded.lastIndexOf('。', match.index) + 1);
      const end = match.index + match[0].length;
      if (DENIES.test(line.folded.slice(start, end))) continue;
      const table = disclosure.tables.find(({ block }) => block > line.block);
      const kind = table?.kind == null ? undefined : tableKindById(table.kind);
      // Its own table stands right below: a title and a unit between them.
      if (table === undefined || kind === undefined || table.block - line.block > 4) continue;
      const place = placeIn(line, start, end);
      const text = line.text.slice(start, end).trim();
      if (!empty.has(table)) {
        yield wordsPass([place], { text });
        continue;
      }
      const note = emptyNote(disclosure, table);
      // Empty without a word is another check's business.
      if (note === null || note.place.block <= line.block) continue;
      yield wordsFinding('warning', [place, note.place], { text, note: note.text.slice(0, 40) });
    }
  },
});
