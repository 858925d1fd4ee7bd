/** Numbers of one unit aligned at the decimal point, without changing what is printed. */

/** A number and its unit apart: "−59.43万元" is −59.43 and 万元. */
export function splitUnit(text: string): { number: string; unit: string } {
  // Matches "1,058.42万元" and "−6.6%"; a text without digits is all unit.
  const match = /^([+−-]?[\d.,]+)(.*)$/.exec(text);
  return match === null ? { number: '', unit: text } : { number: match[1] ?? '', unit: match[2] ?? '' };
}

/** The most decimals that occur with each unit. */
export function decimalsByUnit(entries: readonly { number: string; unit: string }[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const { number, unit } of entries) most.set(unit, Math.max(most.get(unit) ?? 0, decimalsOf(number)));
  return most;
}

export interface AlignedNumberProps {
  number: string;
  unit: string;
  decimals: ReadonlyMap<string, number>;
}

/** The printed digits; what is missing to the longest is filled with invisible, unselectable digits. */
export function AlignedNumber({ number, unit, decimals }: AlignedNumberProps) {
  const own = decimalsOf(number);
  const most = decimals.get(unit) ?? own;
  const pad = most === own ? '' : (own === 0 ? '.' : '') + '0'.repeat(most - own);
  return (
    <span class="aligned-number" data-pad={pad}>
      {number}
    </span>
  );
}

function decimalsOf(number: string): number {
  return number.split(/[.．]/)[1]?.length ?? 0;
}
