import { expect, it } from 'vitest';
import { combineDocuments } from './combine.ts';
import type { SourceDocument } from './document.ts';

function documentOf(title: string, ...texts: string[]): SourceDocument {
  const blocks = texts.map((text, index) => ({
    kind: 'paragraph' as const,
    index,
    text,
    level: null,
    page: 1,
  }));
  return { title, blocks, unread: [{ reason: 'image', where: title }] };
}

it('numbers the blocks of all parts through', () => {
  const whole = combineDocuments([documentOf('', 'a', 'b'), documentOf('tables', 'c')]);
  expect(whole.blocks.map((block) => block.index)).toEqual([0, 1, 2]);
  expect(whole.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual(['a', 'b', 'c']);
});

it('takes the first title there is and everything that was not read', () => {
  const whole = combineDocuments([documentOf('', 'a'), documentOf('tables', 'c')]);
  expect(whole.title).toBe('tables');
  expect(whole.unread).toHaveLength(2);
});

it('makes an empty document of no parts', () => {
  expect(combineDocuments([])).toEqual({ title: '', blocks: [], unread: [] });
});
