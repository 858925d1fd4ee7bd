/** A million characters of what each reader likes least: the reading must come to an end, and nothing may throw. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/formats/text.ts';
import { inspect } from '../../lib/inspect.ts';
import type { SourceDocument } from '../../lib/source/document.ts';

const LENGTH = 1_000_000;

/** Each is repeated to the full length: digits and separators, brackets, list openers, comparisons, numbering, residue, cells. */
const PIECES = [
  '1',
  '1,',
  '1 ',
  '1-',
  '（',
  '）',
  '。',
  '、',
  '"',
  '一、',
  '1、',
  '（1）',
  '其中：',
  '其中1元',
  '1元，其中：',
  '（1元',
  '比上年',
  '增加1元，',
  '占1%',
  '合计1万元比2022年1万元增加1万元，增长1%。',
  '科学技术支出（206）',
  '没有',
  '支出',
  '名词解释',
  '2023年部门',
  '区科协',
  '主管部门为',
  '(以下简称',
  '[bookmark:',
  'PAGEREF _',
  '单位：',
  '\n',
  '\t1\n',
  '| 1 ',
];

function paragraph(text: string): SourceDocument {
  return { title: '', blocks: [{ kind: 'paragraph', index: 0, text, level: null, page: null }], unread: [] };
}

describe.each(PIECES)('%j a million characters long', (piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

  it('is read as one paragraph', () => {
    expect(
      inspect(paragraph(text)).outcomes.every(
        (outcome) => !('reason' in outcome) || outcome.reason !== 'internal-error',
      ),
    ).toBe(true);
  }, 120_000);

  it('is read as a file', () => {
    expect(
      inspect(readText(text.slice(0, LENGTH / 4))).outcomes.every(
        (outcome) => !('reason' in outcome) || outcome.reason !== 'internal-error',
      ),
    ).toBe(true);
  }, 120_000);
});

it.each([
  ['wide', 2, 401],
  ['tall and wide, with a cell in each row', 20_000, 400],
])('a table that is %s is said to be unread', (_how, rowCount, columnCount) => {
  const cells = Array.from({ length: rowCount }, (_, row) => {
    return { row, column: row % columnCount, rowSpan: 1, columnSpan: 1, text: '1.00', isHeader: false };
  });
  const title = { kind: 'paragraph', index: 0, text: '表1：收支总表', level: null, page: null } as const;
  const place = { index: 1, page: null, gridIsCertain: true };
  const { disclosure } = inspect({
    title: '',
    blocks: [title, { kind: 'table', ...place, rowCount, columnCount, cells }],
    unread: [],
  });
  expect(disclosure.source.unread).toEqual([{ reason: 'too-large', where: '表1：收支总表' }]);
});
