/** Draws `public/icon/gouji.svg` in every size the browser asks for. usage: npm exec -- node scripts/icons.ts */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.ts';

const SIZES = [16, 32, 48, 128];
const folder = path.resolve(import.meta.dirname, '../public/icon');
const svg = readFileSync(path.join(folder, 'gouji.svg')).toString('base64');

const found = ensureBrowser();
if (!found.ok) throw new Error(found.message.en);
const browser = await chromium.launch({ executablePath: found.executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}"></body>`,
  );
  await page.locator('img').screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
console.log(`icons: ${SIZES.join(', ')}`);
