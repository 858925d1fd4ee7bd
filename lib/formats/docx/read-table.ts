/** A Word table as a grid: `gridSpan` and `vMerge` give the exact merged cells. */
import type { FlowCell, FlowItem, FlowTable } from '../flow.ts';
import { childOf, elementsOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { toggle, valueOf } from './styles.ts';

/** Word itself allows 63 columns. */
const MOST_COLUMNS = 500;
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);

/** Reads a `w:tbl`; `readItems` reads what is in a cell. */
export function readTable(table: XmlElement, readItems: (cell: XmlElement) => FlowItem[]): FlowTable {
  const cells: FlowCell[] = [];
  /** By column, the cell that a continued merge goes on with. */
  let above = new Map<number, FlowCell>();
  let row = 0;
  for (const element of unwrap(table, 'tr')) {
    const properties = childOf(element, 'trPr');
    // A row taken out by a tracked change, or hidden.
    if (childOf(properties, 'del') !== null || toggle(childOf(properties, 'hidden')) === true) continue;
    const isHeader = toggle(childOf(properties, 'tblHeader')) === true;
    const merged = new Map<number, FlowCell>();
    let column = childOf(properties, 'gridBefore')?.attributes.number('val') ?? 0;
    let last: FlowCell | null = null;
    for (const cell of unwrap(element, 'tc')) {
      const cellProperties = childOf(cell, 'tcPr');
      if (childOf(cellProperties, 'cellDel') !== null) continue;
      const span = childOf(cellProperties, 'gridSpan')?.attributes.number('val') ?? 1;
      const columnSpan = Math.min(Math.max(1, span), MOST_COLUMNS);
      if (column + columnSpan > MOST_COLUMNS) break;
      if (isMergedLeft(cellProperties) && last !== null) {
        last.columnSpan += columnSpan;
        last.items.push(...readItems(cell));
        column += columnSpan;
        continue;
      }
      const merge = childOf(cellProperties, 'vMerge');
      const continued = merge !== null && valueOf(merge) !== 'restart' ? above.get(column) : undefined;
      if (continued === undefined) {
        last = { row, column, rowSpan: 1, columnSpan, isHeader, items: readItems(cell) };
        cells.push(last);
      } else {
        // Word shows nothing of what a continued cell holds.
        continued.rowSpan = row - continued.row + 1;
        last = continued;
      }
      if (merge !== null) merged.set(column, last);
      column += columnSpan;
    }
    above = merged;
    row += 1;
  }
  return { kind: 'table', rowCount: row, cells };
}

/** The older way of merging over columns, still written by some converters. */
function isMergedLeft(properties: XmlElement | null): boolean {
  const merge = childOf(properties, 'hMerge');
  return merge !== null && valueOf(merge) !== 'restart';
}

/** Rows of a table or cells of a row, through content controls and accepted changes. */
function unwrap(container: XmlElement, name: string): XmlElement[] {
  return elementsOf(container).flatMap((element) => {
    if (element.name === name) return [element];
    return WRAPPERS.has(element.name) ? unwrap(element, name) : [];
  });
}
