import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { toCsv } from '../../lib/exchange/csv.ts';
import { fromJsonLd } from '../../lib/exchange/from-json-ld.ts';
import { toJsonLd } from '../../lib/exchange/json-ld.ts';
import { reportContent } from '../../lib/exchange/report-content.ts';
import { reportHtml } from '../../lib/exchange/report-html.ts';
import { reportMarkdown } from '../../lib/exchange/report-markdown.ts';
import { exportTables } from '../../lib/exchange/tables.ts';
import { toXlsx } from '../../lib/exchange/xlsx.ts';
import { NOTE_LIMITS } from '../../lib/notes/annotation.ts';
import { documentKey } from '../../lib/notes/document-key.ts';
import { indexNotes, searchNotes } from '../../lib/notes/search-notes.ts';
import { inspect } from '../../lib/inspect.ts';
import { toReportDocument } from '../../lib/report/to-report.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import { nameInAddress } from '../../lib/viewer/fetch-file.ts';
import { sampleFigures } from '../samples/figure-rows.ts';
import { NAUGHTY, naughtyInTurn, poisoned } from '../samples/naughty.ts';
import { reportWithCause } from '../samples/popup-reports.ts';
import { readAny } from '../samples/read-blocks.ts';
import { sampleNote } from '../samples/stored-note.ts';

const MADE = '2026-11-27T08:00:00.000Z';

/** A disclosure whose unit, headings, labels and one amount are this string. */
function documentOf(text: string): SourceDocument {
  const paragraph = (index: number, words: string): SourceDocument['blocks'][number] => ({
    kind: 'paragraph',
    index,
    text: words,
    level: null,
    page: null,
  });
  const cells = [
    ['项目', '金额'],
    [text, '600.50'],
    ['项目支出', text],
    ['支出合计', '900.50'],
  ].flatMap((row, at) =>
    row.map((words, column) => ({
      row: at,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: words,
    })),
  );
  return {
    title: `${text}2023年部门预算`,
    blocks: [
      paragraph(0, `${text}2023年部门预算公开`),
      paragraph(1, `一、${text}`),
      paragraph(
        2,
        `2023年支出预算900.50万元，其中：${text}600.50万元，项目支出310.00万元，${text}${text}万元。`,
      ),
      paragraph(3, '支出预算总表 单位：万元'),
      { kind: 'table', index: 4, cells, page: null } as SourceDocument['blocks'][number],
    ],
    unread: [],
  };
}

describe('words of a document', () => {
  it.each(NAUGHTY)('%j are read, checked and reported', (text) => {
    const inspection = inspect(documentOf(text));
    const reasons = inspection.outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : ''));
    expect(reasons).not.toContain('internal-error');
    const report = toReportDocument(inspection, { source: text, sha256: '' });
    // What was said of it goes between contexts and into files as it is.
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({ source: text });
    // An amount that is no number is none.
    for (const { value } of extractDisclosure(documentOf(text)).figures)
      expect(value === null || Number.isSafeInteger(value.minor)).toBe(true);
  });
});

it.each([
  [
    'names of files',
    (text: string) => nameInAddress(`http://a.example/${encodeURIComponent(text.toWellFormed())}`),
  ],
  ['addresses', (text: string) => nameInAddress(text)],
  ['keys of documents', (text: string) => documentKey(text)],
])('%s may be anything', (_what, read) => {
  for (const text of NAUGHTY) expect(() => read(text)).not.toThrow();
});

it('the name of a file does not decide what is in it', async () => {
  for (const name of NAUGHTY)
    expect(await readAny(new TextEncoder().encode('<html><p>收入10万元</p></html>'), name)).toMatchObject({
      format: 'html',
    });
});

