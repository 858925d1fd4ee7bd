/**
 * Coded tables whose cells are joined by spaces, as left by PDF-to-text tools: "201 一般公共服务支出 90.00 60.00 30.00".
 * Read only when every row has all its numbers and a head names their columns: where blanks were dropped, nothing tells
 * which column a number belongs to, and the lines stay paragraphs.
 */

/** Fewest rows that make a table of such lines. */
const FEWEST_ROWS = 3;
/** Lines of the head between its first line and the first row: 科目编码 科目名称, 栏次 1 2 3. */
const MOST_HEAD_LINES = 3;
const NUMBER = /^-?\d[\d,]*\.\d{1,6}$|^0$/;
const CODE = /^(?:\d{3}|\d{5}|\d{7})$/;
const TOTAL = /^(?:合计|总计)$/;

interface SpacedRow {
  code: string;
  name: string;
  numbers: string[];
}

/** The table whose head is line `from`; null when there is none. */
export function readSpacedRows(
  lines: readonly string[],
  from: number,
): { rows: string[][]; next: number } | null {
  const head = tokensOf(lines[from] ?? '');
  if (head.length < 3 || head.length > 14 || head.some((token) => /\d/.test(token) || token.length > 16))
    return null;
  let at = from + 1;
  while (at <= from + MOST_HEAD_LINES && readRow(lines[at] ?? '') === null) at += 1;
  const rows: SpacedRow[] = [];
  for (let row = readRow(lines[at] ?? ''); row !== null; row = readRow(lines[(at += 1)] ?? ''))
    rows.push(row);
  const width = rows[0]?.numbers.length ?? 0;
  const labels = head.length - width;
  const isWhole = rows.length >= FEWEST_ROWS && rows.every((row) => row.numbers.length === width);
  if (!isWhole || width < 2 || labels < 1 || labels > 2) return null;
  return {
    rows: [
      labels === 2 ? head : ['', ...head],
      ...rows.map(({ code, name, numbers }) => [code, name, ...numbers]),
    ],
    next: at,
  };
}

function readRow(line: string): SpacedRow | null {
  const tokens = tokensOf(line);
  let first = tokens.length;
  while (first > 0 && NUMBER.test(tokens[first - 1] ?? '')) first -= 1;
  const numbers = tokens.slice(first);
  if (numbers.length === 0 || !numbers.some((number) => number.includes('.'))) return null;
  const [code = '', ...name] = tokens.slice(0, first);
  if (CODE.test(code) && name.length > 0) return { code, name: name.join(' '), numbers };
  const total = [code, ...name].join('');
  return TOTAL.test(total) ? { code: '', name: total, numbers } : null;
}

function tokensOf(line: string): string[] {
  const text = line.trim();
  return text === '' || text.length > 200 ? [] : text.split(/\s+/);
}
