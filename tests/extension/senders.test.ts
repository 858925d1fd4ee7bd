import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seal } from '../../lib/messages/envelope.ts';
import { toBackground } from '../../lib/messages/protocol.ts';
import { samplePageReport } from '../samples/small-report.ts';
import { EXTENSION, senderOf, startFakeExtension } from './fake-extension.ts';
import type { FakeExtension } from './fake-extension.ts';

const FRAME = { tab: 7, frame: 0, documentId: 'D1', url: 'http://www.example.gov.cn/t1.html' };
const PAGE = { id: 'test-extension-id', url: `${EXTENSION}/popup.html` };
let fake: FakeExtension;

beforeEach(async () => {
  fake = await startFakeExtension();
});

describe('who may ask', () => {
  it.each([
    ['another extension', { ...PAGE, id: 'other-extension' }],
    ['nobody known', {}],
    ['a page without a tab', { id: 'test-extension-id', url: FRAME.url }],
    ['an address that only begins like ours', { id: 'test-extension-id', url: `${EXTENSION}.evil.cn/` }],
  ])('refuses %s', async (_who, sender) => {
    expect(await fake.raw(seal('settings.read', {}), sender)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it.each([
    ['tab.state', { tab: 7 }],
    ['tab.analyse', { tab: 7 }],
    ['site.list', {}],
    ['site.add', { pattern: '*://evil.cn/*', tab: null }],
    ['site.remove', { pattern: '*://example.org/*' }],
    ['settings.change', { language: 'en' }],
  ] as const)('does not let a content script ask %s', async (name, request) => {
    expect(await fake.raw(seal(name, request), senderOf(FRAME))).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it.each([
    ['disclosure.detected', { evidence: [] }],
    ['page.gone', {}],
    ['report.publish', { report: samplePageReport() }],
  ])('does not let an extension page pretend to be a frame with %s', async (name, request) => {
    expect(await fake.raw(seal(name, request), PAGE)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });

  it('takes an extension page in a tab of its own for a page', async () => {
    const sender = { ...PAGE, tab: { id: 9 }, frameId: 0 };
    expect(await fake.raw(seal('site.list', {}), sender)).toEqual({ ok: true, value: [] });
  });
});

describe('every message of the protocol', () => {
  // By hand: whoever lets a content script ask for more has to say so here, too.
  const BY_CONTENT_SCRIPTS = [
    'disclosure.detected',
    'page.gone',
    'report.publish',
    'annotation.list',
    'annotation.save',
    'annotation.remove',
    'annotation.restore',
    'document.digest',
    'settings.read',
    'viewer.open',
  ];
  const names = Object.keys(toBackground);

  it('is open to content scripts only where it is meant to be', async () => {
    const refused = { ok: false, error: { code: 'not-allowed' } };
    const open: string[] = [];
    for (const name of names) {
      const reply = await fake.raw(seal(name, 'nonsense'), senderOf(FRAME));
      // Whoever may ask is told that this is no request; whoever may not, that they may not.
      if (!isLike(reply, refused)) open.push(name);
    }
    expect(open.toSorted()).toEqual(BY_CONTENT_SCRIPTS.toSorted());
  });

  it.each([
    ['another extension', { id: 'other-extension', url: 'chrome-extension://other-extension/a.html' }],
    [
      'a script in a page that gives itself our address',
      { id: 'other-extension', url: `${EXTENSION}/popup.html` },
    ],
    ['a page without an extension', { url: FRAME.url, tab: { id: 7 }, frameId: 0 }],
  ])('is closed to %s', async (_who, sender) => {
    for (const name of names)
      expect(await fake.raw(seal(name, {}), sender)).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      });
  });

  function isLike(reply: unknown, wanted: { ok: boolean; error: { code: string } }): boolean {
    const { ok, error } = reply as { ok?: boolean; error?: { code?: string } };
    return ok === wanted.ok && error?.code === wanted.error.code;
  }
});

describe('what is asked', () => {
  it.each([
    ['report.publish', { report: { ...samplePageReport(), counts: { pass: 'many' } } }],
    ['report.publish', null],
    ['annotation.remove', { id: '../../etc' }],
    ['annotation.save', {}],
  ])('refuses %s with %j', async (name, request) => {
    expect(await fake.raw(seal(name, request), senderOf(FRAME))).toMatchObject({
      ok: false,
      error: { code: 'malformed' },
    });
  });

  it.each([
    ['no envelope', 'text'],
    ['nothing', null],
    ['a foreign message', { type: 'hello' }],
    ['another version', { gouji: 2, name: 'settings.read', request: {} }],
    ['an unknown name', { gouji: 1, name: 'notes.steal', request: {} }],
    ['a name of the prototype', { gouji: 1, name: 'constructor', request: {} }],
  ])('leaves %s to others', async (_what, message) => {
    expect(await fake.raw(message, senderOf(FRAME))).toBeUndefined();
  });

  it('hides what went wrong inside', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('a secret path'));
    expect(await fake.raw(seal('settings.read', {}), senderOf(FRAME))).toEqual({
      ok: false,
      error: { code: 'internal', params: {} },
    });
    expect(log).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });
});
