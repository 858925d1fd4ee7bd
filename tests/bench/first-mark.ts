import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import { SEED_HOST, serveSeeds } from '../../scripts/serve-seeds.ts';
import type { SeedServer } from '../../scripts/serve-seeds.ts';
import type { MeasurementGroup } from './measurement.ts';
import { median } from './measurement.ts';

const RUNS = 5;
const TIMEOUT_MS = 15_000;

/** How long a reader waits for the first mark: from the page being parsed to a mark in the page's highlight registry. */
export const firstMark: MeasurementGroup = {
  measurements: [
    { name: 'page.firstMark', title: 'page parsed to first mark', unit: 'ms', bound: 1000, good: 'at-most' },
  ],
  async run() {
    const found = ensureBrowser();
    if (!found.ok) throw new Error(found.message.en);
    const server = await serveSeeds();
    const hosts = { [SEED_HOST]: server.port };
    const gouji = await launchWithExtension({ executablePath: found.executablePath, hosts });
    try {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await timeOnce(gouji, server));
      return new Map([['page.firstMark', median(times)]]);
    } finally {
      await gouji.close();
      await server.close();
    }
  },
};

async function timeOnce(gouji: ExtensionBrowser, server: SeedServer): Promise<number> {
  const page = await gouji.context.newPage();
  await page.goto(server.url('xicheng-association-2019/page.html'), { waitUntil: 'commit' });
  const time = await page.evaluate(
    (timeout) =>
      new Promise<number>((resolve, reject) => {
        const look = (): void => {
          const [navigation] = performance.getEntriesByType('navigation');
          const parsed = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0;
          if (CSS.highlights.size > 0) resolve(performance.now() - parsed);
          else if (performance.now() > timeout) reject(new Error('no mark appeared'));
          else setTimeout(look, 5);
        };
        look();
      }),
    TIMEOUT_MS,
  );
  await page.close();
  return time;
}
