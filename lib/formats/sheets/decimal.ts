/** Decimal digits of a number as a spreadsheet has them: 15 significant ones, rounded half away from zero. */

export interface Decimal {
  negative: boolean;
  /** Digits before the point, without leading zeros; empty for less than one. */
  whole: string;
  /** Digits after the point. */
  fraction: string;
}

/** The number without loss beyond its 15th digit. */
export function toDecimal(value: number): Decimal {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) {
    const digits = String(Math.abs(value));
    return { negative: value < 0, whole: digits === '0' ? '' : digits, fraction: '' };
  }
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
  const whole = point > 0 ? padded.slice(0, point) : '';
  const fraction = point > 0 ? padded.slice(point) : '0'.repeat(-point) + padded;
  return {
    negative: value < 0,
    whole: whole.replace(/^0+/, ''),
    fraction: fraction.replace(/0+$/, ''),
  };
}

/** Rounded to so many digits after the point; the fraction has exactly that many. */
export function round({ negative, whole, fraction }: Decimal, places: number): Decimal {
  if (fraction.length <= places) return { negative, whole, fraction: fraction.padEnd(places, '0') };
  const kept = whole + fraction.slice(0, places);
  const up = fraction.charCodeAt(places) >= 0x35;
  const digits = (BigInt(`0${kept}`) + (up ? 1n : 0n)).toString().padStart(places + 1, '0');
  return {
    negative,
    whole: digits.slice(0, digits.length - places).replace(/^0+/, ''),
    fraction: digits.slice(digits.length - places),
  };
}

/** Shifted by powers of ten: percent is 2, a trailing comma -3. */
export function shift(decimal: Decimal, places: number): Decimal {
  const { negative } = decimal;
  let { whole, fraction } = decimal;
  if (places > 0) {
    whole += fraction.padEnd(places, '0').slice(0, places);
    fraction = fraction.slice(places);
  } else if (places < 0) {
    const padded = whole.padStart(-places, '0');
    fraction = padded.slice(padded.length + places) + fraction;
    whole = padded.slice(0, padded.length + places);
  }
  return { negative, whole: whole.replace(/^0+/, ''), fraction: fraction.replace(/0+$/, '') };
}

/** As it is written plainly: `-1234.5`. */
export function writeDecimal({ negative, whole, fraction }: Decimal): string {
  const text = `${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}
