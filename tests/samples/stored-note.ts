/** A note as it is stored, for tests. */
import type { Annotation } from '../../lib/notes/annotation.ts';
import { sampleDraft } from './note-draft.ts';

export const NOTED_AT = '2026-11-26T00:00:00.000Z';

export function sampleNote(change: Partial<Annotation> = {}): Annotation {
  const { base: _base, ...draft } = sampleDraft();
  return {
    ...draft,
    document: 'web:www.example.gov.cn/t1.html',
    created: NOTED_AT,
    modified: NOTED_AT,
    revision: 1,
    deleted: null,
    history: [],
    ...change,
  };
}
