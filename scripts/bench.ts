// Measures: `npm run bench [-- --json] [--only NAME,…] [--keep]`. Never part of the tests: figures depend on the machine.
// `--keep` writes what was measured into the file that later runs are compared with.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { keepBaseline, readBaseline, worsened } from '../tests/bench/baseline.ts';
import { batch } from '../tests/bench/batch.ts';
import { live } from '../tests/bench/live.ts';
import { limits } from '../tests/bench/limits.ts';
import { manyNotes } from '../tests/bench/many-notes.ts';
import { firstMark } from '../tests/bench/first-mark.ts';
import { isOk } from '../tests/bench/measurement.ts';
import type { Measured, MeasurementGroup } from '../tests/bench/measurement.ts';
import { mutation } from '../tests/bench/mutation.ts';
import { node } from '../tests/bench/node.ts';
import { notes } from '../tests/bench/notes.ts';
import { page } from '../tests/bench/page.ts';
import { pdf } from '../tests/bench/pdf.ts';
import { sizes } from '../tests/bench/sizes.ts';
import { buildExtension } from './build-extension.ts';

const GROUPS = [node, page, limits, live, firstMark, pdf, notes, manyNotes, batch, mutation, sizes];

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, only: { type: 'string' }, keep: { type: 'boolean' } },
  });
  const only = values.only?.split(',').map((name) => name.trim());
  const all = GROUPS.flatMap((group) => group.measurements);
  const unknown = (only ?? []).filter((name) => !all.some((one) => isWanted(one.name, [name])));
  if (unknown.length > 0) {
    console.error(`unknown: ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  if (mutation.measurements.length === 0) console.error('no gold standard here: nothing is said of mutants');
  if (!buildExtension('silent')) return 1;
  const measured: Measured[] = [];
  let missing = 0;
  for (const group of GROUPS) {
    const wanted = group.measurements.filter(({ name }) => isWanted(name, only));
    if (wanted.length === 0) continue;
    const results = await runGroup(group, new Set(wanted.map(({ name }) => name)));
    for (const one of wanted) {
      const value = results.get(one.name);
      if (value === undefined) {
        console.error(`${one.name}: could not be measured`);
        missing += 1;
      } else measured.push({ ...one, value });
    }
  }
  console.log(values.json === true ? toJson(measured) : toTable(measured));
  const worse = measured.flatMap((one) => worsened(one, readBaseline()) ?? []);
  for (const line of worse) console.error(line);
  if (values.keep === true) keepBaseline(measured);
  return missing === 0 && measured.every(isOk) && worse.length === 0 ? 0 : 1;
}

/** A group that breaks leaves its measurements out; the others are still taken. */
async function runGroup(
  group: MeasurementGroup,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> {
  try {
    return await group.run(wanted);
  } catch (error) {
    console.error(error);
    return new Map();
  }
}

/** `page` and `page.probe` both select `page.probe`. */
function isWanted(name: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((wanted) => name === wanted || name.startsWith(`${wanted}.`));
}

function toJson(measured: readonly Measured[]): string {
  const entries = measured.map((one) => {
    const { name, value, unit, bound } = one;
    return [name, { value: Number(value.toPrecision(4)), unit, bound, ok: isOk(one) }] as const;
  });
  return JSON.stringify(Object.fromEntries(entries), null, 1);
}

function toTable(measured: readonly Measured[]): string {
  const rows = measured.map((one) => {
    const value = one.value.toPrecision(3).padStart(9);
    const bound = `${one.good === 'at-most' ? '≤' : '≥'} ${String(one.bound)}`;
    return `${isOk(one) ? 'ok  ' : one.good === 'at-most' ? 'OVER' : 'LOW '} ${one.name.padEnd(20)} ${value} ${one.unit.padEnd(7)} ${bound.padEnd(8)} ${one.title}`;
  });
  return rows.join('\n');
}

process.exitCode = await main();
