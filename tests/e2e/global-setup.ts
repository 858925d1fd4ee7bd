import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { BUILT_EXTENSION } from '../../scripts/launch-browser.ts';

/** Fails early, and in words, when there is no browser or no production build. */
export default function globalSetup(): void {
  const browser = ensureBrowser((line) => process.stderr.write(`${line}\n`));
  if (!browser.ok) throw new Error(`${browser.message.zh}\n${browser.message.en}`);
  process.env['GOUJI_CHROMIUM'] = browser.executablePath;
  if (!existsSync(path.join(BUILT_EXTENSION, 'manifest.json'))) {
    throw new Error('No production build: run "npm run build" before "npm run test:e2e".');
  }
}
