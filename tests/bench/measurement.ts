/** What the benchmark measures, one entry per name. */
export interface Measurement {
  /** `page.…`, `limit.…`, `live.…`, `node.…`, `batch.…`, `sizes.…`, `pdf.…`, `notes.…` or `reading.…`. */
  name: string;
  /** What it is, for the table. */
  title: string;
  unit: string;
  bound: number;
  /** Which side of the bound is good. */
  good: 'at-most' | 'at-least';
}

/** A measurement with its value. */
export interface Measured extends Measurement {
  value: number;
}

/** Measurements that are taken together: one browser, one build. */
export interface MeasurementGroup {
  measurements: readonly Measurement[];
  /** Measures the wanted ones (by name); a name that could not be measured is missing from the result. */
  run(wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, number>>;
}

/** True when the value is on the good side of the bound. */
export function isOk({ value, bound, good }: Measured): boolean {
  return good === 'at-most' ? value <= bound : value >= bound;
}

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
