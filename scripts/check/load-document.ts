import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../lib/formats/decode-text.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { findFrames, parse5Tree, parseHtml } from '../../lib/formats/parse5-tree.ts';
import type { Parse5Node } from '../../lib/formats/parse5-tree.ts';
import { readText } from '../../lib/formats/text.ts';
import { combineDocuments } from '../../lib/source/combine.ts';
import type { SourceDocument } from '../../lib/source/document.ts';
import { LARGEST_TEXT, readBytes } from './read-bytes.ts';
import { readFailure } from './read-failures.ts';
import type { ReadFailure } from './read-failures.ts';

/** An input that was read, or why not. */
export type Loaded = { ok: true; document: SourceDocument; sha256: string } | ReadFailure;

type TextFormat = 'html' | 'text';

const FORMATS: Readonly<Record<string, TextFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.shtml': 'html',
  '.txt': 'text',
};
/** Pages in frames in pages: deeper than this is a loop. */
const FRAME_DEPTH = 4;

/** Reads one argument: a file, `-`, or `A+B` for several files of one disclosure. */
export async function loadDocument(argument: string): Promise<Loaded> {
  const parts = argument === '-' || existsSync(argument) ? [argument] : argument.split('+');
  const documents: SourceDocument[] = [];
  const hash = createHash('sha256');
  for (const part of parts) {
    const read = await loadFile(part);
    if (!read.ok) return parts.length === 1 ? read : nameThePart(read, part);
    documents.push(read.document);
    hash.update(read.bytes);
  }
  const [only] = documents;
  const document = documents.length === 1 && only !== undefined ? only : combineDocuments(documents);
  return { ok: true, document, sha256: hash.digest('hex') };
}

function nameThePart(failure: ReadFailure, part: string): ReadFailure {
  return readFailure(failure.error.code, failure.sha256, part);
}

async function loadFile(
  name: string,
): Promise<{ ok: true; document: SourceDocument; bytes: Uint8Array } | ReadFailure> {
  const read = await readBytes(name, LARGEST_TEXT);
  if (!read.ok) return read;
  const { bytes } = read;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = FORMATS[path.extname(name).toLowerCase()];
  if (format === undefined && name !== '-') return readFailure('unknown-type', sha256);
  if (isBinary(bytes)) return readFailure('type-mismatch', sha256);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return readFailure('not-text', sha256);
  if (decoded.text.trim() === '') return readFailure('empty', sha256);
  const document =
    (format ?? sniffFormat(decoded.text)) === 'html'
      ? await readPage(decoded.text, name === '-' ? null : path.dirname(name))
      : readText(decoded.text, titleOf(name));
  return { ok: true, document, bytes };
}

function titleOf(name: string): string {
  return name === '-' ? '' : path.basename(name, path.extname(name));
}

/** Standard input has no name to tell its type by. */
function sniffFormat(text: string): TextFormat {
  // Matches `<!DOCTYPE html>` and `<div class="a">`, not `< 5 万元`.
  return /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s>/])/i.test(text) ? 'html' : 'text';
}

/** Files that begin like a PDF, a ZIP (docx, xlsx), an old Office file or a RAR archive are no text whatever their name. */
function isBinary(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  return ['%PDF-', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', 'Rar!'].some((magic) =>
    start.startsWith(magic),
  );
}

async function readPage(html: string, folder: string | null): Promise<SourceDocument> {
  const root = parseHtml(html);
  const frames = new Map<Parse5Node, Parse5Node>();
  const unread = await loadFrames(root, folder, frames, FRAME_DEPTH);
  const { document } = readHtml(root, parse5Tree(frames), pageTitle(html));
  return { ...document, unread: [...document.unread, ...unread] };
}

/**
 * Frames whose page lies beside this one (or is written into the element) are read in their place; all others are
 * named as unread. Nothing is fetched, and nothing outside the page's own folder is opened.
 */
async function loadFrames(
  root: Parse5Node,
  folder: string | null,
  frames: Map<Parse5Node, Parse5Node>,
  depth: number,
): Promise<SourceDocument['unread']> {
  const unread: SourceDocument['unread'] = [];
  for (const { element, src, srcdoc } of findFrames(root)) {
    const html = srcdoc ?? (depth > 0 ? await readFrameFile(src, folder) : null);
    if (html === null) {
      if (src !== '' && !src.startsWith('about:')) unread.push({ reason: 'frame', where: src });
      continue;
    }
    const inner = parseHtml(html);
    frames.set(element, inner);
    unread.push(...(await loadFrames(inner, folder, frames, depth - 1)));
  }
  return unread;
}

async function readFrameFile(src: string, folder: string | null): Promise<string | null> {
  const name = src.replace(/[?#].*$/, '').replace(/^\.\//, '');
  // Matches `inner.html` and `./frames/a.htm`, not `../b.html`, `/c.html` or `http://d/e.html`.
  if (folder === null || !/^[\p{L}\p{N}_-][\p{L}\p{N}_./-]*\.x?html?$/iu.test(name) || name.includes('..'))
    return null;
  const read = await readBytes(path.join(folder, name), LARGEST_TEXT);
  if (!read.ok) return null;
  const decoded = decodeText(read.bytes);
  return decoded.ok ? decoded.text : null;
}

function pageTitle(html: string): string {
  // Matches `<title>部门预算</title>`, not the same words in the body.
  return (/<title\b[^>]*>([^<]*)<\/title>/i.exec(html)?.[1] ?? '').trim();
}
