/** Finds words in a document: white space, width of characters and case make no difference. */
import { fold } from '../lexicon/fold.ts';
import type { Place, SourceDocument } from '../source/document.ts';

/** More hits than this are not collected. */
const MOST_HITS = 2000;

/** Places of the words in reading order. Within one paragraph or cell; words that go on in the next are not found. */
export function findText(document: SourceDocument, words: string): Place[] {
  const wanted = [...words].flatMap((character) => plain(character)).join('');
  if (wanted === '') return [];
  const hits: Place[] = [];
  const look = (block: number, cell: number | null, text: string): void => {
    const { folded, starts } = foldedText(text);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      if (hits.length >= MOST_HITS) return;
      const start = starts[at] ?? 0;
      const last = starts[at + wanted.length - 1] ?? start;
      hits.push({ block, cell, start, end: last + 1 });
    }
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') block.cells.forEach((cell, index) => look(block.index, index, cell.text));
    else look(block.index, null, block.text);
  }
  return hits;
}

/** The text without white space, with the offset that each character came from. */
function foldedText(text: string): { folded: string; starts: number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = plain(text.charAt(index));
    parts.push(character);
    for (let unit = 0; unit < character.length; unit += 1) starts.push(index);
  }
  return { folded: parts.join(''), starts };
}

function plain(character: string): string {
  return fold(character).toLowerCase().replace(/\s/g, '');
}
