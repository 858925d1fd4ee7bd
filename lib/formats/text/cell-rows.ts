/**
 * Tables with one cell per line: a cell begins with a tab and may go on over lines without one; an empty line ends a row.
 * A cell that holds empty lines itself is recognised by its row, which is not full yet.
 */

interface CellRows {
  tables: string[][][];
  /** Index of the first line after the table. */
  next: number;
}

/** How far a cell's text may go on after an empty line before the next cell begins. */
const LOOK_AHEAD = 40;
/** A title, a unit line or a heading: it begins what follows the table, not a cell. */
const BEGINS_OTHER =
  /^[\s　]*(?:\[bookmark|附?表\s*\d|附件|第[一二三四五六七八九十]+部分|[（(]?[一二三四五六七八九十]+[、）)])|单位[:：]|表\s*$/;

/** Reads the table that begins at line `from` (a line that begins with a tab); adjacent titled tables come apart. */
export function readCellRows(lines: readonly string[], from: number): CellRows {
  const tables: string[][][] = [[]];
  let row: string[][] = [];
  let width = 0;
  let blanks = 0;
  let at = from;
  const endRow = (): void => {
    if (row.length === 0) return;
    width = Math.max(width, row.length);
    tables.at(-1)?.push(row.map((cell) => cell.join('\n').trimEnd()));
    row = [];
  };
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (beginsCell(line)) {
      // A space before the tab is what is left of the empty line between two rows.
      if (blanks > 0 || !line.startsWith('\t')) endRow();
      if (blanks > 1 && isTitleRow(lines, at) && tables.at(-1)?.length !== 0) {
        tables.push([]);
        width = 0;
      }
      blanks = 0;
      for (const text of line.replace(/^[ \u3000]*\t+/, '').split('\t')) row.push([text]);
    } else if (line.trim() === '') {
      blanks += 1;
    } else if (blanks === 0) {
      row.at(-1)?.push(line);
    } else {
      const end = endOfCell(lines, at);
      if (row.length === 0 || row.length >= width || end === null) break;
      const cell = row.at(-1);
      for (; blanks > 0; blanks -= 1) cell?.push('');
      for (; at < end; at += 1) cell?.push(lines[at] ?? '');
      at -= 1;
    }
  }
  endRow();
  return { tables: tables.map(joinBrokenRows), next: at };
}

function beginsCell(line: string): boolean {
  return /^[ \u3000]{0,8}\t/.test(line);
}

/** The line at which the next cell begins, directly after text that can belong to a cell; null when it cannot. */
function endOfCell(lines: readonly string[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + LOOK_AHEAD); at += 1) {
    const line = lines[at] ?? '';
    if (beginsCell(line)) return (lines[at - 1] ?? '').trim() === '' ? null : at;
    if (BEGINS_OTHER.test(line)) return null;
  }
  return null;
}

/** A row of a single cell that is a table's name: another table begins. */
function isTitleRow(lines: readonly string[], at: number): boolean {
  return (
    /表[\s　]*$/.test(lines[at] ?? '') &&
    (lines[at + 1] ?? '').trim() === '' &&
    !(lines[at + 1] ?? '').startsWith('\t')
  );
}

/**
 * A cell that ends in an empty line breaks its row in two: the first piece begins with the blank of a vertical merge,
 * and the two pieces together are as wide as the rows before and after.
 */
function joinBrokenRows(rows: string[][]): string[][] {
  const joined: string[][] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    const next = rows[index + 1];
    const before = joined.at(-1)?.length;
    const broken =
      next !== undefined &&
      (row[0] ?? '').trim() === '' &&
      (row.at(-1) ?? '').trim() !== '' &&
      (next[0] ?? '').trim() !== '' &&
      row.length + next.length === before &&
      rows[index + 2]?.length === before;
    if (broken) {
      joined.push([...row, ...next]);
      index += 1;
    } else joined.push(row);
  }
  return joined;
}
