import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDisclosure, sent, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension, TestFrame } from './fake-extension.ts';

const TOP: TestFrame = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html' };
const INNER: TestFrame = { tab: 7, frame: 3, documentId: 'D2', url: 'http://www.example.gov.cn/inner.html' };
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

/** A frame that steps through its findings as the analysis does, and writes down what it shows. */
function stepper(shown: string[], findings: string[]) {
  let at = -1;
  return (name: string, request: unknown): unknown => {
    if (name !== 'finding.step') return null;
    const { by, enter } = request as { by: 1 | -1; enter: boolean };
    if (enter) at = by === 1 ? -1 : findings.length;
    const next = at === -1 && by === -1 ? findings.length - 1 : at + by;
    const outcome = findings[next] ?? null;
    if (outcome === null) return { outcome };
    at = next;
    shown.push(outcome);
    return { outcome };
  };
}

async function press(command: string, times: number, shown: string[]): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const before = shown.length;
    fake.events.onCommand.fire(command, { id: 7 });
    await vi.waitFor(() => {
      expect(shown.length).toBeGreaterThan(before);
    });
  }
}

describe('next and previous finding', () => {
  it('go round in a page of one frame', async () => {
    const shown: string[] = [];
    await addDisclosure(fake, TOP, {}, stepper(shown, ['a', 'b']));
    await press('next-finding', 5, shown);
    expect(shown).toEqual(['a', 'b', 'a', 'b', 'a']);
  });

  it('go through the frames in order, twice round, and back, whatever happens to the worker', async () => {
    const shown: string[] = [];
    await addDisclosure(fake, TOP, {}, stepper(shown, ['a', 'b']));
    await addDisclosure(fake, INNER, {}, stepper(shown, ['x', 'y']));
    await press('next-finding', 3, shown);
    await fake.killWorker();
    await press('next-finding', 6, shown);
    expect(shown.join('')).toBe('abxyabxya');
    shown.length = 0;
    await press('previous-finding', 5, shown);
    expect(shown.join('')).toBe('yxbay');
  });

  it('do nothing on a page without a disclosure', async () => {
    fake.events.onCommand.fire('next-finding', { id: 7 });
    await Promise.resolve();
    expect(fake.sentToFrames).toEqual([]);
  });
});

describe('the menu entry for selected text', () => {
  const entry = () => fake.menu.get('note-on-selection');

  it('shows in the frames that have a disclosure, and nowhere else', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await vi.waitFor(() => {
      expect(entry()).toMatchObject({ title: '为选中的文字写笔记', visible: false });
    });
    await addDisclosure(fake, { ...TOP, url: 'http://www.example.gov.cn:8080/t1.html?id=1#part' });
    await addDisclosure(fake, { ...INNER, tab: 8 }, { disclosure: false });
    expect(entry()).toMatchObject({
      visible: true,
      documentUrlPatterns: ['http://www.example.gov.cn/t1.html?id=1'],
    });
    await fake.fromFrame(TOP, 'page.gone', {});
    expect(entry()?.visible).toBe(false);
  });

  it('is no trouble before it is made', async () => {
    await addDisclosure(fake, TOP);
    expect(entry()).toBeUndefined();
  });

  it('opens the note editor in the frame of the selection', async () => {
    await addDisclosure(fake, INNER);
    fake.events.onClicked.fire({ menuItemId: 'note-on-selection', frameId: 3 }, { id: 7 });
    await vi.waitFor(() => {
      expect(sent(fake, 'selection.describe')).toMatchObject([{ frame: 3, request: { edit: true } }]);
    });
  });

  it('speaks the language that was chosen', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await fake.fromPage('settings.change', { language: 'en' });
    await vi.waitFor(() => {
      expect(fake.menu.get('note-on-selection')?.title).toBe('Note on the selected text');
    });
  });
});
