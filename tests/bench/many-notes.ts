import type { Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { MeasurementGroup } from './measurement.ts';

const NOTES = 50_000;
const DOCUMENTS = 2000;
const TIMEOUT_MS = 60_000;

/** The panel of a reader who has worked for years. */
export const manyNotes: MeasurementGroup = {
  measurements: [
    measurement('many.open', 'panel opened with 50,000 notes of 2,000 documents', 300),
    measurement('many.search', 'a search in all of them answered', 100),
    measurement('many.block', 'longest time the panel stands still while all are exported', 50),
    measurement('many.exportJson', 'all exported as JSON-LD', 10_000),
    measurement('many.exportWorkbook', 'all exported as a workbook', 10_000),
  ],
  async run() {
    const found = ensureBrowser();
    if (!found.ok) throw new Error(found.message.en);
    const gouji = await launchWithExtension({ executablePath: found.executablePath });
    try {
      const filler = await gouji.openPage('options.html');
      await filler.evaluate(fillDatabase, { notes: NOTES, documents: DOCUMENTS });
      await filler.close();
      const panel = await gouji.openPage('sidepanel.html?tab=1');
      const open = await openTime(panel);
      await panel.getByRole('tab', { name: /笔记/ }).click();
      await panel.locator('.panel-document').first().waitFor({ timeout: TIMEOUT_MS });
      await panel.waitForTimeout(1000);
      const search = Math.min(await searchTime(panel, '数字17'), await searchTime(panel, '水利 7'));
      await panel.locator('.panel-exchange summary').click();
      await panel.getByRole('searchbox').fill('');
      const json = await exportTime(panel, 'JSON-LD');
      const workbook = await exportTime(panel, 'Excel');
      return new Map([
        ['many.open', open],
        ['many.search', search],
        ['many.block', Math.max(json.block, workbook.block)],
        ['many.exportJson', json.time],
        ['many.exportWorkbook', workbook.time],
      ]);
    } finally {
      await gouji.close();
    }
  },
};

function measurement(name: string, title: string, bound: number) {
  return { name, title, unit: 'ms', bound, good: 'at-most' as const };
}

/** From the panel's navigation to its tabs, best of three. */
async function openTime(panel: Page): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    await panel.reload();
    await panel.getByRole('tab', { name: /笔记/ }).waitFor();
    const time = await panel.evaluate(() => performance.now());
    best = Math.min(best, time);
  }
  return best;
}

/** From the last key to the list that fits. */
async function searchTime(panel: Page, query: string): Promise<number> {
  return panel.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('.panel-search input');
    if (field === null) throw new Error('no search field');
    const state = (): string => document.querySelector('.panel-tab')?.textContent ?? '';
    const before = state();
    const started = performance.now();
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (state() === before && performance.now() - started < 20_000)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - started;
  }, query);
}

async function exportTime(panel: Page, button: string): Promise<{ time: number; block: number }> {
  await panel.evaluate(() => {
    const world = globalThis as { longest?: number };
    world.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) world.longest = Math.max(world.longest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });
  const started = performance.now();
  const download = panel.waitForEvent('download', { timeout: TIMEOUT_MS });
  await panel.locator('.panel-exchange').getByRole('button', { name: button, exact: true }).click();
  await (await download).path();
  const time = performance.now() - started;
  const block = await panel.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
  return { time, block };
}

/** In an extension page: puts notes into the database as the background would have stored them. */
async function fillDatabase({ notes, documents }: { notes: number; documents: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('gouji');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const topics = ['水利', '档案', '科协', '文化', '教育', '粮食', '统计', '林业'];
  for (let from = 0; from < notes; from += 5000) {
    const transaction = database.transaction('annotations', 'readwrite');
    const store = transaction.objectStore('annotations');
    for (let n = from; n < from + 5000; n += 1) {
      const document = n % documents;
      const time = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      const topic = topics[document % topics.length] ?? '';
      store.put({
        id: `01M${String(n).padStart(23, '0')}`,
        document: `web:www.example${String(document)}.gov.cn/t.html`,
        target: { kind: 'document' },
        text: `数字${String(n % 97)}与表里的对不上，${topic}局已去函，第${String(n)}条。`,
        tags: [topic, n % 3 === 0 ? '三公' : '口径'],
        verdict: n % 2 === 0 ? 'to-check' : 'confirmed',
        evidence: {
          address: `http://www.example${String(document)}.gov.cn/t.html`,
          title: `某市${topic}局${String(2015 + (document % 10))}年部门预算公开 ${String(document)}`,
          capturedAt: time,
          sha256: '',
          quote: `支出预算${String(n)}.00万元`,
          printed: [`${String(n)}.00`],
        },
        created: time,
        modified: time,
        revision: 1,
        deleted: null,
        history: [],
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
    });
  }
  database.close();
}
