import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { browserFlags } from '../../scripts/launch-browser.ts';
import { SEEDS } from '../../scripts/serve-seeds.ts';
import type { MeasurementGroup } from './measurement.ts';

/** The seed with the most tables. */
const PAGE = path.join(SEEDS, 'xicheng-association-2019/page.html');

type Times = Record<'walk' | 'read' | 'extract' | 'check' | 'inspect', number>;

/** Steps of the pipeline in real Chromium, as multiples of walking the page's text once in the same run. */
export const page: MeasurementGroup = {
  measurements: [
    { name: 'page.read', title: 'reading the page', unit: '× walk', bound: 20, good: 'at-most' },
    { name: 'page.extract', title: 'extraction', unit: '× walk', bound: 100, good: 'at-most' },
    { name: 'page.check', title: 'checks', unit: '× walk', bound: 50, good: 'at-most' },
    { name: 'page.inspect', title: 'the whole pipeline', unit: '× walk', bound: 150, good: 'at-most' },
  ],
  async run() {
    const script = await bundle();
    return withBrowser(async (browser) => {
      const tab = await browser.newPage();
      await tab.setContent(readFileSync(PAGE, 'utf8'));
      await tab.addScriptTag({ content: script });
      const times = await tab.evaluate(() =>
        (globalThis as unknown as { goujiBench: { measurePage(): Times } }).goujiBench.measurePage(),
      );
      const steps = ['read', 'extract', 'check', 'inspect'] as const;
      return new Map(steps.map((step) => [`page.${step}`, times[step] / times.walk]));
    });
  },
};

async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
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

/** The pipeline as one script for a page. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, 'page-entry.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the benchmark could not be bundled');
  return chunk.code;
}
