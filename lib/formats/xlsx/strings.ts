/** Texts of a workbook, which cells name by number. */
import { decodeXml, scanXml } from '../xml/tokens.ts';

/** The shared strings in order; pronunciation hints are left out. */
export function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  let text = '';
  let inText = false;
  let hint = 0;
  scanXml(decodeXml(bytes), {
    start(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') hint += 1;
      else if (name === 't') inText = hint === 0;
    },
    end(name) {
      if (name === 'si') strings.push(unescape(text));
      else if (name === 'rPh') hint = Math.max(0, hint - 1);
      else if (name === 't') inText = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return strings;
}

/** `_x000D_` is how a carriage return is written; `_x005F_` is the underscore itself. */
export function unescape(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_whole, code: string) => {
    const char = String.fromCharCode(Number.parseInt(code, 16));
    return char === '\r' ? '' : char;
  });
}
