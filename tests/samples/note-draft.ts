/** A note about to be saved, for tests. */
import type { FigureAnchor } from '../../lib/notes/anchor.ts';
import type { NoteDraft } from '../../lib/notes/annotation.ts';
import { noteIdFrom } from '../../lib/notes/note-id.ts';

export const SAMPLE_NOTE_ID = noteIdFrom(Date.UTC(2026, 10, 21), new Uint8Array(16));

export const SAMPLE_FIGURE_ANCHOR: FigureAnchor = {
  figure: 'f12',
  class: 'money',
  printed: '1,058.41',
  unit: '万元',
  table: { title: '收支预算总表', kind: 'income-expenditure', occurrence: 0 },
  path: ['二、收入预算说明'],
  rowCode: null,
  row: ['本年收入合计'],
  column: ['预算数'],
  label: '本年收入合计 / 预算数',
  measure: 'totalIncome',
  scope: 'all',
  basis: 'budget',
  year: 2023,
  occurrence: 0,
  quote: '本年收入合计 1,058.41',
  position: { start: 420, end: 428 },
};

/** A new note on a figure, with whatever the test wants different. */
export function sampleDraft(different: Partial<NoteDraft> = {}): NoteDraft {
  return {
    id: SAMPLE_NOTE_ID,
    base: 0,
    target: { kind: 'figure', anchor: SAMPLE_FIGURE_ANCHOR },
    text: '合计与表三不符',
    tags: ['三公'],
    verdict: 'to-check',
    evidence: {
      address: 'http://www.example.gov.cn/t1.html',
      title: '2023年部门预算',
      capturedAt: '2026-11-21T07:59:00.000Z',
      sha256: '',
      quote: '本年收入合计 1,058.41',
      printed: ['1,058.41'],
    },
    ...different,
  };
}
