/**
 * Names that only another table explains: "科学技术普及" in 收支总表 is 20607 because 支出总表 says so.
 * Runs once all tables are read.
 */
import type { DisclosureTable } from '../../disclosure/table.ts';
import { squash } from '../../lexicon/fold.ts';
import { plainLabel } from '../../lexicon/measures.ts';
import type { FigureList } from '../figure-list.ts';

/** Gives the items of two-sided tables the function code that another table of the document prints beside the same name. */
export function resolveItemNames(tables: readonly DisclosureTable[], figures: FigureList): void {
  const codes = codesByName(tables);
  if (codes.size === 0) return;
  for (const table of tables) {
    if (table.kind !== 'balance' && table.kind !== 'fiscal-balance') continue;
    for (const row of table.rows)
      for (const label of row.labels) {
        const code = label.measure === null ? codes.get(plainLabel(label.text)) : undefined;
        if (code === undefined || code === null) continue;
        for (const column of table.columns) {
          if (column.side !== label.side) continue;
          const cell = table.grid[row.index]?.[column.index];
          if (cell?.kind !== 'figure') continue;
          const figure = figures.get(cell.figure);
          if (figure.class !== 'money' || figure.functionCode !== null) continue;
          figure.functionCode = code;
          figure.measure ??= /收入/.test(squash(column.path.join(''))) ? 'totalIncome' : 'totalExpenditure';
        }
      }
  }
}

/** Names that stand beside exactly one function code in the document; null where they stand beside several. */
function codesByName(tables: readonly DisclosureTable[]): Map<string, string | null> {
  const codes = new Map<string, string | null>();
  for (const table of tables) {
    if (table.kind === 'detail' || !table.columns.some((column) => column.role === 'function-code')) continue;
    for (const row of table.rows) {
      const name = plainLabel(row.labels[0]?.text ?? '');
      if (row.code === null || !/^2/.test(row.code) || name === '') continue;
      const known = codes.get(name);
      codes.set(name, known === undefined || known === row.code ? row.code : null);
    }
  }
  return codes;
}
