/** Is this a budget or final-accounts disclosure? Decided from the document's own words, never from its address. */
import type { DisclosureKind } from '../disclosure/disclosure.ts';
import type { SourceDocument } from '../source/document.ts';

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

export function detectDisclosure(_source: SourceDocument): Detection {
  return { disclosure: false, kind: null, score: 0, evidence: [], attachmentsOnly: false };
}
