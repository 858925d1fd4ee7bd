/**
 * Photographs every state of card, popup and panel in both languages and schemes into `.output/gallery/`, for looking.
 * usage: npm exec -- node scripts/gallery.ts [NAME…] [--width 380] [--text 16] [--scale 1]
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { ensureBrowser } from './ensure-browser.ts';

const STATES = [
  ...[
    'report',
    'agrees',
    'loading',
    'attachments',
    'not-disclosure',
    'not-watched',
    'restricted',
    'error',
  ].map((name) => `popup-${name}`),
  ...['sum+tabs', 'counts', 'direction', 'percent', 'equal', 'zeroBase', 'words', 'doubt', 'pass'].map(
    (name) => `card-${name}`,
  ),
  ...['summary', 'findings', 'figures', 'notes', 'everywhere', 'agrees'].map((name) => `panel-${name}`),
  'card-sum+notes',
  'card-sum+editor',
  'card-long',
  'card-notes',
];

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((word) => !/^(--|\d)/.test(word));
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const states =
  wanted.length === 0 ? STATES : STATES.filter((state) => wanted.some((word) => state.includes(word)));
const folder = path.join(root, '.output/gallery');
mkdirSync(folder, { recursive: true });

const server = await createServer({
  root,
  configFile: false,
  plugins: [preact()],
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const found = ensureBrowser();
if (!found.ok) throw new Error(found.message.en);
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: option('width', 380), height: 600 },
  deviceScaleFactor: option('scale', 1),
});
page.on('pageerror', (error) => console.error(error.message));
for (const show of states)
  for (const language of ['zh', 'en'])
    for (const theme of ['light', 'dark']) {
      await page.goto(
        `${base}tests/gallery/gallery.html?${new URLSearchParams({ show, language, theme, size: `${option('text', 16)}px` })}`,
      );
      await page.waitForSelector('main, #stage > div');
      const file = path.join(folder, `${show}.${language}.${theme}.png`);
      await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    }
console.log(`${states.length * 4} pictures in ${folder}`);
await browser.close();
await server.close();
