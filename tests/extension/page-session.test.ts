// @vitest-environment jsdom
/** A page that becomes another one while its text is being checked. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { describeText } from '../../lib/anchoring/text-anchor.ts';
import { inspect } from '../../lib/inspect.ts';
import type { PageInspection, PageOutline } from '../../lib/inspection/inspect-in-background.ts';
import type { ReadDocument } from '../../lib/inspection/wire.ts';
import { PageSession } from '../../lib/page/page-session.ts';
import { startAnalysis } from '../../lib/page/start-analysis.ts';
import { samplePageReport } from '../samples/small-report.ts';
import { sampleNote } from '../samples/stored-note.ts';
import { startFakeExtension } from './fake-extension.ts';
import type { FakeExtension } from './fake-extension.ts';

const DISCLOSURE = `<h1>某区档案馆2023年部门预算公开</h1>
  <h2>二、收入预算情况说明</h2><p>2023年收入预算900.50万元，比2022年800.50万元增加100.00万元。</p>
  <h2>三、支出预算情况说明</h2><p>支出预算900.50万元，其中：基本支出600.50万元，项目支出310.00万元。</p>
  <h2>四、机关运行经费情况说明</h2><p>机关运行经费60.00万元，公务接待费1.00万元。</p>`;

/** Inspections that were asked for and not yet answered. */
const waiting: (() => void)[] = [];
/** The same of all figures. */
const outlines: (() => void)[] = [];

vi.mock('../../lib/inspection/inspect-in-background.ts', () => ({
  inspectInBackground: async ({ document: source }: ReadDocument): Promise<PageInspection> => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    const { detected } = inspect(source);
    return { detected, findings: [], figures: new Map(), report: samplePageReport() };
  },
  outlineInBackground: async ({ document: source }: ReadDocument): Promise<PageOutline> => {
    await new Promise<void>((resolve) => outlines.push(resolve));
    return { disclosure: inspect(source).disclosure, standings: [] };
  },
}));

let fake: FakeExtension;
let life: AbortController;
let session: PageSession;

beforeEach(async () => {
  fake = await startFakeExtension();
  history.replaceState(null, '', '/t20230210_1.html');
  document.title = '某区档案馆2023年部门预算公开';
  document.body.innerHTML = DISCLOSURE;
  waiting.length = 0;
  outlines.length = 0;
  life = new AbortController();
  session = new PageSession(document, life, () => undefined);
});
afterEach(() => {
  life.abort();
});

const published = (): number => fake.toldPages.filter(({ name }) => name === 'report.publish').length;
const asked = (): Promise<void> => vi.waitFor(() => expect(waiting).toHaveLength(1));

it('shows what was checked when the page has stayed', async () => {
  const started = session.start();
  await asked();
  waiting.shift()?.();
  await started;
  expect(session.snapshot).not.toBeNull();
  expect(published()).toBe(1);
});

it('neither shows nor reports it when the page has moved on', async () => {
  const started = session.start();
  await asked();
  history.pushState(null, '', '/other');
  document.title = '天气预报';
  document.body.textContent = '这里是别的内容。';
  session.leave();
  waiting.shift()?.();
  await started;
  expect(session.snapshot).toBeNull();
  expect(published()).toBe(0);
});

it('reads the next page when that is a disclosure too', async () => {
  const started = session.start();
  await asked();
  history.pushState(null, '', '/t20230210_2.html');
  document.body.innerHTML = DISCLOSURE.replaceAll('900.50', '910.50');
  session.leave();
  waiting.shift()?.();
  await asked();
  waiting.shift()?.();
  await started;
  const { blocks } = session.snapshot?.reading.document ?? { blocks: [] };
  expect(blocks.map((block) => ('text' in block ? block.text : '')).join()).toContain('910.50');
  expect(published()).toBe(1);
});

it('says where notes stand once they are in the text on show, and marks none before', async () => {
  const started = session.start();
  await asked();
  waiting.shift()?.();
  await started;
  const first = session.snapshot;
  if (first === null) throw new Error('nothing was read');
  // Without notes nobody asks for all figures.
  expect(await session.placedNotes()).toEqual([]);
  expect(outlines).toEqual([]);

  const anchor = describeText(first.text, 30, 40);
  const annotations = [sampleNote({ target: { kind: 'text', anchor } })];
  Object.assign(session.notes, { load: () => Promise.resolve(true), annotations });
  const marked = (): number | undefined =>
    session.snapshot === null ? undefined : session.notes.marksIn(session.snapshot.inspection).length;
  const loaded = session.reloadNotes();
  await vi.waitFor(() => expect(outlines).toHaveLength(1));
  expect(marked()).toBe(0);
  outlines.shift()?.();
  await loaded;
  expect(marked()).toBe(1);

  document.body.innerHTML = `<p>新的一段。</p>${DISCLOSURE}`;
  const again = session.analyse();
  await asked();
  waiting.shift()?.();
  await vi.waitFor(() => expect(outlines).toHaveLength(1));
  // The old places are those of another text.
  expect(marked()).toBe(0);
  const placed = session.placedNotes();
  outlines.shift()?.();
  await again;
  expect((await placed).map(({ state }) => state?.kind)).toEqual(['moved']);
  expect(marked()).toBe(1);
});

it('has a word for the background whenever it is loaded again', async () => {
  startAnalysis(document);
  await asked();
  waiting.shift()?.();
  await vi.waitFor(() => expect(published()).toBe(1));
  startAnalysis(document);
  await vi.waitFor(() => expect(published()).toBe(2));
  // The text is the same: nothing is inspected again.
  expect(waiting).toEqual([]);
});
