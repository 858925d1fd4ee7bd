// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Block, SourceDocument } from '../../source/document.ts';
import { DomPlaces } from './dom-places.ts';
import { renderBlocks } from './render-blocks.ts';

const WORDS = { pageLabel: (page: number) => `第${String(page)}页` };

function render(blocks: Block[]): { root: HTMLElement; places: DomPlaces } {
  const source: SourceDocument = { title: '', blocks, unread: [] };
  const places = new DomPlaces();
  const root = document.createElement('div');
  root.append(renderBlocks(document, source, places, WORDS));
  document.body.replaceChildren(root);
  return { root, places };
}

const text = (index: number, words: string, page: number | null = null): Block => ({
  kind: 'paragraph',
  index,
  text: words,
  level: null,
  page,
});

const TABLE: Block = {
  kind: 'table',
  index: 1,
  rowCount: 3,
  columnCount: 3,
  cells: [
    { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '项目', isHeader: false },
    { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: '预算数', isHeader: false },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '基本支出', isHeader: false },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '', isHeader: false },
    { row: 2, column: 0, rowSpan: 1, columnSpan: 1, text: '教育\n支出', isHeader: false },
    { row: 2, column: 1, rowSpan: 1, columnSpan: 1, text: '1,234.50', isHeader: false },
    { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: '-', isHeader: false },
  ],
  page: null,
  gridIsCertain: true,
};

describe('a document as elements', () => {
  it('holds every text word for word, so that offsets are offsets', () => {
    const { places } = render([text(0, '  2023年\n收入预算900.50万元。'), TABLE]);
    expect(places.runsOf(0, null)[0]?.node.nodeValue).toBe('  2023年\n收入预算900.50万元。');
    expect(places.runsOf(1, 4)[0]?.node.nodeValue).toBe('教育\n支出');
    expect(places.runsOf(1, 3)).toEqual([]);
    expect(places.elementOf(1, 3)?.localName).toBe('th');
  });

  it('shows tables with their merged cells, header and numbers', () => {
    const { root } = render([text(0, '表一'), TABLE]);
    const cells = [...root.querySelectorAll('th, td')] as HTMLTableCellElement[];
    expect(cells.map(({ localName, rowSpan, colSpan }) => `${localName} ${rowSpan} ${colSpan}`)).toEqual([
      'th 2 1',
      'th 1 2',
      'th 1 1',
      'th 1 1',
      'td 1 1',
      'td 1 1',
      'td 1 1',
    ]);
    expect([...root.querySelectorAll('.is-number')].map((each) => each.textContent)).toEqual([
      '1,234.50',
      '-',
    ]);
  });

  it('takes markup in a text for what it is: text', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const { root } = render([text(0, hostile)]);
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.textContent).toBe(hostile);
  });

  it('says where a page begins, but not the first', () => {
    const { root } = render([text(0, '甲', 1), text(1, '乙', 1), text(2, '丙', 2)]);
    expect([...root.querySelectorAll('.doc-page-break')].map((each) => each.textContent)).toEqual(['第2页']);
  });

  it('gives the places of a selection', () => {
    const { root, places } = render([text(0, '收入预算900.50万元'), TABLE]);
    const range = document.createRange();
    range.setStart(root.querySelector('p')?.firstChild as Text, 4);
    range.setEnd(root.querySelectorAll('th')[0]?.firstChild as Text, 1);
    expect(places.placesIn(range)).toEqual([
      { block: 0, cell: null, start: 4, end: 12 },
      { block: 1, cell: 0, start: 0, end: 1 },
    ]);
  });
});
