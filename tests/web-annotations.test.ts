// @vitest-environment jsdom
/** Our notes as another annotation tool reads them: Recogito's adapter for W3C Web Annotations. */
import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import { describe, expect, it } from 'vitest';
import { toJsonLd } from '../lib/exchange/json-ld.ts';
import type { Annotation } from '../lib/notes/annotation.ts';
import { NOTED_AT, sampleNote } from './samples/stored-note.ts';

/** What the other tool makes of an exported note. */
function readElsewhere(note: Annotation) {
  const page = JSON.parse([...toJsonLd([note], NOTED_AT)].join('')) as { items: never[] };
  const [item] = page.items;
  if (item === undefined) throw new Error('nothing was exported');
  const { parsed, error } = parseW3CTextAnnotation(item);
  if (parsed === undefined) throw error ?? new Error('it was not read');
  return parsed;
}

describe('an exported note, read by another tool,', () => {
  it('hangs on the same words at the same position', () => {
    const anchor = {
      exact: '三公经费财政拨款预算12.30万元',
      prefix: '2031年，',
      suffix: '，比上年',
      start: 1204,
      end: 1222,
    };
    const { target, bodies } = readElsewhere(sampleNote({ target: { kind: 'text', anchor } }));
    expect(target.selector).toMatchObject([{ quote: anchor.exact, start: anchor.start, end: anchor.end }]);
    expect(bodies.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['commenting', '合计与表三不符'],
      ['tagging', '三公'],
      ['assessing', 'to-check'],
    ]);
  });

  it('hangs on a figure’s printed number at its position', () => {
    const { target } = readElsewhere(sampleNote());
    expect(target.selector).toMatchObject([{ quote: '1,058.41', start: 420, end: 428 }]);
  });
});
