/** Tables whose rows are single lines: Markdown rows, cells parted by bars, and tab-separated lines. */

interface LineRows {
  rows: string[][];
  /** Index of the first line after the table. */
  next: number;
}

export function isPipeRow(line: string): boolean {
  const text = line.trim();
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

export function readPipeRows(lines: readonly string[], from: number): LineRows {
  const rows: string[][] = [];
  let at = from;
  for (; at < lines.length && isPipeRow(lines[at] ?? ''); at += 1) {
    const cells = (lines[at] ?? '').trim().slice(1, -1).split('|');
    // One space on each side belongs to the notation; more is indentation, which tells the depth of a row.
    const texts = cells.map((cell) => cell.replace(/^ /, '').trimEnd());
    if (!texts.every((text) => /^\s*:?-{3,}:?\s*$/.test(text))) rows.push(texts);
  }
  return { rows, next: at };
}

/** A line with bars between its cells and none around them: "合计 | 12.50"; only a run of them is a table. */
export function isBarredRow(line: string): boolean {
  return line.includes('|') && /[^\s|]/.test(line) && !isPipeRow(line);
}

export function readBarredRows(lines: readonly string[], from: number): LineRows {
  const rows: string[][] = [];
  let at = from;
  for (; at < lines.length && (isBarredRow(lines[at] ?? '') || isPipeRow(lines[at] ?? '')); at += 1) {
    const cells = (lines[at] ?? '').trim().replace(/^\|/, '').split('|');
    rows.push(cells.map((cell) => cell.replace(/^ /, '').trimEnd()));
  }
  return { rows, next: at };
}

/** A line with a tab between two texts; the other forms of a table begin with a tab or a bar. */
export function isTabbedRow(line: string): boolean {
  return !line.startsWith('\t') && line.trimEnd().includes('\t');
}

export function readTabbedRows(lines: readonly string[], from: number): LineRows {
  const rows: string[][] = [];
  let at = from;
  for (; at < lines.length && isTabbedRow(lines[at] ?? ''); at += 1) rows.push((lines[at] ?? '').split('\t'));
  return { rows, next: at };
}
