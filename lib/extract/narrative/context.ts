/** What a paragraph's reader knows before it begins, and what it leaves for the paragraphs after it. */
import type { DisclosureKind } from '../../disclosure/disclosure.ts';
import type { Basis, FigureId, Scope } from '../../disclosure/figure.ts';
import type { Statement } from '../../disclosure/statement.ts';
import type { MoneyUnit } from '../../money/measured.ts';
import type { FigureList } from '../figure-list.ts';

export interface NarrativeContext {
  figures: FigureList;
  statements: Statement[];
  documentYear: number | null;
  kind: DisclosureKind | null;
  /** The unit that the narrative's amounts are in; null when the document does not say. */
  moneyUnit: MoneyUnit | null;
  /** Running number for lists, so that shares of one list can be told from another's. */
  nextList: number;
  /** The total that the paragraph before was about, for a paragraph that opens with 其中. */
  anchor: FigureId | null;
}

export interface ParagraphContext {
  block: number;
  text: string;
  path: string[];
  /** Measure and scope that the headings above and the opening label speak of. */
  subject: { measure: string | null; scope: Scope | null; label: string };
}

/** The version a document's own numbers are of, unless the words say otherwise. */
export function defaultBasis(kind: DisclosureKind | null): Basis | null {
  return kind === 'budget' ? 'budget' : kind === 'final-accounts' ? 'final' : null;
}
