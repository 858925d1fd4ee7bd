/** The figures that must not get worse, and how much a measurement may differ from them by chance. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measurement.ts';

const FILE = fileURLToPath(new URL('baseline.json', import.meta.url));

/** How much a figure may be worse by chance. Times say more of the machine than of the program and are not kept. */
const TOLERANCE = { ratio: 1.4, exact: 1.05 } as const;

/** Values by name. */
export type Baseline = Readonly<Record<string, number>>;

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
}

/** A line that says by how much a figure is worse than the one kept; null when it is not. */
export function worsened({ name, value, unit, good }: Measured, baseline: Baseline): string | null {
  const kept = baseline[name];
  const factor = toleranceOf(unit);
  if (kept === undefined || factor === null) return null;
  const isWorse = good === 'at-most' ? value > kept * factor : value < kept / factor;
  if (!isWorse) return null;
  return `WORSE ${name}: ${value.toPrecision(3)} ${unit}, and ${kept.toPrecision(3)} when it was kept (× ${factor.toFixed(2)} is allowed)`;
}

/** Ratios are taken in one run and vary little, sizes and shares less; null for what is not comparable. */
function toleranceOf(unit: string): number | null {
  if (unit.startsWith('×')) return TOLERANCE.ratio;
  return unit === 'kB' || unit === '%' ? TOLERANCE.exact : null;
}

/** Keeps these values in place of those before; the others stay. */
export function keepBaseline(measured: readonly Measured[]): void {
  const kept: Record<string, number> = { ...readBaseline() };
  for (const { name, value, unit } of measured)
    if (toleranceOf(unit) !== null) kept[name] = Number(value.toPrecision(3));
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}
