/** Renders what was read of the tables of a text as short lines: one per row with figures. */
import { figureById } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { readText } from '../../lib/formats/text.ts';

/** "kind unit" per table, then "code label: printed measure scope; …" per row; codes that a figure resolves to stand before it. */
export function tablesOf(text: string): string[] {
  const disclosure = extractDisclosure(readText(text));
  return disclosure.tables.flatMap((table) => [
    `${table.kind ?? '?'} ${table.unit ?? '?'}`,
    ...table.rows.flatMap((row) => {
      const figures = (table.grid[row.index] ?? []).flatMap((cell) => {
        if (cell.kind !== 'figure') return [];
        const { printed, measure, scope, functionCode, economicCode } = figureById(disclosure, cell.figure);
        const code = functionCode ?? economicCode;
        return [[printed, measure ?? '-', scope ?? '-', ...(code === null ? [] : [code])].join(' ')];
      });
      const label = row.labels.map((one) => one.text).join(' / ');
      return figures.length === 0 ? [] : [`${label}: ${figures.join('; ')}`];
    }),
  ]);
}
