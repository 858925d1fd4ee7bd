import { expect, it } from 'vitest';
import { inspect } from '../inspect.ts';
import { toPageReport } from '../report/to-report.ts';
import type { Block, SourceDocument } from '../source/document.ts';
import { pairKey, proposeCombination } from './propose-combination.ts';
import type { ViewedFile } from './viewed-file.ts';

const none = new Set<string>();

function fileOf(
  id: string,
  name: string,
  texts: readonly string[],
  table: readonly string[][] = [],
): ViewedFile {
  const blocks: Block[] = texts.map((text, index) => ({
    kind: 'paragraph',
    index,
    text,
    level: null,
    page: 1,
  }));
  if (table.length > 0)
    blocks.push({
      kind: 'table',
      index: blocks.length,
      rowCount: table.length,
      columnCount: table[0]?.length ?? 0,
      page: 1,
      gridIsCertain: true,
      cells: table.flatMap((row, r) =>
        row.map((text, column) => ({ row: r, column, rowSpan: 1, columnSpan: 1, text, isHeader: false })),
      ),
    });
  const document: SourceDocument = { title: '', blocks, unread: [] };
  const inspection = inspect(document);
  const report = toPageReport(inspection, { source: name, sha256: '', title: name, attachments: [] });
  return {
    id,
    name,
    address: null,
    bytes: new Uint8Array(),
    format: 'pdf',
    parts: [],
    since: 0,
    state: {
      kind: 'ready',
      content: { document, places: null, inspection, report, sha256: id, capturedAt: '' },
    },
  };
}

const TEXT = ['某区档案馆2023年部门预算公开', '2023年收入预算310.00万元，支出预算310.00万元。'];
const TABLE = [
  ['项目', '2023年预算数'],
  ['本年收入合计', '310.00'],
  ['财政拨款', '310.00'],
];
const text = fileOf('a', '某区档案馆2023年部门预算公开说明.pdf', TEXT);
const tables = fileOf('b', '某区档案馆2023年部门预算公开表.pdf', ['2023年收支预算总表', '单位：万元'], TABLE);
const other = fileOf('c', '某区图书馆2022年部门预算公开表.pdf', ['2022年收支预算总表', '单位：万元'], TABLE);

it('offers text and tables of one year, text first', () => {
  expect(proposeCombination([tables, text], none)?.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('finds the tables among other files by their name', () => {
  expect(proposeCombination([other, tables, text], none)?.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('does not offer files of different years', () => {
  expect(proposeCombination([text, other], none)).toBeNull();
});

it('does not offer what was turned down or is combined already', () => {
  expect(proposeCombination([text, tables], new Set([pairKey(text, tables)]))).toBeNull();
  expect(proposeCombination([text, tables, { ...text, id: 'd', parts: [text, tables] }], none)).toBeNull();
});
