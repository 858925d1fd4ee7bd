/** Slips of the hand between two numbers: one digit, two digits swapped, a digit too many, a shifted point, another unit. */

/** How a suggested or computed number differs from the printed one. */
export type Slip =
  'one-digit' | 'swapped-digits' | 'extra-digit' | 'missing-digit' | 'shifted' | 'unit' | 'other';

/** A number as printed and its value in minor units. */
export interface Printed {
  text: string;
  minor: number;
}

/** The kind of slip that would turn `printed` into `other`; both written with the same decimals. */
export function slipBetween(printed: Printed, other: Printed): Slip {
  const before = printed.text.replace(/[^\d]/g, '');
  const after = other.text.replace(/[^\d]/g, '');
  if (isTimes(printed.minor, other.minor, 10_000)) return 'unit';
  if (isTimes(printed.minor, other.minor, 10) || isTimes(printed.minor, other.minor, 100)) return 'shifted';
  if (before.length === after.length) return slipOfSameLength(before, after);
  if (before.length === after.length + 1 && isWithoutOne(before, after)) return 'extra-digit';
  if (after.length === before.length + 1 && isWithoutOne(after, before)) return 'missing-digit';
  return 'other';
}

function isTimes(a: number, b: number, factor: number): boolean {
  return a !== 0 && (a * factor === b || a === b * factor);
}

function slipOfSameLength(before: string, after: string): Slip {
  const differing = [...before].flatMap((digit, index) => (digit === after[index] ? [] : [index]));
  if (differing.length === 1) return 'one-digit';
  const [first, second] = differing;
  const isSwap =
    differing.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    before[first] === after[second] &&
    before[second] === after[first];
  return isSwap ? 'swapped-digits' : 'other';
}

/** True when leaving out one digit of `longer` gives `shorter`. */
function isWithoutOne(longer: string, shorter: string): boolean {
  const at = [...shorter].findIndex((digit, index) => digit !== longer[index]);
  return at < 0 || longer.slice(at + 1) === shorter.slice(at);
}
