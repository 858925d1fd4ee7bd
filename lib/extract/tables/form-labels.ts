/** Forms: tables of label and value pairs (performance target declarations) instead of columns under a header. */
import { squash } from '../../lexicon/fold.ts';
import type { TableKind } from '../../lexicon/table-kinds.ts';
import { readCell } from './cell-value.ts';
import type { TableGrid } from './table-grid.ts';

const FORM_LABEL =
  /^(?:部门|单位|项目)?(?:\(单位\))?(?:名称|负责人|类型)$|^(?:主管部门|项目名称|填报人|联系电话|单位地址|实施单位|年度目标|绩效指标|资金总额|年度资金总额|预算金额)[:]?$/;

/** True for a declaration form: a performance table in which labels stand at the left of their values. */
export function isForm(grid: TableGrid, kind: TableKind | undefined): boolean {
  if (kind !== undefined && kind.side !== 'none') return false;
  if (kind !== undefined && !/performance/.test(kind.id)) return false;
  let labels = 0;
  for (let row = 0; row < Math.min(grid.rowCount, 12); row += 1)
    if (grid.texts(row).some((text) => FORM_LABEL.test(squash(text)))) labels += 1;
  return labels >= 3;
}

/** How many rows and columns away a label may stand. */
const FARTHEST = 60;

/** The label of a value in a form: the nearest words at its left in the row, else the nearest above in the first columns. */
export function formLabel(grid: TableGrid, row: number, column: number): string {
  for (let left = column - 1; left >= Math.max(0, column - FARTHEST); left -= 1) {
    const text = grid.ownText(row, left);
    if (isLabel(text)) return text.replace(/\s+/g, ' ').trim();
  }
  for (let above = row - 1; above >= Math.max(0, row - FARTHEST); above -= 1)
    for (let left = column - 1; left >= Math.max(0, column - FARTHEST); left -= 1) {
      const text = grid.ownText(above, left);
      if (isLabel(text)) return text.replace(/\s+/g, ' ').trim();
    }
  return '';
}

/** Words that name something: not a number, and not a bound such as "95%以上". */
function isLabel(text: string): boolean {
  return text.trim() !== '' && readCell(text).kind === 'words' && !/^\s*[≥≤<>＜＞=\d]/.test(text);
}
