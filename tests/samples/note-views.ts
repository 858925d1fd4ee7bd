/** Invented notes. */
import type { NoteView } from '../../components/NoteEditor/note-view.ts';

export const sampleNotes: readonly NoteView[] = [
  {
    id: '01J00000000000000000000001',
    revision: 1,
    earlier: [],
    words: {
      text: '两处差21个单位的末位，已去函询问口径。',
      tags: ['口径', '待回复'],
      verdict: 'to-check',
    },
    modified: '2031-03-02T08:30:00.000Z',
    quote: '支出总计1,386.07万元',
    state: { kind: 'same' },
    otherVersion: null,
  },
  {
    id: '01J00000000000000000000002',
    revision: 2,
    earlier: [{ text: '公开后再看。', modified: '2031-03-04T08:30:00.000Z' }],
    words: { text: '公开后改过一次。', tags: [], verdict: null },
    modified: '2031-03-05T08:30:00.000Z',
    quote: '项目支出543.4万元',
    state: { kind: 'value-changed', old: '543.4', new: '543.46' },
    otherVersion: null,
  },
];
