import process from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { ensureBrowser } from './ensure-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('takes the browser that the environment names', () => {
  vi.stubEnv('GOUJI_CHROMIUM', process.execPath);
  expect(ensureBrowser()).toEqual({ ok: true, executablePath: process.execPath });
});

it.each(['/no/such/browser', import.meta.dirname, import.meta.filename])(
  'says in both languages that %s cannot be run',
  (path) => {
    vi.stubEnv('GOUJI_CHROMIUM', path);
    const found = ensureBrowser();
    expect(found.ok ? '' : found.message.zh).toContain(path);
    expect(found.ok ? '' : found.message.en).toContain(path);
  },
);
