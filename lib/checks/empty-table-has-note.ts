import { fold } from '../lexicon/fold.ts';
import { textAround } from '../source/document.ts';
import { defineCheck } from './check.ts';
import { emptyNote, emptyTables } from './empty-tables.ts';
import { wordsFinding, wordsPass } from './words-result.ts';

/** The two budgets whose tables are most often empty, and whose notes are most often copied from each other. */
const FUNDS: Readonly<Record<string, readonly [own: RegExp, other: RegExp]>> = {
  'fund-expenditure': [/基金/, /国有资本/],
  'fund-balance': [/基金/, /国有资本/],
  'state-capital-expenditure': [/国有资本/, /政府性基金|基金预算/],
  'state-capital-balance': [/国有资本/, /政府性基金|基金预算/],
};

const HEAD =
  '政府性基金预算支出表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|  |  |  |  |  |\n';

export default defineCheck({
  id: 'empty-table-has-note',
  kind: 'completeness',
  title: { zh: '空表有说明，且说的是本表', en: 'An empty table has a note, and the note is its own' },
  why: {
    zh: '没有数据的表格应当列出空表并说明；不说明，读者分不清是没有这笔钱还是没有填。',
    en: 'An empty table must stay and say why it is empty; without that, nobody can tell nothing from not filled in.',
  },
  basis: '财政预决算领域基层政务公开标准目录: 没有数据的表格应当列出空表并说明',
  limits: {
    zh: '只看表内和紧接着的文字；正文别处说过没有，不算本表的说明。',
    en: 'Only the table and the text next to it are read; a zero said elsewhere is no note of the table.',
  },
  examples: [
    { kind: 'holds', text: `${HEAD}本单位2024年没有政府性基金预算安排的支出，故本表为空表。` },
    { kind: 'holds', text: `${HEAD}注：无此项内容，空表列示。` },
    { kind: 'breaks', text: `${HEAD}第三部分 说明\n一、部门职责` },
    {
      kind: 'breaks',
      text: `${HEAD.replace('政府性基金', '国有资本经营')}注：本单位2024年无政府性基金预算财政拨款安排的预算，故本表为空表。`,
    },
    {
      kind: 'skips',
      text: `${HEAD}| 212 | 城乡社区支出 | 30.00 | 0.00 | 30.00 |\n`,
    },
  ],
  *run(disclosure) {
    for (const table of emptyTables(disclosure)) {
      const title = table.title.replace(/\[bookmark:[^\]\n]{0,80}\]/g, '').trim();
      const note = emptyNote(disclosure, table);
      const head = { block: table.block, cell: 0, start: 0, end: 0 };
      const place = { ...head, end: textAround(disclosure.source, head).length };
      if (note === null) {
        yield wordsFinding('info', [place], { problem: 'none', text: title });
        continue;
      }
      const funds = FUNDS[table.kind ?? ''];
      const folded = fold(note.text);
      if (funds !== undefined && funds[1].test(folded) && !funds[0].test(folded))
        yield wordsFinding('info', [note.place, place], {
          problem: 'other',
          text: note.text.slice(0, 60),
          title,
        });
      else yield wordsPass([note.place, place], { text: note.text.slice(0, 60), title });
    }
  },
});
