/** What a printed number looks like: enough to keep its digits together and to tell rows apart. No budget knowledge. */

const WHOLE = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?[%％]?$/;
const PIECE = /[\d.,．，%％\-−－]/;

/** A character that a number may hold. */
export function isNumberCharacter(text: string): boolean {
  return text.length === 1 && PIECE.test(text);
}

/** "47,483,458", "306.90", "-2.72%", not "1,2" or ".90". */
export function isWholeNumber(text: string): boolean {
  return WHOLE.test(text);
}

/** A number or a sign that stands for none. */
export function fillsNumberCell(text: string): boolean {
  return isWholeNumber(text.replace(/\s/g, '')) || /^[-—–─/]{1,3}$/.test(text.trim());
}

/** Printed decimals; null for what is no whole number. */
export function decimalsOf(text: string): number | null {
  const plain = text.replace(/\s/g, '');
  if (!isWholeNumber(plain)) return null;
  return /[.．](\d+)/.exec(plain)?.[1]?.length ?? 0;
}

/**
 * True for lines that are figures under each other. All figures of a column have the same number of decimals, so
 * "76590.6" over "4" is one figure that did not fit; "20607" over "02" is one code.
 */
export function areSeparateFigures(lines: readonly string[]): boolean {
  const numbers = lines.filter((line) => isWholeNumber(line.replace(/\s/g, '')));
  if (lines.length < 2 || numbers.length < 2 || !lines.every(fillsNumberCell)) return false;
  if (new Set(numbers.map(decimalsOf)).size > 1) return false;
  return !numbers.some((number) => /^0\d/.test(number));
}
