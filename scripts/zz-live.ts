import { launchWithExtension } from '/work/main/scripts/launch-browser.ts';
import { SEED_HOST, serveSeeds } from '/work/main/scripts/serve-seeds.ts';
const server = await serveSeeds();
const g = await launchWithExtension({ executablePath: '/usr/bin/chromium', hosts: { [SEED_HOST]: server.port } });
const slugs = process.argv.slice(2);
for (const slug of slugs) {
  const page = await g.context.newPage();
  page.on('console', m => console.log('page', m.text()));
  await page.goto(server.url(slug + '/page.html'));
  await page.waitForTimeout(2500);
  const tabs = await g.worker.evaluate(async () => (await (globalThis as any).chrome.tabs.query({})).map((t: any) => ({ id: t.id, url: t.url })));
  const tab = tabs.at(-1)!;
  const popup = await g.context.newPage();
  popup.on('console', m => console.log('popup', m.text()));
  popup.on('pageerror', m => console.log('popup error', m.message));
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`chrome-extension://${g.extensionId}/popup.html?tab=${tabs.find((t: any) => t.url?.includes(slug))?.id ?? tab.id}`);
  await popup.waitForTimeout(1500);
  await popup.screenshot({ path: `/tmp/live-${slug}.png`, fullPage: true });
  await page.bringToFront();
  await popup.evaluate(() => (document.querySelector('.finding') as HTMLElement)?.click());
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/live-card-${slug}.png` });
  await popup.close(); await page.close();
}
await g.close(); await server.close();
