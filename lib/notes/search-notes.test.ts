import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation.ts';
import { indexNotes, searchNotes } from './search-notes.ts';

function note(id: string, words: Partial<Annotation>, quote = ''): Annotation {
  return {
    id,
    document: 'web:www.example.gov.cn/',
    target: { kind: 'document' },
    text: '',
    tags: [],
    verdict: null,
    evidence: {
      address: '',
      title: '某区档案馆2023年部门预算',
      capturedAt: '',
      sha256: '',
      quote,
      printed: [],
    },
    created: '2026-01-01T00:00:00.000Z',
    modified: `2026-01-0${id}T00:00:00.000Z`,
    revision: 1,
    deleted: null,
    history: [],
    ...words,
  };
}

const index = indexNotes([
  note('1', { text: '已去函询问口径，Reply pending' }),
  note('2', { tags: ['三公经费'] }, '公务接待费2.00万元'),
  note('3', { text: '口径没有问题' }, '项目支出310.00万元'),
]);
const found = (query: string): string[] => searchNotes(index, query).map(({ id }) => id);

describe('searching notes', () => {
  it('finds Chinese inside a sentence and English in any case, newest first', () => {
    expect(found('口径')).toEqual(['3', '1']);
    expect(found('reply')).toEqual(['1']);
  });
  it('looks into quotes, tags and titles', () => {
    expect(found('310.00')).toEqual(['3']);
    expect(found('三公')).toEqual(['2']);
    expect(found('档案馆')).toEqual(['3', '2', '1']);
  });
  it('wants all words', () => {
    expect(found('口径 项目')).toEqual(['3']);
    expect(found('口径 接待')).toEqual([]);
  });
  it('takes full-width for half-width', () => {
    expect(found('３１０．００')).toEqual(['3']);
  });
  it('gives all for nothing', () => {
    expect(found('  ')).toEqual(['3', '2', '1']);
  });
});
