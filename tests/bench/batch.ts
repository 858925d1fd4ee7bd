import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { seedNames, SEEDS } from '../../scripts/serve-seeds.ts';
import type { MeasurementGroup } from './measurement.ts';

const COPIES = 20;

/** Throughput of the command line: the seed pages, several times over, in one process. */
export const batch: MeasurementGroup = {
  measurements: [
    {
      name: 'batch.documents',
      title: 'pages checked on the command line',
      unit: '/s',
      bound: 10,
      good: 'at-least',
    },
    { name: 'batch.start', title: 'start and one page', unit: 'ms', bound: 2000, good: 'at-most' },
  ],
  async run() {
    const pages = seedNames().map((seed) => path.join(SEEDS, seed, 'page.html'));
    const single = timeCheck(pages.slice(0, 1));
    const many = Array.from({ length: COPIES }, () => pages).flat();
    const seconds = (timeCheck(many) - single) / 1000;
    return Promise.resolve(
      new Map([
        ['batch.documents', (many.length - 1) / seconds],
        ['batch.start', single],
      ]),
    );
  },
};

function timeCheck(files: readonly string[]): number {
  const script = path.resolve(import.meta.dirname, '../../scripts/check.ts');
  const started = performance.now();
  const result = spawnSync(process.execPath, [script, '--jsonl', ...files], { maxBuffer: 2 ** 30 });
  // 1 says that contradictions were found, which is what the seeds are for.
  if (result.status !== 0 && result.status !== 1) throw new Error(result.stderr.toString());
  return performance.now() - started;
}
