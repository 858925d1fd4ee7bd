import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '../../lib/messages/tab-state.ts';
import { addDisclosure, addFrame, sent, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension, TestFrame } from './fake-extension.ts';
import { samplePageReport } from '../samples/small-report.ts';

const TOP: TestFrame = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html' };
const INNER: TestFrame = { tab: 7, frame: 3, documentId: 'D2', url: 'http://www.example.gov.cn/inner.html' };
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

async function stateOf(tab: number): Promise<TabState> {
  const answer = await fake.fromPage('tab.state', { tab });
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
  return answer.value as TabState;
}

describe('when the probe sees a disclosure', () => {
  it('loads the analysis into that document, and only there', async () => {
    expect(await fake.fromFrame(INNER, 'disclosure.detected', { evidence: [] })).toEqual({
      ok: true,
      value: null,
    });
    const target = { tabId: 7, documentIds: ['D2'] };
    expect(fake.injected).toEqual([{ target, files: ['/content-scripts/disclosure.js'] }]);
    // The look of marks came with the probe.
    expect(fake.styled).toEqual([]);
    expect(await stateOf(7)).toMatchObject({ status: 'loading', frames: [{ frame: 3, status: 'loading' }] });
    expect((await fake.badge(7)).text).toBe('');
  });

  it('forgets a frame that was gone before the analysis came', async () => {
    const scripting = fakeBrowser.scripting as unknown as { executeScript: unknown };
    scripting.executeScript = () => Promise.reject(new Error('No document with id D1'));
    await fake.fromFrame(TOP, 'disclosure.detected', { evidence: [] });
    expect((await stateOf(7)).frames).toEqual([]);
  });
});

describe('the badge', () => {
  it.each([
    [{ error: 2, warning: 3, info: 4, doubt: 1 }, '5', '勾稽：5处不一致或提示'],
    [{ error: 0, warning: 2 }, '2', '勾稽：没有矛盾，2处提示'],
    [{ error: 0, warning: 0, doubt: 3 }, '3', '勾稽：没有发现不一致，3处读取存疑'],
    [{ error: 0, warning: 0, pass: 40 }, '✓', '勾稽：40项核对全部一致'],
    [{ error: 0, warning: 0, pass: 0 }, '', ''],
  ])('for %j is "%s"', async (counts, text, title) => {
    await addDisclosure(fake, TOP, { counts });
    expect(await fake.badge(7)).toEqual({ text, title });
  });

  it('adds up the frames of a tab', async () => {
    await addDisclosure(fake, TOP, { counts: { error: 0, warning: 1 } });
    await addDisclosure(fake, INNER, { counts: { error: 1, warning: 1 } });
    expect((await fake.badge(7)).text).toBe('3');
  });

  it('shows nothing on a page that was read on demand and is no disclosure', async () => {
    await addDisclosure(fake, TOP, { disclosure: false });
    expect((await fake.badge(7)).text).toBe('');
    expect((await stateOf(7)).status).toBe('not-a-disclosure');
  });

  it('speaks the language that was chosen, at once', async () => {
    await addDisclosure(fake, TOP, { counts: { error: 1, warning: 0 } });
    await fake.fromPage('settings.change', { language: 'en' });
    await vi.waitFor(async () => {
      expect((await fake.badge(7)).title).toBe('Gouji: 1 disagreement or hint');
    });
  });
});

describe('when a page goes', () => {
  it('forgets the frame that says good-bye', async () => {
    await addDisclosure(fake, TOP);
    await addDisclosure(fake, INNER);
    await fake.fromFrame(TOP, 'page.gone', {});
    const state = await stateOf(7);
    expect(state.frames.map(({ frame }) => frame)).toEqual([3]);
    expect((await fake.badge(7)).text).toBe('3');
  });

  it('ignores a good-bye that comes after the next page has reported', async () => {
    const next = { ...TOP, documentId: 'D9', url: 'http://www.example.gov.cn/t2.html' };
    await addDisclosure(fake, next);
    await fake.fromFrame(TOP, 'page.gone', {});
    expect((await stateOf(7)).status).toBe('disclosure');
  });

  it('forgets frames that no longer answer when somebody looks', async () => {
    await addDisclosure(fake, TOP);
    await addDisclosure(fake, INNER);
    fake.frames.delete('7:0');
    expect((await stateOf(7)).frames.map(({ frame }) => frame)).toEqual([3]);
    expect((await fake.badge(7)).text).toBe('3');
  });

  it('leaves a frame alone that is too busy to answer', async () => {
    await addDisclosure(fake, TOP, {}, () => new Promise(() => undefined));
    expect((await stateOf(7)).status).toBe('disclosure');
  });

  it('leaves a frame alone whose analysis is still on its way', async () => {
    await fake.fromFrame(TOP, 'disclosure.detected', { evidence: [] });
    expect((await stateOf(7)).frames).toHaveLength(1);
  });

  it('keeps nothing of a closed tab', async () => {
    await addDisclosure(fake, TOP);
    await fakeBrowser.tabs.onRemoved.trigger(7, { isWindowClosing: false, windowId: 1 });
    await vi.waitFor(async () => {
      expect(await fakeBrowser.storage.session.get(null)).toEqual({ tabs: {} });
    });
  });
});

