/** The head of a table: captions inside it, header rows, rows of column numbers (栏次), and where the body begins. */
import { fold, squash } from '../../lexicon/fold.ts';
import { numberingDepth, readCode, totalKind } from '../../lexicon/table-labels.ts';
import { isFigureCell } from './cell-value.ts';
import type { TableGrid } from './table-grid.ts';

export interface TableHead {
  /** Rows above the header: the title, the unit, the reporting body. */
  captions: number[];
  headers: number[];
  /** Rows of column numbers, anywhere. */
  ordinals: Set<number>;
  bodyStart: number;
}

/** More header rows than this are not a header. */
const MOST_HEADER_ROWS = 6;
/** "单位：万元", "编制部门：", "公开01表", "（2019年度）": a caption, not a column head. */
const CAPTION =
  /^[(（]?(?:金额|计量)?单位\s*[:：]|^编制(?:部门|单位)|^(?:截止|截至)时间|^(?:部门|单位)?(?:预算|决算)?公开(?:附?表)?\d+(?:-\d+)*表?$|^附?表\s*\d+(?:-\d+)*$|^[(（]?\s*(?:19|20)\d\d\s*年度?\s*[)）]?$|\s单位[:：][^:：]{1,6}$/;

export function readHead(grid: TableGrid, isForm: boolean): TableHead {
  const head: TableHead = { captions: [], headers: [], ordinals: new Set(), bodyStart: 0 };
  for (let row = 0; row < grid.rowCount; row += 1) if (isOrdinalRow(grid, row)) head.ordinals.add(row);
  let row = 0;
  for (; row < grid.rowCount && row < 4 && isCaption(grid, row); row += 1) head.captions.push(row);
  if (!isForm)
    for (; row < grid.rowCount && head.headers.length < MOST_HEADER_ROWS; row += 1) {
      if (head.ordinals.has(row)) continue;
      if (beginsBody(grid, row, head.headers.length > 0)) break;
      head.headers.push(row);
    }
  head.bodyStart = row;
  return head;
}

/** The header texts over a column from top to bottom; a cell over several rows or columns counts once. */
export function headerPath(grid: TableGrid, head: TableHead, column: number): string[] {
  const path: string[] = [];
  let last = -1;
  for (const row of head.headers) {
    const cell = grid.cellAt(row, column);
    if (cell < 0 || cell === last) continue;
    last = cell;
    const text = (grid.cells[cell]?.text ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') path.push(text);
  }
  return path;
}

function isCaption(grid: TableGrid, row: number): boolean {
  const texts = grid.texts(row);
  const first = texts[0];
  if (first === undefined) return false;
  if (texts.length <= 3 && texts.some((text) => CAPTION.test(fold(text).trim()))) return true;
  if (texts.length > 1 || grid.columnCount === 1) return false;
  const last = grid.columnCount - 1;
  return (
    /表$/.test(squash(first)) ||
    (grid.ownCellAt(row, last) < 0 && grid.cells[grid.cellAt(row, last)]?.column === 0)
  );
}

/** A row with figures, a code, a total, numbering or long text; or, below a header, a row of blanks. */
function beginsBody(grid: TableGrid, row: number, hasHeader: boolean): boolean {
  const texts = grid.texts(row);
  if (texts.length === 0) return hasHeader && !goesOnBelow(grid, row);
  const first = texts[0] ?? '';
  if (texts.some((text) => isFigureCell(text) || isBound(text) || text.length > 60)) return true;
  if (hasHeader && (numberingDepth(first) > 0 || readCode(first) !== null)) return true;
  return hasHeader && texts.length === 1 && totalKind(first) !== null;
}

/** "≥90%", "10次及以上": a target of a performance form. */
function isBound(text: string): boolean {
  return /^(?:[≥≧>≤≦<=]\d|\d[^\n]{0,8}(?:以上|以下|以内)$)/.test(squash(text));
}

/** A blank row inside the head: below it stand only words such as 预算数 and 决算数. */
function goesOnBelow(grid: TableGrid, row: number): boolean {
  const next = row + 1 < grid.rowCount ? grid.texts(row + 1) : [];
  return next.length >= 2 && next.every((text) => HEAD_WORD.test(squash(text)));
}

const HEAD_WORD =
  /^(?:年初|全年|调整|本年|上年)?(?:预算数|决算数|预算|决算|执行数|金额|小计|基本支出|项目支出|[类款项])$/;

/** 栏次 / 行次: the cells count up from 1. */
function isOrdinalRow(grid: TableGrid, row: number): boolean {
  const texts = grid.texts(row);
  const numbers: number[] = [];
  let isNamed = false;
  for (const text of texts) {
    const plain = squash(text);
    if (/^(?:栏次|列次)$/.test(plain)) isNamed = true;
    else if (!/^(?:行次|序号)$/.test(plain)) {
      if (!/^\d{1,2}$/.test(plain)) return false;
      numbers.push(Number(plain));
    }
  }
  const fewest = isNamed ? 1 : 3;
  return (
    numbers.length >= fewest &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}
