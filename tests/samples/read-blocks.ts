/** Reads bytes as any format and shows the blocks in a form that a test can compare. */
import type { Reading } from '../../lib/formats/format.ts';
import { readFile } from '../../lib/formats/read-file.ts';
import type { FileReading } from '../../lib/formats/read-file.ts';
import { listFormats } from '../../lib/formats/registry.ts';
import type { Block } from '../../lib/source/document.ts';

const formats = listFormats();

/** Reads with every format that needs no equipment. */
export function readAny(bytes: Uint8Array, name = ''): Promise<FileReading> {
  return readFile({ bytes, name }, formats);
}

/** The code of a failed reading; null for a success. */
export function codeOf(reading: Reading): string | null {
  return reading.ok ? null : reading.error.code;
}

/** Paragraphs as their text, headings with `#`, tables as `row,column+span text` lines. */
export function show(reading: Reading): string[] {
  if (!reading.ok) return [`error: ${reading.error.code}`];
  return reading.document.blocks.flatMap(showBlock);
}

function showBlock(block: Block): string[] {
  if (block.kind === 'table') {
    return block.cells.map(({ row, column, rowSpan, columnSpan, text }) => {
      const span = `${columnSpan > 1 ? `+${String(columnSpan)}` : ''}${rowSpan > 1 ? `v${String(rowSpan)}` : ''}`;
      return `${String(row)},${String(column)}${span} ${text}`;
    });
  }
  return [block.level === null ? block.text : `${'#'.repeat(block.level)} ${block.text}`];
}
