// The main job in one command: build the extension, open the seed pages in a real browser, show what does not agree.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import type { TabState } from '../lib/messages/tab-state.ts';
import type { PageReport } from '../lib/report/report.ts';
import { askFrame, tabOf, waitForReport } from './ask-extension.ts';
import { buildExtension } from './build-extension.ts';
import { printDocument } from './check/print-report.ts';
import { terminalLanguages } from './check/terminal.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { hasDisplay, launchWithExtension } from './launch-browser.ts';
import type { ExtensionBrowser } from './launch-browser.ts';
import { SEED_HOST, seedNames, serveSeeds } from './serve-seeds.ts';
import type { SeedServer } from './serve-seeds.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const PICTURES = path.join(ROOT, '.output/demo');
const POPUP_SIZE = { width: 380, height: 600 };

const languages = terminalLanguages();
const say = (zh: string, en: string): void => {
  console.log(languages.map((language) => ({ zh, en })[language]).join(' / '));
};

/** Opens one seed and prints and photographs what the extension says. False when there was no report. */
async function show(gouji: ExtensionBrowser, server: SeedServer, own: Page, seed: string): Promise<boolean> {
  const page = await gouji.context.newPage();
  const url = server.url(`${seed}/page.html`);
  await page.goto(url);
  const tab = await tabOf(own, url);
  const state = await waitForReport(own, tab).catch(() => null);
  const found = state === null ? null : frameWithReport(state);
  if (found === null) {
    say(`${seed}：扩展没有给出结果`, `${seed}: the extension gave no report`);
    return false;
  }
  const { document, counts } = found.report;
  const finding = counts.error + counts.warning + counts.info;
  console.log(printDocument({ ...document, source: seed }, languages, { ...counts, finding }));
  await page.screenshot({ path: path.join(PICTURES, `${seed}-page.png`) });
  const first = firstFinding(found.report);
  if (first !== null) {
    await askFrame(own, { tab, frame: found.frame }, 'finding.show', { outcome: first });
    await page.waitForTimeout(800);
    await page.screenshot({ path: path.join(PICTURES, `${seed}-card.png`) });
  }
  const popup = await gouji.context.newPage();
  await popup.setViewportSize(POPUP_SIZE);
  await gouji.openPage(`popup.html?tab=${String(tab)}`, popup);
  await popup.waitForTimeout(800);
  await popup.screenshot({ path: path.join(PICTURES, `${seed}-popup.png`), fullPage: true });
  await popup.close();
  return true;
}

function frameWithReport(state: TabState): { frame: number; report: PageReport } | null {
  for (const { frame, report } of state.frames) if (report !== null) return { frame, report };
  return null;
}

/** The finding a reader should see first; null when everything agrees. */
function firstFinding(report: PageReport): string | null {
  const findings = report.document.outcomes.filter(({ outcome }) => outcome === 'finding');
  const worst = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  return worst?.id ?? null;
}

async function main(): Promise<number> {
  const browser = ensureBrowser(console.error);
  if (!browser.ok) {
    console.error(`${browser.message.zh}\n${browser.message.en}`);
    return 2;
  }
  if (!buildExtension('shown')) return 1;
  mkdirSync(PICTURES, { recursive: true });
  const server = await serveSeeds();
  const gouji = await launchWithExtension({
    executablePath: browser.executablePath,
    hosts: { [SEED_HOST]: server.port },
    headless: !hasDisplay(),
  });
  const own = await gouji.openPage('popup.html');
  let failed = 0;
  for (const seed of seedNames()) if (!(await show(gouji, server, own, seed))) failed += 1;
  say(`截图在 ${path.relative(ROOT, PICTURES)}`, `screenshots are in ${path.relative(ROOT, PICTURES)}`);
  if (hasDisplay() && process.stdout.isTTY) {
    say('浏览器留着给您看；关上它就结束。', 'The browser stays open for you; close it to end.');
    await new Promise<void>((resolve) => gouji.context.once('close', () => resolve()));
  }
  await gouji.close();
  await server.close();
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