describe('when the worker is killed', () => {
  it('still knows every frame, report and badge', async () => {
    await addDisclosure(fake, TOP, { counts: { error: 4, warning: 0 } });
    const before = await stateOf(7);
    await fake.killWorker();
    expect(await stateOf(7)).toEqual(before);
    await addDisclosure(fake, INNER, { counts: { error: 1, warning: 0 } });
    expect((await fake.badge(7)).text).toBe('5');
  });
});

describe('the state of a tab', () => {
  it('has the report of each frame, the top frame first', async () => {
    await addDisclosure(fake, INNER);
    await addDisclosure(fake, TOP);
    const state = await stateOf(7);
    expect(state).toMatchObject({ tab: 7, status: 'disclosure', obstacle: null });
    expect(state.frames.map(({ report }) => report?.address)).toEqual([TOP.url, INNER.url]);
    expect(state.frames[0]?.document).toBe('web:www.example.gov.cn/t1.html');
  });

  it.each([
    ['http://www.example.gov.cn/news.html', 'not-a-disclosure', null, true],
    ['http://10.1.2.3:8080/a', 'not-a-disclosure', null, false],
    ['chrome://settings/', 'cannot-run-here', 'browser-page', undefined],
    [undefined, 'cannot-run-here', 'browser-page', undefined],
    ['https://chromewebstore.google.com/x', 'cannot-run-here', 'extension-store', undefined],
    ['file:///home/r/a.html', 'cannot-run-here', 'file-access', undefined],
    ['http://www.example.gov.cn/a.pdf', 'cannot-run-here', 'document-viewer', undefined],
  ])('of %s is %s', async (url, status, obstacle, watched) => {
    const tab = await fakeBrowser.tabs.create(url === undefined ? {} : { url });
    const state = await stateOf(tab.id ?? -1);
    expect(state).toMatchObject({ status, obstacle });
    expect(state.site?.watched).toBe(watched);
  });

  it('says that a tab is loading while nobody has spoken yet', async () => {
    const tab = await fakeBrowser.tabs.create({ url: 'http://www.example.gov.cn/' });
    await fakeBrowser.tabs.update(tab.id ?? -1, { status: 'loading' } as never);
    expect((await stateOf(tab.id ?? -1)).status).toBe('loading');
  });

  it('has a report published again that was put out for lack of room', async () => {
    await addDisclosure(fake, TOP);
    await fakeBrowser.storage.session.remove('report:7:0');
    expect((await stateOf(7)).status).toBe('loading');
    expect(sent(fake, 'page.analyse')).toHaveLength(1);
  });

  it('tells open pages of every change', async () => {
    await addDisclosure(fake, TOP);
    expect(fake.toldPages).toContainEqual({ name: 'tab.changed', request: { tab: 7 } });
  });
});

describe('a full session store', () => {
  it('puts out other reports first, then figures, and never fails', async () => {
    await addDisclosure(fake, TOP);
    const { session } = fakeBrowser.storage;
    const set = session.set.bind(session);
    Object.assign(session, {
      set: async (items: Record<string, unknown>) => {
        if (JSON.stringify(items).includes('"figures":[{')) throw new Error('QUOTA_BYTES quota exceeded');
        await set(items);
      },
    });
    const report = samplePageReport({ address: INNER.url });
    const figure = {
      id: 'f1',
      class: 'money' as const,
      printed: '1.00',
      unit: '万元',
      measure: null,
      label: '',
      scope: null,
      period: null,
      path: [],
      quote: '',
    };
    addFrame(fake, INNER);
    const large = { ...report, document: { ...report.document, figures: [figure] } };
    expect(await fake.fromFrame(INNER, 'report.publish', { report: large })).toEqual({
      ok: true,
      value: null,
    });
    const state = await stateOf(7);
    Object.assign(session, { set });
    expect(state.frames.find(({ frame }) => frame === 3)?.report?.document.figures).toEqual([]);
  });
});

describe('reading on demand', () => {
  it('enters every frame it may and has the report published whatever it says', async () => {
    addFrame(fake, { ...TOP, documentId: 'injected' });
    expect(await fake.fromPage('tab.analyse', { tab: 7 })).toEqual({ ok: true, value: null });
    const target = { tabId: 7, allFrames: true };
    expect(fake.injected).toMatchObject([{ target }]);
    expect(fake.styled).toEqual([{ target, files: ['/content-scripts/probe.css'] }]);
    expect(sent(fake, 'page.analyse')).toHaveLength(1);
  });

  it('says so when the page cannot be entered', async () => {
    const scripting = fakeBrowser.scripting as unknown as { executeScript: unknown };
    scripting.executeScript = () => Promise.reject(new Error('Cannot access contents of the page'));
    expect(await fake.fromPage('tab.analyse', { tab: 7 })).toMatchObject({
      ok: false,
      error: { code: 'page-unreachable' },
    });
  });
});
