/** The figures that must not get worse, and how much a measurement may differ from them by chance. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measurement.ts';

const FILE = fileURLToPath(new URL('baseline.json', import.meta.url));

/** Ratios taken in one run vary little, times with the machine and with what else it does. */
const TOLERANCE = { ratio: 1.3, time: 1.6, size: 1.02 } as const;
/** Below this a difference of times is the clock's. */
const LEAST = 3;

/** Values by name. */
export type Baseline = Readonly<Record<string, number>>;

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
}

/** A line that says by how much a figure is worse than the one kept; null when it is not. */
export function worsened({ name, value, unit, good }: Measured, baseline: Baseline): string | null {
  const kept = baseline[name];
  if (kept === undefined) return null;
  const factor = toleranceFor(unit);
  const slack = unit === 'ms' || unit === 'MB' ? LEAST : 0;
  const isWorse = good === 'at-most' ? value > kept * factor + slack : value < kept / factor;
  if (!isWorse) return null;
  return `WORSE ${name}: ${value.toPrecision(3)} ${unit}, and ${kept.toPrecision(3)} when it was kept (× ${factor.toFixed(2)} is allowed)`;
}

function toleranceFor(unit: string): number {
  if (unit === 'kB' || unit === '%') return TOLERANCE.size;
  return unit.startsWith('×') ? TOLERANCE.ratio : TOLERANCE.time;
}

/** Keeps these values in place of those before; the others stay. */
export function keepBaseline(measured: readonly Measured[]): void {
  const kept: Record<string, number> = { ...readBaseline() };
  for (const { name, value } of measured) kept[name] = Number(value.toPrecision(3));
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
