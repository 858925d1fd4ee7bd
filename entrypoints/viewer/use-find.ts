/** Finding words in the document on show. */
import { useMemo, useState } from 'preact/hooks';
import type { Place } from '../../lib/source/document.ts';
import { findText } from '../../lib/viewer/find-text.ts';
import type { FileView } from '../../lib/viewer/file-view.ts';
import type { DocumentPane } from '../../lib/viewer/pane.ts';

export interface Find {
  words: string;
  /** The hit in view, from 1; 0 when there is none. */
  n: number;
  total: number;
  look: (words: string) => void;
  step: (by: 1 | -1) => void;
}

export function useFind(view: FileView | null, pane: DocumentPane | null): Find {
  const [words, setWords] = useState('');
  const [n, setN] = useState(0);
  const hits = useMemo(() => (view === null ? [] : findText(view.content.document, words)), [view, words]);

  function show(found: readonly Place[], index: number): void {
    setN(found.length === 0 ? 0 : index + 1);
    const place = found[index];
    pane?.light(found);
    if (place !== undefined) pane?.show(place, { flash: true });
  }

  return {
    words,
    n: Math.min(n, hits.length),
    total: hits.length,
    look: (next) => {
      setWords(next);
      show(view === null ? [] : findText(view.content.document, next), 0);
    },
    step: (by) => {
      if (hits.length > 0) show(hits, (n - 1 + by + hits.length) % hits.length);
    },
  };
}
