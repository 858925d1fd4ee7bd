/** The rows of a detail table (明细预算表): one amount with its function code, economic code and project. */
import type { Disclosure } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { DisclosureTable, TableColumn } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import { isOfWhich } from '../lexicon/table-labels.ts';
import { addableColumns, bodyRows, cellAt } from './table-cells.ts';

export interface DetailRow {
  figure: Figure;
  functionCode: string | null;
  economicCode: string | null;
  /** Name of the project; empty when the table has no such column. */
  project: string;
  /** 人员支出, 日常公用支出 and the like are basic expenditure, every other name is a project. */
  isBasic: boolean;
  /** True when the row says that it is paid from other funds than 财政拨款. */
  isOtherFunds: boolean;
  /** True when the row is marked as government procurement. */
  isProcurement: boolean;
}

const BASIC =
  /^(?:基本支出|人员(?:支出|经费|类)|日常公用|公用(?:支出|经费|类)|对个人和家庭|工资福利|工资(?:支出|奖金)|社会保障缴费|离退休|住房公积金|津补贴)/;

export function detailTables(disclosure: Disclosure): DisclosureTable[] {
  return disclosure.tables.filter((table) => table.kind === 'detail');
}

/** The coded rows that have an amount, in order. */
export function detailRows(disclosure: Disclosure, table: DisclosureTable): DetailRow[] {
  const amount = addableColumns(table).find((column) => !column.path.some(isOfWhich));
  if (amount === undefined) return [];
  const projects = table.columns.filter((column) => column.role === 'label' && /项目/.test(headOf(column)));
  const flags = table.columns.filter((column) => /是否.*采购|政府采购项目/.test(headOf(column)));
  return bodyRows(table).flatMap((row) => {
    const cell = cellAt(table, row.index, amount.index);
    if (cell?.kind !== 'figure') return [];
    const figure = figureById(disclosure, cell.figure);
    if (figure.functionCode === null && figure.economicCode === null) return [];
    const project = projects.map((column) => textAt(disclosure, table, row.index, column.index)).join('');
    return [
      {
        figure,
        functionCode: figure.functionCode,
        economicCode: figure.economicCode,
        project,
        isBasic: BASIC.test(squash(project)),
        isOtherFunds: figure.scope === 'other' || figure.scope === 'non-fiscal',
        isProcurement: flags.some(
          (column) => squash(textAt(disclosure, table, row.index, column.index)) === '是',
        ),
      },
    ];
  });
}

function headOf(column: TableColumn): string {
  return squash(column.path.join(''));
}

function textAt(disclosure: Disclosure, table: DisclosureTable, row: number, column: number): string {
  const cell = cellAt(table, row, column);
  const block = disclosure.source.blocks[table.block];
  if (cell === undefined || !('cell' in cell) || cell.cell === null || block?.kind !== 'table') return '';
  return (block.cells[cell.cell]?.text ?? '').trim();
}
