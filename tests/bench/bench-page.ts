/** Bare Chromium with the pipeline in a page, for figures that need no extension. */
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { browserFlags } from '../../scripts/launch-browser.ts';

/** A page of its own with the benchmark’s script in it. */
export async function open(browser: Browser, html: string, script: string): Promise<Page> {
  const tab = await browser.newPage();
  await tab.setContent(html);
  await tab.addScriptTag({ content: script });
  return tab;
}

/** A bare Chromium, closed afterwards. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const found = ensureBrowser();
  if (!found.ok) throw new Error(found.message.en);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    headless: true,
    args: browserFlags({}),
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The pipeline as one script for a page, or another module of the program. */
export async function bundle(entry = path.join(import.meta.dirname, 'page-entry.ts')): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the benchmark could not be bundled');
  return chunk.code;
}
