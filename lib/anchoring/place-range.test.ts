// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { domTree } from '../formats/dom-tree.ts';
import { readHtml } from '../formats/html.ts';
import { textAt } from '../source/document.ts';
import { nodeSpansOf, PointPlaces, rangeOf } from './place-range.ts';

// jsdom has no StaticRange.
beforeAll(() => {
  Object.assign(globalThis, {
    StaticRange: class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  });
});

const HTML = `<p> 支出
  总计 <span>10</span><b>58.41 </b>万元<br>其中</p>
  <table><tr><td><p>甲</p><p>乙</p></td><td> 1,<i>000</i>.50</td></tr></table>`;

function read() {
  document.body.innerHTML = HTML;
  return readHtml<Node>(document.body, domTree(), '');
}

it('gives the range of every stretch of text, and its place back', () => {
  const { document: source, places } = read();
  const points = new PointPlaces(source, places);
  const [paragraph, table] = source.blocks;
  if (paragraph?.kind !== 'paragraph' || table?.kind !== 'table') throw new Error('not as written');
  const texts = [
    { block: 0, cell: null, text: paragraph.text },
    ...table.cells.map((cell, index) => ({ block: 1, cell: index, text: cell.text })),
  ];
  for (const { block, cell, text } of texts)
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + 1; end <= text.length; end += 1) {
        const place = { block, cell, start, end };
        const wanted = textAt(source, place);
        // Line breaks that the reader put in have no node of their own.
        if (/^\n|\n$/.test(wanted)) continue;
        const found = rangeOf(place, places);
        if (found === null) throw new Error(`no range for ${wanted}`);
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        expect(range.toString().replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
        const spans = nodeSpansOf(place, places).map((span) =>
          span.node.nodeValue?.slice(span.start, span.end),
        );
        expect(spans.join('')).toBe(wanted.replaceAll('\n', ''));
        expect(points.at(found.startContainer, found.startOffset)).toMatchObject({ block, cell, start });
      }
});

it('gives nothing for a node that has shrunk since', () => {
  const { document: source, places } = read();
  const block = source.blocks[0];
  const text = block?.kind === 'paragraph' ? block.text : '';
  const start = text.indexOf('58.41');
  const bold = document.querySelector('b');
  if (bold) bold.firstChild!.nodeValue = '5';
  expect(rangeOf({ block: 0, cell: null, start, end: start + 5 }, places)).toBeNull();
  expect(rangeOf({ block: 9, cell: null, start: 0, end: 1 }, places)).toBeNull();
});
