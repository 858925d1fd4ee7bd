/** Is this a budget or final-accounts disclosure? Decided from the document's own words, never from its address. */
import type { DisclosureKind } from '../disclosure/disclosure.ts';
import { squash } from '../lexicon/fold.ts';
import type { SourceDocument, TextBlock } from '../source/document.ts';
import { decide } from './decide.ts';

export interface Detection {
  disclosure: boolean;
  kind: DisclosureKind | null;
  /** 0 to 1. */
  score: number;
  /** The words that decided, as printed. */
  evidence: string[];
  /** True when the page only lists attachments of a disclosure. */
  attachmentsOnly: boolean;
}

/** Text beyond this many characters does not change what a document is. */
const ENOUGH = 500_000;

export function detectDisclosure(source: SourceDocument): Detection {
  const titles = [squash(source.title)];
  const parts: string[] = [];
  let length = 0;
  for (const block of source.blocks) {
    if (length > ENOUGH) break;
    const texts = block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text];
    for (const text of texts) {
      if (text === '') continue;
      const squashed = squash(text);
      parts.push(squashed);
      length += squashed.length;
    }
    if (block.kind !== 'table' && looksLikeTitle(block)) titles.push(squash(block.text));
  }
  return decide({ titles, text: parts.join('\n') });
}

/** A main heading, or a short line near the top that is no sentence. */
function looksLikeTitle({ kind, level, index, text }: TextBlock): boolean {
  if (kind === 'heading') return (level ?? 9) <= 2;
  return index < 30 && text.length <= 60 && !/[。；;，,：:]/.test(text);
}
