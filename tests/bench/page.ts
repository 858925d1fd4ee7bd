import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SEEDS } from '../../scripts/serve-seeds.ts';
import { bundle, open, withBrowser } from './bench-page.ts';
import { median } from './measurement.ts';
import type { Measurement, MeasurementGroup } from './measurement.ts';
import { budgetNewsPage, portalPage } from './other-pages.ts';

/** What every page of a government site loads. */
const PROBE = path.resolve(import.meta.dirname, '../../lib/page/start-probe.ts');
const LOADS = 7;
/** The seed with the most tables. */
const PAGE = path.join(SEEDS, 'xicheng-association-2019/page.html');

type Steps = Record<'walk' | 'read' | 'extract' | 'check' | 'inspect', number>;
type Probe = Record<'walk' | 'probe', number>;
interface Bench {
  measurePage(): Steps;
  measureProbe(): Probe;
  firstProbe(): number;
}

/** Steps in real Chromium, as multiples of walking the page's text once in the same run; the probe in milliseconds too. */
export const page: MeasurementGroup = {
  measurements: [
    ratio('page.probe', 'probe, 1 MB portal page', 0.3),
    ratio('page.probeNews', 'probe, 1 MB of budget news', 5),
    {
      name: 'page.probeFirst',
      title: 'first look of the probe, 1 MB portal page',
      unit: 'ms',
      bound: 2,
      good: 'at-most',
    },
    {
      name: 'page.probeLoad',
      title: 'the probe’s script loaded, which every page waits for',
      unit: 'ms',
      bound: 3,
      good: 'at-most',
    },
    ratio('page.read', 'reading a disclosure', 40),
    ratio('page.extract', 'extraction', 100),
    ratio('page.check', 'checks', 80),
    ratio('page.inspect', 'the whole pipeline', 200),
  ],
  async run(wanted) {
    const script = await bundle();
    const any = (...names: string[]): boolean => names.some((name) => wanted.has(`page.${name}`));
    return withBrowser(async (browser) => {
      const values = new Map<string, number>();
      if (any('probe', 'probeFirst')) {
        const tab = await open(browser, portalPage(), script);
        values.set(
          'page.probeFirst',
          await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.firstProbe()),
        );
        const times = await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.measureProbe());
        values.set('page.probe', times.probe / times.walk);
      }
      if (any('probeNews')) {
        const tab = await open(browser, budgetNewsPage(), script);
        const times = await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.measureProbe());
        values.set('page.probeNews', times.probe / times.walk);
      }
      if (any('probeLoad')) {
        const probe = await bundle(PROBE);
        const times: number[] = [];
        for (let run = 0; run < LOADS; run += 1) {
          const tab = await browser.newPage();
          times.push(await tab.evaluate(loadTime, probe));
          await tab.close();
        }
        values.set('page.probeLoad', median(times));
      }
      if (any(...STEPS)) {
        const tab = await open(browser, readFileSync(PAGE, 'utf8'), script);
        const times = await tab.evaluate(() => (globalThis as unknown as Global).goujiBench.measurePage());
        for (const step of STEPS) values.set(`page.${step}`, times[step] / times.walk);
      }
      return values;
    });
  },
};

/** In a new page: milliseconds that a script takes to be read and run. */
function loadTime(script: string): number {
  const element = document.createElement('script');
  element.textContent = script;
  const started = performance.now();
  document.head.append(element);
  return performance.now() - started;
}

const STEPS = ['read', 'extract', 'check', 'inspect'] as const;
interface Global {
  goujiBench: Bench;
}

function ratio(name: string, title: string, bound: number): Measurement {
  return { name, title, unit: '× walk', bound, good: 'at-most' };
}
