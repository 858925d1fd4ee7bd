/** Characters that a document takes from a symbol font; code points F020 to F0FF are places in that font. */

/** Check marks and boxes of Wingdings that forms use. */
const WINGDINGS = new Map<number, string>([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x75, '◆'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

/** The text of `w:sym`: its font and the hexadecimal code; empty for a sign that has no meaning outside its font. */
export function symbolText(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code) || code <= 0 || code > 0xffff) return '';
  if (code < 0xf000 || code > 0xf0ff) return String.fromCharCode(code);
  const place = code - 0xf000;
  if (/wingdings/i.test(font)) return WINGDINGS.get(place) ?? '';
  // Digits and signs stand in the Symbol font where they stand in ASCII.
  return place >= 0x20 && place < 0x40 ? String.fromCharCode(place) : '';
}
