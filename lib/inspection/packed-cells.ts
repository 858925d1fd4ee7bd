/** Cells on their way from a page to the background: as short as they can be, for a page may have a hundred thousand. */
import type { Cell } from '../source/document.ts';

export interface PackedCells {
  texts: string[];
  /** For each text: row, column, row span, column span, and 1 for a header, 0 for another cell. */
  numbers: number[];
}

const NUMBERS = 5;

export function packCells(cells: readonly Cell[]): PackedCells {
  const texts: string[] = [];
  const numbers: number[] = [];
  for (const { row, column, rowSpan, columnSpan, text, isHeader } of cells) {
    texts.push(text);
    numbers.push(row, column, rowSpan, columnSpan, isHeader ? 1 : 0);
  }
  return { texts, numbers };
}

/** True for whatever `packCells` can have made. */
export function isPackedCells(value: unknown): value is PackedCells {
  if (typeof value !== 'object' || value === null || !('texts' in value) || !('numbers' in value))
    return false;
  const { texts, numbers } = value;
  return (
    Array.isArray(texts) &&
    Array.isArray(numbers) &&
    numbers.length === texts.length * NUMBERS &&
    texts.every((text) => typeof text === 'string') &&
    numbers.every((number) => Number.isSafeInteger(number) && Number(number) >= 0)
  );
}

export function unpackCells({ texts, numbers }: PackedCells): Cell[] {
  return texts.map((text, index): Cell => {
    const at = index * NUMBERS;
    return {
      row: numbers[at] ?? 0,
      column: numbers[at + 1] ?? 0,
      rowSpan: numbers[at + 2] ?? 1,
      columnSpan: numbers[at + 3] ?? 1,
      text,
      isHeader: numbers[at + 4] === 1,
    };
  });
}
