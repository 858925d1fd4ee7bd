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
