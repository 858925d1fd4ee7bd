/**
 * Where a note hangs, as data that survives the page: structure for a figure, the exact quote for text.
 * `lib/anchoring` makes anchors and resolves them; a figure's anchor never resolves by likeness.
 */
import * as z from 'zod/mini';

/** A figure by its place in the disclosure's structure, with the value it had when the note was made. */
export const figureAnchorSchema = z.object({
  /** Id the figure had in the report of that moment; a hint only, ids shift when figures come and go. */
  figure: z.string(),
  class: z.string(),
  /** Exactly as printed then: the value that must still be there for `same`. */
  printed: z.string(),
  unit: z.nullable(z.string()),
  /** The table it stands in; null in the narrative. `occurrence` counts tables of the same title from 0. */
  table: z.nullable(z.object({ title: z.string(), kind: z.nullable(z.string()), occurrence: z.number() })),
  /** Headings above it, outermost first. */
  path: z.array(z.string()),
  /** Row: its code when it has one, and its labels from the outermost. Empty in the narrative. */
  rowCode: z.nullable(z.string()),
  row: z.array(z.string()),
  /** Column labels from top to bottom. Empty in the narrative. */
  column: z.array(z.string()),
  label: z.string(),
  measure: z.nullable(z.string()),
  scope: z.nullable(z.string()),
  basis: z.nullable(z.string()),
  year: z.nullable(z.number()),
  /** Number of figures before it that are alike in all of the above but the printed value, from 0. */
  occurrence: z.number(),
  /** How many figures were alike in that way, itself included; absent means one. */
  alike: z.optional(z.number()),
  /** The words around it, for the reader. */
  quote: z.string(),
  /** UTF-16 offsets into the text of the whole document, for other tools; absent in older anchors, and never resolved by. */
  position: z.optional(z.object({ start: z.number(), end: z.number() })),
  /** What else tells it from other figures; absent in anchors of before version 2. Texts are kept as short hashes. */
  surroundings: z.optional(
    z.object({
      /** Descriptions (see `lib/anchoring/figure-descriptions.ts`) that fitted this figure and no other. */
      only: z.array(z.string()),
      /** Its row or sentence with the numbers blotted out; the whole paragraph likewise, empty in a table. */
      words: z.string(),
      paragraph: z.string(),
      /** How many figures stand in its row or sentence. */
      figures: z.number(),
      /** The numbers of its row or sentence. */
      numbers: z.string(),
      /** The headers of its table; empty in the narrative. */
      header: z.string(),
      /** The rows or sentences before and after. */
      before: z.string(),
      after: z.string(),
      /** Column of the table, or number of the figure in its sentence, from 0. */
      at: z.number(),
      /** Number of the figure in its row or sentence, from 0. */
      nth: z.number(),
      /** Words and value of all figures alike, itself included, in reading order; empty when it is the only one. */
      peers: z.array(z.string()),
      /** Contents of all tables of the document; which of them it stands in; how many have its title. Empty in the narrative. */
      tables: z.array(z.string()),
      table: z.number(),
      sameTitle: z.number(),
    }),
  ),
});
export type FigureAnchor = z.infer<typeof figureAnchorSchema>;

/** A stretch of text: the exact quote, its neighbourhood and its position in the document's text. */
export const textAnchorSchema = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** UTF-16 offsets into the text of the whole document; `end` is exclusive. */
  start: z.number(),
  end: z.number(),
});
export type TextAnchor = z.infer<typeof textAnchorSchema>;
