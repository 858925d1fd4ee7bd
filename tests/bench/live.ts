import type { Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import { SEED_HOST, serveSeeds } from '../../scripts/serve-seeds.ts';
import { largePage } from './large-page.ts';
import type { MeasurementGroup } from './measurement.ts';

const RUNS = 3;
const TIMEOUT_MS = 60_000;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** The built extension on large pages: what a reader waits for, how long the page stands still, and what stays behind. */
export const live: MeasurementGroup = {
  measurements: [
    {
      name: 'live.firstMark',
      title: 'page of 10,000 cells parsed to its first mark',
      unit: 'ms',
      bound: 150,
      good: 'at-most',
    },
    {
      name: 'live.firstMarkSeen',
      title: 'the same, from the first paint of the page, before which nobody sees a mark',
      unit: 'ms',
      bound: 150,
      good: 'at-most',
    },
    {
      name: 'live.block',
      title: 'longest time a page of 100,000 cells stands still',
      unit: 'ms',
      bound: 50,
      good: 'at-most',
    },
    {
      name: 'live.memory',
      title: 'memory kept after leaving a page of 100,000 cells',
      unit: 'MB',
      bound: 5,
      good: 'at-most',
    },
  ],
  async run(wanted) {
    const found = ensureBrowser();
    if (!found.ok) throw new Error(found.message.en);
    const page = (body: string) => ({ body, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const server = await serveSeeds({
      '/large10k.html': page(largePage(10_000)),
      '/large100k.html': page(largePage(100_000)),
      '/shell.html': page('<!doctype html><title>某区文化局2024年部门预算公开</title><main></main>'),
    });
    const hosts = { [SEED_HOST]: server.port };
    const gouji = await launchWithExtension({ executablePath: found.executablePath, hosts });
    const values = new Map<string, number>();
    const best = async (take: () => Promise<number>): Promise<number> => {
      const taken: number[] = [];
      for (let run = 0; run < RUNS; run += 1) taken.push(await take());
      console.error(`live: ${taken.map((value) => value.toFixed(1)).join(', ')}`);
      return Math.min(...taken);
    };
    try {
      if (wanted.has('live.firstMark') || wanted.has('live.firstMarkSeen')) {
        const seen: number[] = [];
        values.set(
          'live.firstMark',
          await best(async () => {
            const tab = await gouji.context.newPage();
            await tab.goto(server.url('large10k.html'), { waitUntil: 'commit' });
            const times = await tab.evaluate(firstMark, TIMEOUT_MS);
            await tab.close();
            seen.push(times.seen);
            return times.parsed;
          }),
        );
        values.set('live.firstMarkSeen', Math.min(...seen));
      }
      if (wanted.has('live.block'))
        values.set(
          'live.block',
          await best(async () => {
            const tab = await gouji.context.newPage();
            await tab.goto(server.url('shell.html'));
            const time = await tab.evaluate(longestBlock, { html: largePage(100_000), timeout: TIMEOUT_MS });
            await tab.close();
            return time;
          }),
        );
      if (wanted.has('live.memory')) {
        const tab = await gouji.context.newPage();
        await tab.goto(server.url('shell.html'));
        const before = await heapOf(tab);
        await tab.goto(server.url('large100k.html'), { timeout: TIMEOUT_MS });
        await tab.evaluate(firstMark, TIMEOUT_MS);
        await tab.goto(server.url('shell.html'));
        values.set('live.memory', ((await heapOf(tab)) - before) / BYTES_PER_MEGABYTE);
        await tab.close();
      }
      return values;
    } finally {
      await gouji.close();
      await server.close();
    }
  },
};

/** In the page: milliseconds to the first mark in its registry, from its being parsed and from its first being seen. */
async function firstMark(timeout: number): Promise<{ parsed: number; seen: number }> {
  const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  while (![...CSS.highlights.values()].some(({ size }) => size > 0)) {
    if (performance.now() > timeout) throw new Error('no mark appeared');
    await wait(2);
  }
  const marked = performance.now();
  // The browser tells of its first paint a moment later.
  await wait(100);
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [painted] = performance.getEntriesByName('first-contentful-paint');
  return {
    parsed: marked - (navigation?.domInteractive ?? NaN),
    seen: marked - (painted?.startTime ?? NaN),
  };
}

/**
 * In the page: puts the tables into a page that is at rest, as many portals do, and tells how long the longest frame was
 * between the tables being drawn and some time after the first mark.
 */
async function longestBlock({ html, timeout }: { html: string; timeout: number }): Promise<number> {
  const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  await wait(1500);
  const main = document.querySelector('main');
  if (main === null) throw new Error('no main element');
  main.innerHTML = html;
  void main.offsetHeight;
  // The page draws what it was given; the extension waits until the page is quiet.
  await wait(0);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await wait(0);
  const from = performance.now();
  const frames: LongFrame[] = [];
  // Unlike `longtask`, it counts what a frame computes and paints.
  new PerformanceObserver((list) => frames.push(...(list.getEntries() as LongFrame[]))).observe({
    type: 'long-animation-frame',
  });
  while (![...CSS.highlights.values()].some(({ size }) => size > 0)) {
    if (performance.now() - from > timeout) throw new Error('no mark appeared');
    await wait(20);
  }
  await wait(1500);
  // A frame shorter than 50 ms is none that this observer tells of. A longer one need not block: it may have waited for
  // the screen. What blocks is its longest task, the painting counted as part of it; the browser tells what is above 50 ms.
  const blocks = frames
    .filter(({ startTime }) => startTime > from)
    .map(({ blockingDuration, startTime, duration, renderStart }) =>
      blockingDuration > 0 ? 50 + blockingDuration : renderStart > 0 ? startTime + duration - renderStart : 0,
    );
  return Math.max(0, ...blocks);
}

/** As browsers define it; TypeScript does not know it yet. */
interface LongFrame extends PerformanceEntry {
  /** What its tasks take above 50 ms, the painting counted to the longest of them. */
  blockingDuration: number;
  /** When it began to compute styles and to paint; 0 when it did not. */
  renderStart: number;
}

async function heapOf(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
