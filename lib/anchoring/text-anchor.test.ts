import { describe, expect, it } from 'vitest';
import type { Block, SourceDocument } from '../source/document.ts';
import { textAt } from '../source/document.ts';
import { DocumentText } from './document-text.ts';
import { describeText, resolveText } from './text-anchor.ts';

function documentOf(...texts: (string | string[])[]): SourceDocument {
  const blocks = texts.map((text, index): Block => {
    if (typeof text === 'string') return { kind: 'paragraph', index, text, level: null, page: null };
    const cells = text.map((cell, column) => {
      return { row: 0, column, rowSpan: 1, columnSpan: 1, text: cell, isHeader: false };
    });
    return {
      kind: 'table',
      index,
      rowCount: 1,
      columnCount: text.length,
      cells,
      page: null,
      gridIsCertain: true,
    };
  });
  return { title: '', blocks, unread: [] };
}

const PAGE = [
  '单位概况',
  '收入总计1,234.56万元，支出总计1,234.56万元。',
  ['项目', '金额', '10.00'],
  '附注：以上均含税。',
];

/** Selects the nth occurrence of `exact` in the old page and looks for it in the new one. */
function follow(exact: string, nth: number, ...now: (string | string[])[]) {
  const before = new DocumentText(documentOf(...PAGE));
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = before.text.indexOf(exact, start + 1);
  const anchor = describeText(before, start, start + exact.length);
  const after = documentOf(...now);
  const { state, places } = resolveText(new DocumentText(after), anchor);
  return { state, text: places.map((place) => textAt(after, place)).join('|'), places };
}

describe('a quote', () => {
  it('is the same on the same page', () => {
    expect(follow('支出总计', 0, ...PAGE)).toMatchObject({ state: 'same', text: '支出总计' });
  });

  it('has moved when text was put before it', () => {
    expect(follow('支出总计', 0, '新的一段', ...PAGE)).toMatchObject({ state: 'moved', text: '支出总计' });
  });

  it('may reach over cells and paragraphs', () => {
    expect(follow('金额\t10.00\t附注', 0, ...PAGE)).toMatchObject({ state: 'same', text: '金额|10.00|附注' });
  });

  it('is missing, not taken to an equal one, when it was deleted', () => {
    const now = ['单位概况', '收入总计1,234.56万元。', '附注：以上均含税。'];
    expect(follow('1,234.56', 1, ...now)).toMatchObject({ state: 'missing', text: '' });
  });

  it('is missing when one digit changed', () => {
    const now = ['单位概况', '收入总计1,234.56万元，支出总计1,235.56万元。'];
    expect(follow('支出总计1,234.56万元', 0, ...now)).toMatchObject({ state: 'missing' });
  });

  it('is missing when it stands twice in the same words', () => {
    expect(follow('支出总计', 0, '又', ...PAGE, ...PAGE)).toMatchObject({ state: 'missing' });
  });
});

it('maps places and offsets both ways', () => {
  const document = documentOf(...PAGE);
  const text = new DocumentText(document);
  const place = { block: 2, cell: 1, start: 1, end: 2 };
  const offset = text.offsetOf(place);
  expect(offset).not.toBeNull();
  expect(text.placesOf(offset ?? 0, (offset ?? 0) + 1)).toEqual([place]);
  expect(text.offsetOf({ block: 9, cell: null, start: 0, end: 0 })).toBeNull();
});
