/** The texts of a table's cells, with the indentation of labels as leading spaces. */
import { cellText } from './cell-text.ts';
import type { InkText } from './ink-text.ts';
import { InkTextBuilder } from './ink-text.ts';
import { paddingOf } from './laid-table.ts';
import type { LaidCell, LaidTable } from './laid-table.ts';

/** Widest indentation that is one, in characters; more is text in the middle. */
const DEEPEST = 4;
/** Fewest labels that tell whether a column is set to the left. */
const FEWEST_LABELS = 4;

/** In the order of the cells. */
export function textsOf(table: LaidTable): InkText[] {
  const bases = leftSetColumns(table);
  const padding = paddingOf(table);
  return table.cells.map((cell) => {
    const text = cellText(cell.lines, cell.right - cell.left - 2 * padding);
    const base = bases.get(cell.column);
    const [line] = cell.lines;
    if (base === undefined || line === undefined || !isLabel(cell)) return text;
    const deep = Math.round((line.left - base) / line.size);
    return deep < 1 || deep > DEEPEST
      ? text
      : new InkTextBuilder().addBlank('\u3000'.repeat(deep)).add(text).build();
  });
}

/** Columns whose labels begin at common edges, with the outermost of them. In others the labels stand in the middle. */
function leftSetColumns(table: LaidTable): Map<number, number> {
  const columns = new Map<number, LaidCell[]>();
  for (const cell of table.cells) {
    if (!isLabel(cell)) continue;
    const list = columns.get(cell.column);
    if (list === undefined) columns.set(cell.column, [cell]);
    else list.push(cell);
  }
  const bases = new Map<number, number>();
  for (const [column, cells] of columns) {
    if (cells.length < FEWEST_LABELS) continue;
    const lefts = cells.map((cell) => cell.lines[0]?.left ?? 0);
    const middles = cells.map((cell) => ((cell.lines[0]?.left ?? 0) + (cell.lines[0]?.right ?? 0)) / 2);
    if (spread(lefts) < spread(middles)) bases.set(column, Math.min(...lefts));
  }
  return bases;
}

function isLabel(cell: LaidCell): boolean {
  const [line] = cell.lines;
  return line !== undefined && cell.columnSpan === 1 && /[\u3400-\u9fff]/.test(line.text);
}

/** Mean distance from the median. */
function spread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return values.reduce((sum, value) => sum + Math.abs(value - median), 0) / values.length;
}
