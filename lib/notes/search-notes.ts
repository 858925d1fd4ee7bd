/** Full-text search over notes: every word must occur, somewhere in the text, the quote, the tags or the title. */
import type { Annotation } from './annotation.ts';

/** Notes ready for searching; made once, searched at every key press. */
export interface NoteIndex {
  entries: readonly { note: Annotation; words: string }[];
}

/** Full-width and half-width, upper and lower case are one; Chinese needs no word boundaries. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function indexNotes(notes: readonly Annotation[]): NoteIndex {
  return {
    entries: notes.map((note) => ({
      note,
      words: folded([note.text, note.evidence.quote, note.evidence.title, ...note.tags].join('\n')),
    })),
  };
}

/** The notes that have all words of the query, newest first; all of them for an empty query. */
export function searchNotes({ entries }: NoteIndex, query: string): Annotation[] {
  const wanted = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .map(({ note }) => note)
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1));
}
