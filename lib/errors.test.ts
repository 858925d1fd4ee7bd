import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, isBrowserNoise, report, UserFacingError } from './errors.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('isBrowserNoise', () => {
  it.each([
    'Could not establish connection. Receiving end does not exist.',
    'Extension context invalidated.',
    'No tab with id: 7.',
    'Frame with ID 3 was removed.',
    'Cannot access contents of url "http://x/".',
  ])('%s', (message) => {
    expect(isBrowserNoise(new Error(message))).toBe(true);
  });

  it.each(["Cannot access 'total' before initialization", 'x is not a function'])('not %s', (message) => {
    expect(isBrowserNoise(new Error(message))).toBe(false);
  });
});

it('gives the code of a user-facing error and hides all others', () => {
  expect(codeOf(new UserFacingError('note-not-found', { id: 'x' }))).toEqual({
    code: 'note-not-found',
    params: { id: 'x' },
  });
  expect(codeOf(new TypeError('secret'))).toEqual({ code: 'internal', params: {} });
});

it('reports an error once for each stack and never the browser’s noise', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const error = new Error('once');
  report(error, 'testing');
  report(error, 'testing');
  report(new Error('No tab with id: 1'), 'testing');
  expect(log).toHaveBeenCalledTimes(1);
});
