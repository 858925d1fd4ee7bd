import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import type { MeasurementGroup } from './measurement.ts';
import { median } from './measurement.ts';

const RUNS = 3;
const FILE = fileURLToPath(new URL('../fixtures/xicheng-association-2019.pdf', import.meta.url));
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** A file of some twenty pages in the viewer: what a reader waits for, and what the page holds afterwards. */
export const pdf: MeasurementGroup = {
  measurements: [
    {
      name: 'pdf.firstPage',
      title: 'PDF chosen to its first page drawn',
      unit: 'ms',
      bound: 1000,
      good: 'at-most',
    },
    {
      name: 'pdf.findings',
      title: 'PDF chosen to all its findings',
      unit: 'ms',
      bound: 3000,
      good: 'at-most',
    },
    {
      name: 'pdf.heap',
      title: 'script heap of the viewer, without its worker',
      unit: 'MB',
      bound: 400,
      good: 'at-most',
    },
  ],
  async run() {
    const found = ensureBrowser();
    if (!found.ok) throw new Error(found.message.en);
    const gouji = await launchWithExtension({ executablePath: found.executablePath, hosts: {} });
    try {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await openOnce(gouji));
      return new Map([
        ['pdf.firstPage', median(runs.map((run) => run.firstPage))],
        ['pdf.findings', median(runs.map((run) => run.findings))],
        ['pdf.heap', median(runs.map((run) => run.heap))],
      ]);
    } finally {
      await gouji.close();
    }
  },
};

async function openOnce(
  gouji: ExtensionBrowser,
): Promise<{ firstPage: number; findings: number; heap: number }> {
  const page = await gouji.context.newPage();
  await gouji.openPage(`viewer.html`, page);
  const input = page.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  const started = performance.now();
  await input.setInputFiles(FILE);
  const [firstPage, findings] = await Promise.all([
    page
      .locator('canvas')
      .first()
      .waitFor({ state: 'attached' })
      .then(() => performance.now() - started),
    page
      .locator('.viewer-side .finding')
      .first()
      .waitFor()
      .then(() => performance.now() - started),
  ]);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap =
    (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / BYTES_PER_MEGABYTE;
  await page.close();
  return { firstPage, findings, heap };
}
