/** Saved pages: parse5 builds the tree a browser would, in a worker and in Node alike. Nothing of a page runs or loads. */
import { decodeText } from './decode-text.ts';
import { readFailure } from './format.ts';
import type { Format, Reading } from './format.ts';
import { readHtml } from './html.ts';
import { findFrames, parse5Tree, parseHtml } from './parse5-tree.ts';
import type { Parse5Node } from './parse5-tree.ts';
import { endingOf, hasBinarySignature, headOf, looksLikeHtml, stemOf } from './sniff.ts';
import type { SourceDocument } from '../source/document.ts';

/** Gives the markup of a frame by its address as written; null when it is not at hand. Never the network. */
export type FrameLoader = (src: string) => Promise<string | null>;

const ENDINGS = ['.html', '.htm', '.xhtml', '.shtml'];
/** Pages in frames in pages: deeper than this is a loop. */
const FRAME_DEPTH = 4;
/** More frames than this are advertising or a trap. */
const MOST_FRAMES = 50;

/** The format of saved pages. `loadFrame` gives the pages of frames that lie beside the file, where there is such a place. */
export function htmlFormat(loadFrame: FrameLoader = () => Promise.resolve(null)): Format {
  return {
    id: 'html',
    extensions: ENDINGS,
    accepts(bytes, name) {
      const head = headOf(bytes);
      if (hasBinarySignature(head)) return false;
      // A page saved as one file (MHTML) may be called .htm too; it begins with the lines of a message.
      return (
        looksLikeHtml(head) || (ENDINGS.includes(endingOf(name)) && !/^(?:from|mime-version):/i.test(head))
      );
    },
    async read({ bytes, name }): Promise<Reading> {
      const decoded = decodeText(bytes);
      if (!decoded.ok) return readFailure('not-text');
      if (decoded.text.trim() === '') return readFailure('empty');
      return { ok: true, document: await readSavedPage(decoded.text, stemOf(name), loadFrame) };
    },
  };
}

/** Reads the markup of a page with its frames in their places; frames that are not at hand are named as unread. */
export async function readSavedPage(
  html: string,
  title: string,
  loadFrame: FrameLoader,
): Promise<SourceDocument> {
  const root = parseHtml(html);
  const frames = new Map<Parse5Node, Parse5Node>();
  const unread = await loadFrames(root, loadFrame, frames, FRAME_DEPTH);
  const { document } = readHtml(root, parse5Tree(frames), pageTitle(html) || title);
  return { ...document, unread: [...document.unread, ...unread] };
}

async function loadFrames(
  root: Parse5Node,
  loadFrame: FrameLoader,
  frames: Map<Parse5Node, Parse5Node>,
  depth: number,
): Promise<SourceDocument['unread']> {
  const unread: SourceDocument['unread'] = [];
  for (const { element, src, srcdoc } of findFrames(root)) {
    const html = srcdoc ?? (depth > 0 && frames.size < MOST_FRAMES ? await loadFrame(src) : null);
    if (html === null) {
      if (src !== '' && !src.startsWith('about:')) unread.push({ reason: 'frame', where: src });
      continue;
    }
    const inner = parseHtml(html);
    frames.set(element, inner);
    unread.push(...(await loadFrames(inner, loadFrame, frames, depth - 1)));
  }
  return unread;
}

function pageTitle(html: string): string {
  // Matches `<title>部门预算</title>`, not the same words in the body.
  return (/<title\b[^>]*>([^<]*)<\/title>/i.exec(html)?.[1] ?? '').trim();
}
