/**
 * Reads plain text into the neutral document: paragraphs, and tables in the forms in which text keeps them:
 * cells as line break + tab with an empty line between rows (exported from Word), rows with bars between the cells, one cell
 * per line with a bar behind it, tab-separated lines (pasted from a spreadsheet), coded rows joined by spaces. One pass over
 * the lines, linear in their length.
 */
import type { Block, SourceDocument } from '../source/document.ts';
import { joinsNextLine, measureWrap, splitLines } from './text/lines.ts';
import { layOutRows } from './text/lay-out-rows.ts';
import {
  isBarredRow,
  isPipeRow,
  isTabbedRow,
  readBarredRows,
  readPipeRows,
  readTabbedRows,
} from './text/line-rows.ts';
import { readBarredCells } from './text/barred-cells.ts';
import { readCellRows } from './text/cell-rows.ts';
import { readSpacedRows } from './text/spaced-rows.ts';

/** The document that a plain text is. `title` is what the source calls it (a file name, a page title). */
export function readText(text: string, title = ''): SourceDocument {
  const lines = splitLines(text);
  const wrap = measureWrap(lines);
  const blocks: Block[] = [];
  const addTable = (rows: string[][]): void => {
    if (rows.length === 0) return;
    blocks.push({ kind: 'table', index: blocks.length, page: null, ...layOutRows(rows) });
  };
  const addParagraph = (words: string): void => {
    blocks.push({ kind: 'paragraph', index: blocks.length, text: words, level: null, page: null });
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const barred = readBarredCells(lines, at);
    if (barred !== null) {
      if (barred.rows === null) barred.cells.filter((cell) => cell !== '').forEach(addParagraph);
      else addTable(barred.rows);
      at = barred.next;
    } else if (line.startsWith('\t')) {
      const { tables, next } = readCellRows(lines, at);
      tables.forEach(addTable);
      at = next;
    } else if (isPipeRow(line)) {
      const { rows, next } = readPipeRows(lines, at);
      addTable(rows);
      at = next;
    } else if (isBarredRow(line) && isBarredRow(lines[at + 1] ?? '')) {
      const { rows, next } = readBarredRows(lines, at);
      addTable(rows);
      at = next;
    } else if (isTabbedRow(line) && isTabbedRow(lines[at + 1] ?? '')) {
      const { rows, next } = readTabbedRows(lines, at);
      addTable(rows);
      at = next;
    } else if (line.trim() === '') {
      at += 1;
    } else {
      const spaced = readSpacedRows(lines, at);
      if (spaced !== null) {
        addTable(spaced.rows);
        at = spaced.next;
        continue;
      }
      let end = at + 1;
      while (end < lines.length && joinsNextLine(lines[end - 1] ?? '', lines[end] ?? '', wrap)) end += 1;
      addParagraph(lines.slice(at, end).join('\n').trim());
      at = end;
    }
  }
  return { title, blocks, unread: [] };
}
