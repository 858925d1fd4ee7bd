/** All lines and cells of a document as one folded text, so that a pattern is looked for once and not in every passage. */
import type { SourceDocument } from '../source/document.ts';
import type { Passage } from './document-lines.ts';
import { passagesOf } from './document-lines.ts';

export interface Hit {
  passage: Passage;
  /** Offsets in the passage. */
  start: number;
  end: number;
  text: string;
}

interface WholeText {
  folded: string;
  passages: readonly Passage[];
  /** Where each passage begins in `folded`; passages are separated by line breaks. */
  starts: readonly number[];
}

const cache = new WeakMap<SourceDocument, WholeText>();

function wholeText(source: SourceDocument): WholeText {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const passages = passagesOf(source);
  const starts: number[] = [];
  let length = 0;
  for (const { folded } of passages) {
    starts.push(length);
    length += folded.length + 1;
  }
  const whole = { folded: passages.map(({ folded }) => folded).join('\n'), passages, starts };
  cache.set(source, whole);
  return whole;
}

/** The first place of these words. */
export function findWords(source: SourceDocument, words: string): Hit | null {
  const whole = wholeText(source);
  const at = whole.folded.indexOf(words);
  return at < 0 ? null : hitAt(whole, at, at + words.length);
}

/** Every match of a global pattern that lies in one passage. */
export function* findAll(source: SourceDocument, pattern: RegExp): Iterable<Hit> {
  const whole = wholeText(source);
  for (const match of whole.folded.matchAll(pattern)) {
    const hit = hitAt(whole, match.index, match.index + match[0].length);
    if (hit !== null) yield hit;
  }
}

function hitAt({ passages, starts }: WholeText, from: number, to: number): Hit | null {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= from) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low];
  if (passage === undefined) return null;
  const start = from - (starts[low] ?? 0);
  const end = to - (starts[low] ?? 0);
  // A match that runs on into the next passage is none.
  return end > passage.text.length ? null : { passage, start, end, text: passage.text.slice(start, end) };
}
