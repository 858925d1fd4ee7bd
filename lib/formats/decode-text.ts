/** From bytes to text: saved pages and text files come in UTF-8, GBK/GB18030 and now and then in UTF-16. */

/** The text with the encoding it was read in, or the statement that these bytes are no text. */
export type DecodedText = { ok: true; text: string; encoding: string } | { ok: false; reason: 'not-text' };

/** How far into a page a charset declaration is looked for; browsers stop at 1,024, saved pages often have more in front. */
const DECLARATION_WINDOW = 4096;
/** Under this many non-ASCII bytes a text may be valid in both encodings by chance, and the declaration decides. */
const FEW_BYTES = 64;
/** Share of unreadable characters up to which a text with a few broken bytes is still read. */
const BROKEN_SHARE = 0.005;
/** Share of the non-ASCII bytes that may be broken in UTF-8: a file cut in the middle of a character, a damaged block. */
const BROKEN_UTF8_SHARE = 0.02;

/**
 * Decodes a text or HTML file. Order: byte order mark; UTF-8; the page's own declaration; GB18030. UTF-8 goes before
 * the declaration because browsers save pages as UTF-8 and leave `charset=gb2312` in place, while Chinese in GBK is
 * practically never valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return accept(decode(bytes, marked), marked);
  const wide = countNonAscii(bytes);
  const declared = declaredEncoding(bytes);
  const declaredText = declared === null || declared === 'utf-8' ? null : decodeStrictly(bytes, declared);
  const utf8 = decode(bytes, 'utf-8');
  const brokenInUtf8 = countReplacements(utf8);
  const isUtf8 = brokenInUtf8 === 0 || brokenInUtf8 < wide * BROKEN_UTF8_SHARE;
  if (isUtf8 && (declaredText === null || wide >= FEW_BYTES)) return accept(utf8, 'utf-8');
  if (declaredText !== null && declared !== null) return accept(declaredText, declared);
  return accept(decode(bytes, 'gb18030'), 'gb18030');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The charset of `<meta charset="gbk">` or `<meta … content="text/html; charset=gb2312">`, as a decoder names it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WINDOW));
  // Matches `<meta charset=gbk`, not `<p>charset=gbk`.
  const label = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label no decoder knows ("charset=chinese") says nothing.
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder throws on bytes that are not in this encoding: that is the answer.
    return null;
  }
}

function countNonAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

function accept(text: string, encoding: string): DecodedText {
  const broken = countReplacements(text) + countControls(text);
  return broken > text.length * BROKEN_SHARE
    ? { ok: false, reason: 'not-text' }
    : { ok: true, text, encoding };
}

/** Control characters, which no printed text has; tab, line feed, vertical tab, form feed and carriage return are text. */
function countControls(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && (code < 9 || code > 13)) count += 1;
  }
  return count;
}
