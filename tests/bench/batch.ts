import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runBatch } from '../../scripts/check/run-batch.ts';
import { seedNames, SEEDS } from '../../scripts/serve-seeds.ts';
import type { MeasurementGroup } from './measurement.ts';

const DOCUMENTS = 2000;
/** Where threads have warmed up, and memory is as large as it should get. */
const WARM = 500;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** The command line over many documents of the seeds' size. */
export const batch: MeasurementGroup = {
  measurements: [
    {
      name: 'batch.documents',
      title: 'pages checked in a batch, for each core',
      unit: '/s',
      bound: 40,
      good: 'at-least',
    },
    {
      name: 'batch.memory',
      title: 'memory after 2,000 documents, against 500',
      unit: '×',
      bound: 1.3,
      good: 'at-most',
    },
    { name: 'batch.start', title: 'start and one page', unit: 'ms', bound: 2000, good: 'at-most' },
  ],
  async run() {
    const pages = seedNames().map((seed) => path.join(SEEDS, seed, 'page.html'));
    const jobs = availableParallelism();
    const many = Array.from({ length: DOCUMENTS }, (_, index) => pages[index % pages.length] ?? '');
    let warm = { time: 0, memory: 1 };
    await runBatch(many, {
      jobs,
      limit: 60_000,
      write: () => undefined,
      fail: ({ source }) => {
        throw new Error(`${source} was not read`);
      },
      progress: ({ done }) => {
        if (done === WARM) warm = { time: performance.now(), memory: process.memoryUsage().rss };
      },
      stop: new AbortController().signal,
    });
    const seconds = (performance.now() - warm.time) / 1000;
    const memory = process.memoryUsage().rss;
    console.error(
      `batch: ${String(Math.round(memory / BYTES_PER_MEGABYTE))} MB with ${String(jobs)} threads`,
    );
    return new Map([
      ['batch.documents', (DOCUMENTS - WARM) / seconds / jobs],
      ['batch.memory', memory / warm.memory],
      ['batch.start', timeOne(pages[0] ?? '')],
    ]);
  },
};

function timeOne(file: string): number {
  const script = path.resolve(import.meta.dirname, '../../scripts/check.ts');
  const started = performance.now();
  const result = spawnSync(process.execPath, [script, '--jsonl', file], { maxBuffer: 2 ** 30 });
  // 1 says that contradictions were found, which is what the seeds are for.
  if (result.status !== 0 && result.status !== 1) throw new Error(result.stderr.toString());
  return performance.now() - started;
}
