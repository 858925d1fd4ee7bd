import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryOf } from '../../tests/properties/arbitrary-of-schema.ts';
import { NOTED_AT as NOW, sampleNote as note } from '../../tests/samples/stored-note.ts';
import { SAMPLE_FIGURE_ANCHOR } from '../../tests/samples/note-draft.ts';
import { annotationSchema } from '../notes/annotation.ts';
import type { Annotation } from '../notes/annotation.ts';
import { toCsv } from './csv.ts';
import { fromJsonLd } from './from-json-ld.ts';
import { toJsonLd, toWebAnnotation } from './json-ld.ts';
import { NOTE_COLUMNS, noteRows } from './note-table.ts';

const exported = (notes: readonly Annotation[]): string => [...toJsonLd(notes, NOW)].join('');

describe('notes as Web Annotations', () => {
  it('have what the model demands: context, id, type, target', () => {
    const page = JSON.parse(exported([note()])) as Record<string, unknown>;
    expect(page).toMatchObject({ type: 'AnnotationPage', id: expect.stringMatching(/^urn:/) as unknown });
    expect(page['@context']).toEqual(expect.arrayContaining(['http://www.w3.org/ns/anno.jsonld']));
    expect(page['items']).toMatchObject([
      {
        type: 'Annotation',
        motivation: 'assessing',
        target: { source: 'http://www.example.gov.cn/t1.html' },
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: '合计与表三不符' },
          { type: 'TextualBody', purpose: 'tagging', value: '三公' },
          { type: 'TextualBody', purpose: 'assessing', value: 'to-check' },
        ],
      },
    ]);
  });

  it('give a figure by its printed words for other tools, and by its structure for us', () => {
    expect(toWebAnnotation(note())).toMatchObject({
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: '1,058.41', prefix: '本年收入合计 ', suffix: '' },
          { type: 'TextPositionSelector', start: 420, end: 428 },
          { type: 'gouji:FigureSelector', 'gouji:anchor': SAMPLE_FIGURE_ANCHOR },
        ],
      },
    });
  });

  it('give text by quote and position', () => {
    const anchor = { exact: '措辞', prefix: '其', suffix: '与', start: 10, end: 12 };
    expect(toWebAnnotation(note({ target: { kind: 'text', anchor } }))).toMatchObject({
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: '措辞', prefix: '其', suffix: '与' },
          { type: 'TextPositionSelector', start: 10, end: 12 },
        ],
      },
    });
  });

  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryOf(annotationSchema), { maxLength: 4 }), async (notes) => {
        const read = await fromJsonLd(exported(notes as Annotation[]), NOW);
        expect(read).toEqual({ ok: true, notes, leftOut: [] });
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

it('words that another tool changed in one of our notes come in as newer words', async () => {
  const [item] = (JSON.parse(exported([note()])) as { items: { body: { value: string }[] }[] }).items;
  if (item?.body[0] === undefined) throw new Error('no body');
  item.body[0].value = '已在别处改过';
  const read = await fromJsonLd(JSON.stringify([item]), '2026-12-01T00:00:00.000Z');
  expect(read).toMatchObject({
    ok: true,
    notes: [
      {
        id: note().id,
        text: '已在别处改过',
        modified: '2026-12-01T00:00:00.000Z',
        history: [{ text: '合计与表三不符' }],
      },
    ],
  });
});

describe('Web Annotations of other tools', () => {
  const foreign = {
    id: 'https://hypothes.is/a/xyz',
    type: 'Annotation',
    created: '2025-05-01T08:00:00+08:00',
    body: [
      { type: 'TextualBody', value: '这里与表不符' },
      { type: 'TextualBody', purpose: 'tagging', value: ' 三公 ' },
    ],
    target: {
      source: 'http://www.example.gov.cn/t1.html#p3',
      selector: [
        { type: 'TextPositionSelector', start: 40, end: 46 },
        { type: 'TextQuoteSelector', exact: '310.00', prefix: '项目支出', suffix: '万元' },
      ],
    },
  };

  it('become notes on the text they quote, the same one each time', async () => {
    const first = await fromJsonLd(JSON.stringify([foreign]), NOW);
    expect(first).toMatchObject({
      ok: true,
      leftOut: [],
      notes: [
        {
          document: 'web:www.example.gov.cn/t1.html',
          text: '这里与表不符',
          tags: ['三公'],
          created: '2025-05-01T00:00:00.000Z',
          target: {
            kind: 'text',
            anchor: { exact: '310.00', prefix: '项目支出', suffix: '万元', start: 40 },
          },
        },
      ],
    });
    expect(await fromJsonLd(JSON.stringify({ items: [foreign] }), NOW)).toEqual(first);
    expect(first.ok && annotationSchema.safeParse(first.notes[0]).success).toBe(true);
  });

  it.each([
    ['no annotation', 5, 'not-an-annotation'],
    ['no address', { ...foreign, target: { selector: [] } }, 'no-source'],
    ['an address that is none', { ...foreign, target: { source: 'javascript:alert(1)' } }, 'no-source'],
    ['no quote', { ...foreign, target: { source: 'http://a.gov.cn/' } }, 'no-quote'],
    ['too long', { ...foreign, body: 'x'.repeat(100_001) }, 'too-long'],
    ['one of ours, damaged', { type: 'Annotation', 'gouji:note': { id: 'x' } }, 'damaged'],
  ])('say why they were left out: %s', async (_name, entry, reason) => {
    const read = await fromJsonLd(JSON.stringify([entry, foreign]), NOW);
    expect(read).toMatchObject({ ok: true, leftOut: [{ entry: 1, reason }] });
    expect(read.ok && read.notes).toHaveLength(1);
  });

  it.each([
    ['{', 'not-json'],
    ['"a"', 'no-annotations'],
    ['{"type":"Person"}', 'no-annotations'],
  ])('%s is refused as a whole', async (text, reason) => {
    expect(await fromJsonLd(text, NOW)).toEqual({ ok: false, reason });
  });
});

describe('CSV', () => {
  const lines = (rows: readonly (readonly string[])[]): string => [...toCsv(rows)].join('');

  it('quotes what would break a row, and begins with the mark that spreadsheets want', () => {
    expect(lines([['a,b', 'c"d', 'e\nf', 'g']])).toBe('\uFEFF"a,b","c""d","e\nf",g\r\n');
  });

  it('lets no words act as a formula, and numbers stay numbers', () => {
    expect(lines([[' ＝1+1']])).toBe("\uFEFF' ＝1+1\r\n");
    expect(lines([['=HYPERLINK("x")', '@SUM(1)', '+cmd', '-1,234.50', '-5%']])).toBe(
      '\uFEFF"\'=HYPERLINK(""x"")",\'@SUM(1),\'+cmd,"-1,234.50",-5%\r\n',
    );
  });

  it('has a row for each note under the names of its fields', () => {
    const [head, row] = [...noteRows([note()])];
    expect(head).toEqual(NOTE_COLUMNS);
    expect(row?.[NOTE_COLUMNS.indexOf('printed')]).toBe('1,058.41');
    expect(row?.[NOTE_COLUMNS.indexOf('label')]).toBe('本年收入合计 / 预算数');
  });
});
