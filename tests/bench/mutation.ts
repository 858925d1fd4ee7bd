import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { MeasurementGroup } from './measurement.ts';

/** The gold standard and its tools lie beside the project where they may be read; elsewhere there is nothing to measure. */
const TOOL = path.resolve(import.meta.dirname, '../../../shared/tools/mutate.mjs');
const CHECK = path.resolve(import.meta.dirname, '../../scripts/check.ts');
const SEEDS = [1, 7, 23];

/** One digit or one word of a document changed: how many of the changes a finding then names. */
export const mutation: MeasurementGroup = {
  measurements: existsSync(TOOL)
    ? [
        {
          name: 'reading.mutants',
          title: 'changed figures that a finding names, the lowest of three draws',
          unit: '%',
          bound: 97,
          good: 'at-least',
        },
      ]
    : [],
  async run() {
    return Promise.resolve(new Map([['reading.mutants', Math.min(...SEEDS.map(caught))]]));
  },
};

function caught(seed: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-mutants-'));
  try {
    node(TOOL, '--out', folder, '--seed', String(seed));
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => path.join(folder, name));
    const report = path.join(folder, 'report.json');
    writeFileSync(report, node(CHECK, '--json', ...texts));
    const said = node(TOOL, '--score', folder, report);
    const [, found = '', all = ''] = /caught (\d+)\/(\d+)/.exec(said) ?? [];
    return (Number(found) / Number(all)) * 100;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function node(...args: readonly string[]): string {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  // 1 says that contradictions were found, which is what mutants are for.
  if (result.status !== 0 && result.status !== 1) throw new Error(result.stderr);
  return result.stdout;
}
