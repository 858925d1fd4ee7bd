/** A page's document goes to the background in pieces and comes back inspected. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { figuresOf } from '../../lib/checks/outcome.ts';
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { parse5Tree, parseHtml } from '../../lib/formats/parse5-tree.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import { inspect } from '../../lib/inspect.ts';
import { inspectInBackground, outlineInBackground } from '../../lib/inspection/inspect-in-background.ts';
import { INSPECTION_PORT, piecesOf } from '../../lib/inspection/wire.ts';
import { registry } from '../../lib/checks/registry.ts';
import { figureStandings } from '../../lib/report/figure-rows.ts';
import { toPageReport } from '../../lib/report/to-report.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import { SEEDS } from '../../scripts/serve-seeds.ts';
import { largePage } from '../bench/large-page.ts';
import { EXTENSION, senderOf, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension } from './fake-extension.ts';
import { portPair } from './fake-ports.ts';
import type { FakePort } from './fake-ports.ts';

const ADDRESS = 'http://www.example.gov.cn/t1.html';
const SENDER = senderOf({ tab: 7, frame: 0, documentId: 'D1', url: ADDRESS });
let fake: FakeExtension;
let opened: FakePort[];

beforeEach(async () => {
  fake = await startFakeExtension();
  opened = [];
  Object.assign(fakeBrowser.runtime, { connect: ({ name }: { name: string }) => connectAs(name, SENDER) });
});

function connectAs(name: string, sender: object): FakePort {
  const [asking, answering] = portPair(name, sender);
  opened.push(answering);
  fake.events.onConnect.fire(answering);
  return asking;
}

function readPage(html: string): SourceDocument {
  return readHtml(parseHtml(html), parse5Tree(), '').document;
}

const seed = (slug: string): SourceDocument =>
  readPage(readFileSync(path.join(SEEDS, slug, 'page.html'), 'utf8'));

describe.each([
  ['a seed', seed('xicheng-association-2019')],
  ['a page whose tables go in many pieces', readPage(largePage(6000))],
])('%s', (_name, document) => {
  it('is inspected in the background as it would be on the spot', async () => {
    const expected = inspect(document);
    const { detected } = expected;
    const read = { document, address: ADDRESS, detected };
    const inspected = await inspectInBackground(read, new AbortController().signal);
    const shown = expected.outcomes.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
    expect(shown.length).toBeGreaterThan(0);
    const taking = new Set(shown.flatMap(figuresOf));
    expect(new Set(inspected.figures.keys())).toEqual(taking);
    for (const [id, figure] of inspected.figures) expect(figure).toEqual(figureById(expected.disclosure, id));
    expect(inspected.findings).toEqual(
      shown.map((outcome) => ({
        outcome,
        view: findingView(
          outcome,
          expected.disclosure,
          registry.find(({ id }) => id === outcome.check) ?? null,
          expected.causes,
        ),
      })),
    );
    const source = { source: ADDRESS, sha256: '', title: document.title, attachments: [] };
    expect(inspected.report).toEqual(toPageReport(expected, source));
  });

  it('has all its figures when something wants them', async () => {
    const expected = inspect(document);
    const read = { document, address: ADDRESS, detected: expected.detected };
    const outline = await outlineInBackground(read, new AbortController().signal);
    const { figures, tables } = expected.disclosure;
    expect(outline.disclosure.figures).toEqual(figures);
    expect(outline.disclosure.tables).toEqual(tables.map(({ grid: _grid, ...rest }) => rest));
    expect(outline.disclosure.source).toBe(document);
    expect(outline.standings).toEqual(figureStandings(expected));
  });
});

const table = (cells: unknown): object => ({
  kind: 'table',
  index: 0,
  rowCount: 1,
  columnCount: 1,
  cells,
  page: null,
  gridIsCertain: true,
});

describe('an inspection', () => {
  const document = seed('mentougou-association-2023');
  const { detected } = inspect(document);
  const read = { document, address: ADDRESS, detected };

  it('ends on both sides when the page no longer wants it', async () => {
    const life = new AbortController();
    const inspected = inspectInBackground(read, life.signal);
    life.abort(new Error('left'));
    await expect(inspected).rejects.toThrow('left');
    expect(() => opened[0]?.postMessage({})).toThrow('disconnected');
  });

  it('is begun again when the background went away, but not for ever', async () => {
    const ending = (times: number): void => {
      let left = times;
      Object.assign(fakeBrowser.runtime, {
        connect: ({ name }: { name: string }) => {
          const port = connectAs(name, SENDER);
          if (left > 0) setTimeout(() => opened.at(-1)?.disconnect(), 0);
          left -= 1;
          return port;
        },
      });
    };
    ending(1);
    const inspected = await inspectInBackground(read, new AbortController().signal);
    expect(inspected.findings.length).toBeGreaterThan(0);
    expect(opened).toHaveLength(2);
    ending(2);
    await expect(inspectInBackground(read, new AbortController().signal)).rejects.toThrow('no-answer');
  });

  it.each([
    ['an unknown piece', [{ kind: 'script', code: '1' }]],
    ['cells without a table', [{ kind: 'cells', cells: { texts: [], numbers: [] } }]],
    [
      'cells without their numbers',
      [{ kind: 'blocks', blocks: [table({ texts: ['1'], numbers: [0, 0, 1, 1] })] }],
    ],
    [
      'a cell in half a row',
      [{ kind: 'blocks', blocks: [table({ texts: ['1'], numbers: [0.5, 0, 1, 1, 0] })] }],
    ],
    [
      'a cell before the first',
      [{ kind: 'blocks', blocks: [table({ texts: ['1'], numbers: [-1, 0, 1, 1, 0] })] }],
    ],
    ['a number for a text', [{ kind: 'blocks', blocks: [table({ texts: [1], numbers: [0, 0, 1, 1, 0] })] }]],
    ['an end without a beginning', [{ kind: 'end' }]],
    ['a block of no shape', [{ kind: 'blocks', blocks: [{ kind: 'table', cells: 'many' }] }]],
  ])('fails without harm on %s', async (_name, pieces) => {
    const port = connectAs(INSPECTION_PORT, SENDER);
    const answers: unknown[] = [];
    port.onMessage.addListener((answer) => answers.push(answer));
    for (const piece of pieces) port.postMessage(piece);
    await expect.poll(() => answers).toEqual([{ kind: 'failed' }]);
  });

  it.each([
    ['another extension', { id: 'somebody-else', url: ADDRESS, tab: { id: 1 } }],
    ['an extension page', { id: 'test-extension-id', url: `${EXTENSION}/popup.html` }],
  ])('is refused to %s', async (_name, sender) => {
    const port = connectAs(INSPECTION_PORT, sender);
    expect(() => port.postMessage({ kind: 'end' })).toThrow('disconnected');
  });

  it('sends no piece that would make either end stand still', () => {
    const large = readPage(largePage(6000));
    const sizes = [...piecesOf({ document: large, address: ADDRESS, detected }, 'findings')].map(
      (piece) => JSON.stringify(piece).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(250_000);
  });
});