describe('a note', () => {
  const notes = NAUGHTY.map((text, index) =>
    sampleNote({ id: `01J${String(index).padStart(23, '0')}`, text, tags: [text.slice(0, NOTE_LIMITS.tag)] }),
  );

  it('is found by its own words', () => {
    const index = indexNotes(notes);
    for (const note of notes) expect(searchNotes(index, note.text).map(({ id }) => id)).toContain(note.id);
  });

  it('goes out and comes back the same', async () => {
    const back = await fromJsonLd([...toJsonLd(notes, MADE)].join(''), MADE);
    expect(back.ok ? back.leftOut : back).toEqual([]);
    const texts = back.ok ? new Map(back.notes.map(({ id, text, tags }) => [id, { text, tags }])) : new Map();
    for (const { id, text, tags } of notes) expect(texts.get(id)).toEqual({ text, tags });
  });
});

/** Documents with the strings everywhere, until each has had its turn. */
function exportedDocuments(): Parameters<typeof exportTables>[0] {
  const { next, count } = naughtyInTurn();
  const documents: Parameters<typeof exportTables>[0][number][] = [];
  while (count() < NAUGHTY.length) {
    const { document, changes } = poisoned(reportWithCause, next);
    documents.push({
      address: next(),
      title: next(),
      capturedAt: MADE,
      document,
      changes,
      figures: poisoned(sampleFigures, next),
      notes: [sampleNote({ text: next(), tags: [next()] })],
      judgements: { [document.outcomes[0]?.id ?? '']: { verdict: 'explained', why: next() } },
    });
  }
  return documents;
}

describe('an export', () => {
  const documents = exportedDocuments();

  it('as a report has the words and no markup of theirs', () => {
    for (const exported of documents) {
      const content = reportContent(exported, MADE, 'en');
      const html = reportHtml(content);
      const tags = new Set<string>();
      const attributes = new Set<string>();
      walk(parse(html), (name, names) => {
        tags.add(name);
        for (const each of names) attributes.add(each);
      });
      for (const tag of ['script', 'img', 'iframe', 'svg', 'object', 'link', 'form', 'input'])
        expect(tags).not.toContain(tag);
      expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
      expect(html).not.toMatch(/href="(?!https?:)/);
      const markdown = reportMarkdown(content);
      expect(markdown).not.toMatch(/(?<!\\)<\w/);
    }
  });

  it('as CSV has every cell back, and none that computes', () => {
    for (const table of exportTables(documents, 'zh')) {
      const rows = [...table.rows];
      const read = readCsv([...toCsv(rows)].join(''));
      expect(read).toHaveLength(rows.length);
      for (const [at, row] of rows.entries())
        for (const [column, cell] of row.entries()) {
          const shown = read[at]?.[column] ?? '';
          const said = cell === null ? '' : String(cell);
          expect([said, `'${said}`]).toContain(shown);
          if (typeof cell === 'string' && !/^-?[\d.,%]+$/.test(shown)) expect(shown).not.toMatch(/^[=+\-@]/);
        }
    }
  });

  it('as a workbook opens, with the words as text', async () => {
    const workbook = await toXlsx(exportTables(documents, 'zh'), 'zh');
    const reading = await readAny(new Uint8Array(await workbook.arrayBuffer()), 'a.xlsx');
    const cells = new Set(
      (reading.ok ? reading.document.blocks : []).flatMap((block) =>
        block.kind === 'table' ? block.cells.map(({ text }) => squeezed(text)) : [squeezed(block.text)],
      ),
    );
    const missing = documents
      .map(({ title }) => squeezed(title))
      .filter((title) => title !== '' && !cells.has(title));
    expect(missing).toEqual([]);
  });
});

/** As a spreadsheet keeps words: no control characters, white space folded. */
function squeezed(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

interface Walked {
  nodeName: string;
  attrs?: { name: string }[];
  childNodes?: unknown[];
}

function walk(node: unknown, visit: (name: string, attributes: string[]) => void): void {
  const { nodeName, attrs, childNodes } = node as Walked;
  visit(
    nodeName,
    (attrs ?? []).map(({ name }) => name),
  );
  for (const child of childNodes ?? []) walk(child, visit);
}

/** RFC 4180, read the plain way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') endCell();
    else if (character === '\r' && text[at + 1] === '\n') {
      endCell();
      rows.push([]);
      at += 1;
    } else cell += character;
  }
  rows.pop();
  return rows;
}
