/** The rows and columns of the twelve tables of a seed, against those that the auditor wrote down. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Disclosure } from '../lib/disclosure/disclosure.ts';
import { figureById } from '../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../lib/extract/extract.ts';
import { readText } from '../lib/formats/text.ts';

/** The gold standard lies beside the checkout, or nowhere. */
const SHARED = new URL('../../shared/', import.meta.url);

const goldTable = z.object({
  title: z.string(),
  unit: z.nullable(z.string()),
  columns: z.optional(z.array(z.string())),
  rows: z.optional(z.array(z.unknown())),
});
const gold = z.object({ tables: z.array(goldTable) });
const cellsRow = z.object({ code: z.string(), cells: z.record(z.string(), z.string()) });

function disclosureOfSeed(): Disclosure | null {
  const folder = new URL('seeds/', SHARED);
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('001')) : undefined;
  return name === undefined ? null : extractDisclosure(readText(readFileSync(new URL(name, folder), 'utf8')));
}

/** "code column: amount" of every figure of a table with codes and named columns. */
function readCells(disclosure: Disclosure, title: string): string[] {
  const table = disclosure.tables.find((one) => one.title === title);
  return (table?.rows ?? []).flatMap((row) =>
    (table?.grid[row.index] ?? []).flatMap((cell, column) => {
      if (cell.kind !== 'figure') return [];
      const head = table?.columns[column]?.path.at(-1) ?? '';
      return [`${row.code ?? ''} ${head}: ${figureById(disclosure, cell.figure).printed}`];
    }),
  );
}

it('reads the tables of the seed as the auditor did', () => {
  const disclosure = disclosureOfSeed();
  if (disclosure === null) {
    console.log('no gold standard beside the project');
    expect(disclosure).toBeNull();
    return;
  }
  const path = new URL('gold/seeds/001.json', SHARED);
  const { tables } = gold.parse(JSON.parse(readFileSync(path, 'utf8')));
  const titles = new Set(disclosure.tables.map((table) => table.title));
  for (const { title, unit, columns, rows } of tables) {
    expect(titles).toContain(title);
    const table = disclosure.tables.find((one) => one.title === title);
    if (unit === '元') expect(table?.unit, title).toBe(unit);
    const wanted = (rows ?? []).flatMap((row) => {
      const parsed = cellsRow.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    });
    if (columns === undefined || wanted.length === 0) continue;
    const cells = wanted.flatMap(({ code, cells: amounts }) =>
      Object.entries(amounts)
        .filter(([, printed]) => printed !== '')
        .map(([column, printed]) => `${code} ${column}: ${printed}`),
    );
    expect(readCells(disclosure, title).toSorted(), title).toEqual(cells.toSorted());
  }
});
