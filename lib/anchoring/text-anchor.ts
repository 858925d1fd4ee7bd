/** Anchors of selected text: the exact quote with its neighbourhood. It is found exactly or not at all. */
import type { TextAnchor } from '../notes/anchor.ts';
import type { Place } from '../source/document.ts';
import type { DocumentText } from './document-text.ts';

export type TextResolution =
  { state: 'same' | 'moved'; places: Place[] } | { state: 'missing'; places: readonly [] };

const CONTEXT = 32;
/** Long enough, and with enough words, to be the same text wherever it stands. */
const UNMISTAKABLE = 12;

/** The anchor of a span of the document's text. */
export function describeText({ text }: DocumentText, start: number, end: number): TextAnchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

export function resolveText(document: DocumentText, anchor: TextAnchor): TextResolution {
  const { text } = document;
  const { exact, prefix, suffix, start } = anchor;
  if (exact === '') return { state: 'missing', places: [] };
  const at = (offset: number, state: 'same' | 'moved'): TextResolution => ({
    state,
    places: document.placesOf(offset, offset + exact.length),
  });
  const fits = (offset: number): boolean =>
    text.startsWith(prefix, offset - prefix.length) && text.startsWith(suffix, offset + exact.length);
  if (text.startsWith(exact, start) && fits(start)) return at(start, 'same');
  const found: number[] = [];
  for (let offset = text.indexOf(exact); offset !== -1; offset = text.indexOf(exact, offset + 1))
    found.push(offset);
  const whole = found.filter(fits);
  if (whole.length === 1 && whole[0] !== undefined) return at(whole[0], 'moved');
  if (whole.length > 1) return { state: 'missing', places: [] };
  // Its neighbourhood changed: only words that stand once in the document are still the same words.
  const only = found[0];
  const words = exact.replace(/[\d\s.,%]+/g, '');
  if (found.length === 1 && only !== undefined && words.length >= UNMISTAKABLE) return at(only, 'moved');
  return { state: 'missing', places: [] };
}
