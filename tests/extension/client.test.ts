import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, askFrame } from '../../lib/messages/client.ts';
import { tell } from '../../lib/messages/envelope.ts';

const SETTINGS = {
  language: 'auto',
  theme: 'auto',
  inlineSeverity: 'info',
  attachmentButtons: true,
  checksOff: [],
};

beforeEach(() => {
  fakeBrowser.reset();
});

function answerWith(answer: () => unknown): void {
  Object.assign(fakeBrowser.runtime, { sendMessage: async () => answer() });
}

describe('asking', () => {
  it('gives the value of a good answer', async () => {
    answerWith(() => ({ ok: true, value: SETTINGS }));
    expect(await ask('settings.read', {})).toEqual({ ok: true, value: SETTINGS });
  });

  it('passes a refusal on', async () => {
    const refusal = { ok: false, error: { code: 'not-allowed', params: { message: 'settings.read' } } };
    answerWith(() => refusal);
    expect(await ask('settings.read', {})).toEqual(refusal);
  });

  it.each([
    ['a value of the wrong shape', { ok: true, value: { theme: 'pink' } }],
    ['no answer of ours', { hello: 1 }],
  ])('distrusts %s', async (_what, answer) => {
    answerWith(() => answer);
    expect(await ask('settings.read', {})).toMatchObject({ ok: false, error: { code: 'malformed' } });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'no-answer'],
    ['The message port closed before a response was received.', 'no-answer'],
    ['Extension context invalidated.', 'extension-gone'],
  ])('%s', async (message, code) => {
    answerWith(() => {
      throw new Error(message);
    });
    expect(await ask('settings.read', {})).toMatchObject({ ok: false, error: { code } });
  });

  it('takes silence for no answer', async () => {
    answerWith(() => undefined);
    expect(await ask('settings.read', {})).toMatchObject({ ok: false, error: { code: 'no-answer' } });
  });
});

describe('asking a frame', () => {
  it('names the document where it is known, the frame where it is not', async () => {
    const sendMessage = vi.fn<(...to: unknown[]) => Promise<unknown>>(async () => ({
      ok: true,
      value: null,
    }));
    Object.assign(fakeBrowser.tabs, { sendMessage });
    await askFrame({ tab: 7, frame: 3, documentId: 'D' }, 'figure.show', { figure: 'f1' });
    await askFrame({ tab: 7, frame: 3 }, 'figure.show', { figure: 'f1' });
    const message = { gouji: 1, name: 'figure.show', request: { figure: 'f1' } };
    expect(sendMessage.mock.calls).toEqual([
      [7, message, { documentId: 'D' }],
      [7, message, { frameId: 3 }],
    ]);
  });
});

describe('telling', () => {
  it('is silent when the extension under the page was updated', () => {
    Object.assign(fakeBrowser.runtime, {
      sendMessage: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(() => {
      tell('page.gone', {});
    }).not.toThrow();
  });
});
