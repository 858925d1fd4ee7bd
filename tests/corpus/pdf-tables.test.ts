import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../../lib/formats/pdf.ts';
import type { TableBlock } from '../../lib/source/document.ts';
import { pdfEquipment } from '../../scripts/check/pdf-equipment.ts';

const TRUTH = path.join(import.meta.dirname, 'pdf-tables');
/** The files themselves are kept outside the project. */
const CORPUS = path.resolve(import.meta.dirname, '../../../shared/corpus');
const FLOOR = 0.97;

interface TrueTable {
  page: number;
  nth: number;
  isPrefix: boolean;
  rows: string[][];
}

function trueTables(text: string): TrueTable[] {
  return text
    .trim()
    .split(/\n\n(?=#)/)
    .map((part) => {
      const [head = '', ...rows] = part.split('\n');
      const [, page = '', nth = ''] = /^# page (\d+), table (\d+),/.exec(head) ?? [];
      return {
        page: Number(page),
        nth: Number(nth),
        isPrefix: head.endsWith(', prefix'),
        rows: rows.map((row) => row.split('|')),
      };
    });
}

/** Cells that are right among those of the truth; a wrong number of rows or of cells in a row counts as all wrong there. */
function compare(truth: TrueTable, table: TableBlock | undefined): { cells: number; wrong: string[] } {
  const wrong: string[] = [];
  let cells = 0;
  for (const [row, expected] of truth.rows.entries()) {
    const read =
      table?.cells.filter((cell) => cell.row === row).map((cell) => cell.text.replace(/\s/g, '')) ?? [];
    cells += expected.length;
    for (const [column, text] of expected.entries())
      if (read.length !== expected.length || read[column] !== text)
        wrong.push(`page ${String(truth.page)}, row ${String(row + 1)}: “${text}”, read “${read.join('|')}”`);
  }
  if (!truth.isPrefix && table?.rowCount !== truth.rows.length)
    wrong.push(
      `page ${String(truth.page)}: ${String(table?.rowCount)} rows instead of ${String(truth.rows.length)}`,
    );
  return { cells, wrong };
}

it.each(readdirSync(TRUTH).filter((name) => name.endsWith('.txt')))(
  'reads the tables of %s as they are printed',
  async (name) => {
    const truths = trueTables(readFileSync(path.join(TRUTH, name), 'utf8'));
    expect(truths.length).toBeGreaterThan(0);
    const file = path.join(CORPUS, name.replace(/\.txt$/, '.pdf'));
    if (!existsSync(file)) {
      console.info(`${name}: the file is not here, not measured`);
      return;
    }
    const reading = await readPdf({ bytes: new Uint8Array(readFileSync(file)), name }, await pdfEquipment());
    if (!reading.ok) throw new Error(reading.error.code);
    const tables = reading.document.blocks.filter((block): block is TableBlock => block.kind === 'table');
    let cells = 0;
    const wrong: string[] = [];
    for (const truth of truths) {
      const onPage = tables.filter((table) => table.page === truth.page);
      const result = compare(truth, onPage[truth.nth - 1]);
      cells += result.cells;
      wrong.push(...result.wrong);
    }
    console.info(`${name}: ${String(cells - wrong.length)} of ${String(cells)} cells right`);
    expect(1 - wrong.length / cells, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  },
);
