import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser, ensureFirefox } from '../../scripts/ensure-browser.ts';
import type { BrowserSearch } from '../../scripts/ensure-browser.ts';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';
import { BUILT_FOR_FIREFOX, useProfileOnce } from '../../scripts/launch-firefox.ts';

/** Fails early, and in words, when there is no browser or no production build; gives what is to be done at the end. */
export default async function globalSetup(): Promise<() => void> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  process.env['GOUJI_CHROMIUM'] = pathOf(ensureBrowser(say));
  process.env['GOUJI_FIREFOX'] = pathOf(ensureFirefox(say));
  for (const [folder, command] of [
    [BUILT_EXTENSION, 'build'],
    [BUILT_FOR_FIREFOX, 'build:firefox'],
  ] as const) {
    if (!existsSync(path.join(folder, 'manifest.json')))
      throw new Error(`No production build: run "npm run ${command}" before "npm run test:e2e".`);
  }
  const profile = await useProfileOnce(process.env['GOUJI_FIREFOX']);
  return () => rmSync(profile, { recursive: true, force: true });
}

function pathOf(search: BrowserSearch): string {
  if (!search.ok) throw new Error(`${search.message.zh}\n${search.message.en}`);
  return search.executablePath;
}
