/** Marks and the names of their highlights. The registry is shared with the page, hence the prefix. */
import type { Place } from '../source/document.ts';

/** From the least to the most urgent: later ones are painted over earlier ones. */
export const MARK_NAMES = [
  'gouji-note',
  'gouji-doubt',
  'gouji-info',
  'gouji-warning',
  'gouji-error',
  'gouji-focus',
] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** One mark: where, how it looks, and what it stands for (ids of the caller's). */
export interface Mark {
  name: Exclude<MarkName, 'gouji-focus'>;
  place: Place;
  /** Ids of what stands behind it, the most urgent first. */
  outcomes: readonly string[];
  notes: readonly string[];
  figure: string | null;
}
