/** Several files of one disclosure (narrative and tables published apart) read as one document. */
import type { SourceDocument } from './document.ts';

/** Joins documents in the given order; blocks are numbered anew, pages keep the number they have in their own file. */
export function combineDocuments(documents: readonly SourceDocument[]): SourceDocument {
  const blocks = documents.flatMap((document) => document.blocks);
  return {
    title: documents.find((document) => document.title !== '')?.title ?? '',
    blocks: blocks.map((block, index) => ({ ...block, index })),
    unread: documents.flatMap((document) => document.unread),
  };
}
