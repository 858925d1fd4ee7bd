/**
 * The truth table of the narrative reader: how disclosures word their figures, and what must be read. Written by hand,
 * with numbers of our own; one file per section of the list of patterns.
 */
import { describe, expect, it } from 'vitest';
import { readingOf } from './render-reading.ts';

/** [wording, expected statements (all of them, in any order), figures that must be among those read] */
export type Case = [text: string, statements: string[], figures?: string[]];

/** One group of wordings. ¶ parts paragraphs; a text that says 决算 is of final accounts, any other of a budget, of 2023. */
export function truthTable(name: string, cases: readonly Case[]): void {
  describe.each([[name, cases]])('%s', (_name, rows) => {
    it.each(rows)('%s', (text, statements, figures = []) => {
      const reading = readingOf(text);
      expect(reading.statements.toSorted()).toEqual(statements.toSorted());
      expect(reading.figures).toEqual(expect.arrayContaining(figures));
    });
  });
}
