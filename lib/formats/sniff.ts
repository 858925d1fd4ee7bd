/** What the first bytes of a file say about its format. */

/** How much of a file is looked at; some generators put long comments in front of the markup. */
const HEAD = 4096;

/** The beginning of a file as text, one character per byte (two in UTF-16); byte order mark and leading blanks dropped. */
export function headOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return new TextDecoder(wide ?? 'latin1').decode(bytes.subarray(from, HEAD)).trimStart();
}

/** True for markup that a browser would show as a page. */
export function looksLikeHtml(head: string): boolean {
  // Matches `<!DOCTYPE html>`, `<div class="a">` and `<?xml …?><html>`, not `< 5 万元` or `<?xml …?><Workbook>`.
  if (head.startsWith('<?xml')) return /<(?:!doctype html|html)\b/i.test(head);
  return /^<(?:!doctype|!--|[a-z][a-z0-9]*[\s>/])/i.test(head);
}

/** PDF, ZIP, compound files, RAR and 7z: no text, whatever the name says. */
const BINARY = ['%PDF-', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', 'Rar!', '7z\u00bc\u00af'];

/** True for files of other formats, so that a page or a text is not looked for in them. */
export function hasBinarySignature(head: string): boolean {
  return BINARY.some((signature) => head.startsWith(signature));
}

/** Lower-case ending with its dot; empty when the name has none. */
export function endingOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** The name without its ending: what a file without a title of its own is called. */
export function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length);
}
