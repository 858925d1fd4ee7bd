/**
 * A small XML reader of our own, because office files must be read alike in a page, a worker and Node. It takes what it
 * gets: no entities but the five and numeric ones, nothing external, no document type; broken markup is read as far as
 * it can be. One pass, linear in the length.
 */

/** The document as a stream. Names are local names: prefixes differ between programs, the meaning does not. */
export interface XmlHandler {
  start(name: string, attributes: XmlAttributes): void;
  end(name: string): void;
  text(text: string): void;
}

/** Attributes of one element by local name; worked out only when asked for. */
export class XmlAttributes {
  private readonly source: string;
  private read: Map<string, string> | null = null;

  constructor(source: string) {
    this.source = source;
  }

  /** The value of an attribute; null when the element has none of this name. */
  get(name: string): string | null {
    this.read ??= readAttributes(this.source);
    return this.read.get(name) ?? null;
  }

  /** The value as a whole number; null when it is missing or no number. */
  number(name: string): number | null {
    const value = this.get(name);
    if (value === null) return null;
    const number = Number.parseInt(value, 10);
    return Number.isFinite(number) ? number : null;
  }
}

const NO_ATTRIBUTES = new XmlAttributes('');

/** Decodes the bytes of an XML file: UTF-8, or UTF-16 by its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

/** Goes through the markup; comments, instructions and declarations are skipped. */
export function scanXml(source: string, handler: XmlHandler): void {
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const end = open < 0 ? source.length : open;
    if (end > at) handler.text(decodeEntities(source.slice(at, end)));
    if (open < 0) return;
    at = readMarkup(source, open, handler);
  }
}

/** Reads one piece of markup at `open` and returns where the next begins. */
function readMarkup(source: string, open: number, handler: XmlHandler): number {
  const next = source.charCodeAt(open + 1);
  if (next === 0x21) return skipDeclaration(source, open, handler);
  if (next === 0x3f) return after(source, '?>', open);
  const close = endOfTag(source, open + 1);
  if (next === 0x2f) {
    handler.end(localName(source.slice(open + 2, close).trim()));
    return close + 1;
  }
  const empty = source.charCodeAt(close - 1) === 0x2f;
  const inside = source.slice(open + 1, empty ? close - 1 : close);
  const space = inside.search(/[\s/]/);
  const name = localName(space < 0 ? inside : inside.slice(0, space));
  handler.start(name, space < 0 ? NO_ATTRIBUTES : new XmlAttributes(inside.slice(space)));
  if (empty) handler.end(name);
  return close + 1;
}

function skipDeclaration(source: string, open: number, handler: XmlHandler): number {
  if (source.startsWith('<!--', open)) return after(source, '-->', open + 4);
  if (source.startsWith('<![CDATA[', open)) {
    const close = source.indexOf(']]>', open);
    handler.text(source.slice(open + 9, close < 0 ? source.length : close));
    return close < 0 ? source.length : close + 3;
  }
  // A document type may have a part in brackets with its own declarations; none of it is used.
  const bracket = source.indexOf('[', open);
  const close = source.indexOf('>', open);
  if (bracket >= 0 && close >= 0 && bracket < close) return after(source, ']', bracket);
  return close < 0 ? source.length : close + 1;
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at + mark.length;
}

/** Position of the `>` that ends a tag; one inside quotes does not. */
function endOfTag(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return source.length;
}

/** Names without prefix by name as written: a file has a hundred names and a million elements. */
const localNames = new Map<string, string>();

function localName(name: string): string {
  const known = localNames.get(name);
  if (known !== undefined) return known;
  const local = name.slice(name.indexOf(':') + 1);
  if (localNames.size < 2000 && name.length < 40) localNames.set(name, local);
  return local;
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  // Matches ` w:val="1"` and ` val='a'`, not ` val=1`: XML has no bare values.
  for (const [, name = '', double, single] of source.matchAll(
    /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes.set(localName(name), decodeEntities(double ?? single ?? ''));
  }
  return attributes;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves `&lt;`, `&#20013;` and `&#x4e2d;`; what is none of these stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number.parseInt(String(decimal), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
