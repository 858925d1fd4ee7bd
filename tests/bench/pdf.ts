import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../../scripts/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/launch-browser.ts';
import type { ExtensionBrowser } from '../../scripts/launch-browser.ts';
import type { MeasurementGroup } from './measurement.ts';
import { median } from './measurement.ts';

const RUNS = 3;
const FILE = fileURLToPath(new URL('../fixtures/xicheng-association-2019.pdf', import.meta.url));
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** A file of some twenty pages in the viewer: what a reader waits for, and what it takes. */
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
      name: 'pdf.memory',
      title: 'memory of the viewer’s process, its workers included',
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
        ['pdf.memory', median(runs.map((run) => run.memory))],
      ]);
    } finally {
      await gouji.close();
    }
  },
};

async function openOnce(
  gouji: ExtensionBrowser,
): Promise<{ firstPage: number; findings: number; memory: number }> {
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
  const memory = await memoryOfPages(gouji);
  await page.close();
  return { firstPage, findings, memory };
}

/**
 * Megabytes of the largest renderer, which is that of the extension's pages: scripts, workers, pictures and all. What it
 * shares with other processes counts by its part; only Linux tells that.
 */
async function memoryOfPages(gouji: ExtensionBrowser): Promise<number> {
  const session = await gouji.context.browser()?.newBrowserCDPSession();
  if (session === undefined) return Number.NaN;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalSize(id));
  return Math.max(...sizes) / BYTES_PER_MEGABYTE;
}

function proportionalSize(pid: number): number {
  const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? Number.NaN) * 1024;
}
