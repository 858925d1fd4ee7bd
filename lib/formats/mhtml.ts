/** Pages saved with everything in one file (.mhtml, .mht): the page and its frames are parts of a MIME message. */
import { decodeText } from './decode-text.ts';
import { readFailure } from './format.ts';
import type { Format } from './format.ts';
import { readSavedPage } from './html-file.ts';
import { headOf, stemOf } from './sniff.ts';

interface Part {
  type: string;
  /** `Content-Location`, made absolute by nobody. */
  location: string;
  /** `Content-ID` without its angle brackets. */
  id: string;
  headers: Headers;
  body: Uint8Array;
}

type Headers = ReadonlyMap<string, string>;

const MOST_PARTS = 2000;
const DEEPEST = 5;

export const mhtmlFormat: Format = {
  id: 'mhtml',
  extensions: ['.mhtml', '.mht'],
  accepts: (bytes) => isMessage(headOf(bytes)),
  async read({ bytes, name }) {
    const parts: Part[] = [];
    collectParts(bytes, parts, DEEPEST);
    const pages = parts.filter((part) => part.type === 'text/html' || part.type === 'application/xhtml+xml');
    const main = pages[0];
    if (main === undefined) return readFailure(parts.length === 0 ? 'damaged' : 'nothing-inside');
    const html = textOf(main);
    if (html === null) return readFailure('not-text');
    const document = await readSavedPage(html, stemOf(name), (src) =>
      Promise.resolve(findPage(pages, main, src)),
    );
    return { ok: true, document };
  },
};

/** A message begins with header lines, of which one says that it is MIME. */
function isMessage(head: string): boolean {
  let says = false;
  for (const line of head.split(/\r?\n/)) {
    if (line === '') break;
    // Matches `From: <Saved by Blink>` and the folded `	boundary="a"`, not `<html>` or `收入：10`.
    if (!/^(?:[\w-]+:|[ \t])/.test(line)) return false;
    if (/^(?:mime-version|content-type:\s*multipart)/i.test(line)) says = true;
  }
  return says;
}

function collectParts(bytes: Uint8Array, parts: Part[], depth: number): void {
  // One character per byte, so positions in this text are positions in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  const { headers, end } = readHeaders(text);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(contentType, 'boundary');
  if (!/^multipart\//i.test(contentType) || boundary === null) {
    parts.push(toPart(headers, contentType, bytes.subarray(end)));
    return;
  }
  if (depth === 0 || boundary === '') return;
  const mark = `--${boundary}`;
  let at = text.indexOf(mark, end);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const start = at + mark.length;
    if (text.startsWith('--', start)) return;
    const next = text.indexOf(mark, start);
    const lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0) return;
    collectParts(
      bytes.subarray(Math.min(lineEnd + 1, bytes.length), next < 0 ? bytes.length : next),
      parts,
      depth - 1,
    );
    at = next;
  }
}

function readHeaders(text: string): { headers: Headers; end: number } {
  const headers = new Map<string, string>();
  let at = 0;
  let last = '';
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, end).replace(/\r$/, '');
    at = Math.min(end + 1, text.length);
    if (line === '' || headers.size > 100) break;
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else {
      const colon = line.indexOf(':');
      last = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return { headers, end: at };
}

function parameter(header: string, name: string): string | null {
  // Matches `boundary="a b"` and `charset=gb2312`, not `x-boundary=a`.
  const found = new RegExp(`(?:^|[;\\s])${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

function toPart(headers: Headers, contentType: string, body: Uint8Array): Part {
  return {
    type: (contentType.split(';')[0] ?? '').trim().toLowerCase(),
    location: headers.get('content-location') ?? '',
    id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    headers,
    body,
  };
}

function textOf(part: Part): string | null {
  const bytes = decodeBody(part);
  const charset = parameter(part.headers.get('content-type') ?? '', 'charset');
  if (charset !== null) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      // An unknown or wrong charset: the bytes themselves are asked instead.
    }
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : null;
}

function decodeBody(part: Part): Uint8Array {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'quoted-printable') return fromQuotedPrintable(part.body);
  if (encoding === 'base64') return fromBase64(part.body);
  return part.body;
}

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const high = hexDigit(bytes[at + 1] ?? 0);
    const low = hexDigit(bytes[at + 2] ?? 0);
    if (high >= 0 && low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
    } else if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) at += 2;
    else if (bytes[at + 1] === 0x0a) at += 1;
  }
  return decoded.subarray(0, length);
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const upper = code & 0xdf;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x37 : -1;
}

function fromBase64(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes).replace(/[^A-Za-z0-9+/]/g, '');
  const whole = atob(text.slice(0, text.length - (text.length % 4 === 1 ? 1 : 0)));
  return Uint8Array.from(whole, (char) => char.charCodeAt(0));
}

/** The page of a frame: by `cid:` or by its address, which may be relative to the page's own. */
function findPage(pages: readonly Part[], main: Part, src: string): string | null {
  const absolute = URL.canParse(src, main.location) ? new URL(src, main.location).href : src;
  const wanted = src.startsWith('cid:')
    ? pages.find((part) => part.id !== '' && part.id === src.slice(4))
    : pages.find((part) => part.location !== '' && (part.location === src || part.location === absolute));
  return wanted === undefined || wanted === main ? null : textOf(wanted);
}
