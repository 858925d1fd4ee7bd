/** Random edits of a page, aimed at one of its figures; a mark around every figure tells where it went. */
import { parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { parse5Tree, parseHtml } from '../../lib/formats/parse5-tree.ts';
import type { Parse5Node } from '../../lib/formats/parse5-tree.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Child = DefaultTreeAdapterTypes.ChildNode;

/** Whole numbers from 0 below `below`, the same for the same seed. */
export type Chance = (below: number) => number;

/** A small generator of our own: runs must be the same on every machine (linear congruence, Numerical Recipes). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface MarkedReading {
  disclosure: Disclosure;
  /** Figure id of this reading to the mark it stands in, and back. */
  markOf: Map<string, string>;
  figureAt: Map<string, string>;
}

const MARK = 'data-noted';

/** Wraps every figure that stands in one text node in a span with its id; the reader takes no notice of spans. */
export function markFigures(html: string): string {
  const root = parse(html);
  const { document, places } = readHtml<Parse5Node>(root, parse5Tree(), '');
  for (const figure of extractDisclosure(document).figures.toReversed()) {
    const { block, cell, start, end } = figure.place;
    const run = places
      .runsOf(block, cell)
      .find((one) => one.start <= start && end <= one.start + one.length);
    if (run === undefined || !('value' in run.node)) continue;
    const text = run.node;
    const from = run.nodeStart + start - run.start;
    const to = from + end - start;
    const whole = text.value;
    const parent = text.parentNode;
    if (parent === null) continue;
    const span = elementsOf(parse(`<span ${MARK}="${figure.id}">${whole.slice(from, to)}</span>`)).find(
      (one) => one.tagName === 'span',
    );
    const rest = elementsOf(parse(`<span>.</span>`)).find((one) => one.tagName === 'span')?.childNodes[0];
    if (span === undefined || rest === undefined || !('value' in rest)) continue;
    text.value = whole.slice(0, from);
    rest.value = whole.slice(to);
    insertAt(parent, parent.childNodes.indexOf(text) + 1, span, rest);
  }
  return serialize(root);
}

/** Reads a marked page; the marks come from the nodes that the places lead to, not from any structure. */
export function readMarked(html: string): MarkedReading {
  const { document, places } = readHtml<Parse5Node>(parseHtml(html), parse5Tree(), '');
  const disclosure = extractDisclosure(document);
  const markOf = new Map<string, string>();
  const figureAt = new Map<string, string>();
  for (const { id, place } of disclosure.figures) {
    const run = places
      .runsOf(place.block, place.cell)
      .find((one) => one.start <= place.start && place.start < one.start + one.length);
    const parent = run !== undefined && 'parentNode' in run.node ? run.node.parentNode : null;
    const mark = parent === null ? null : attribute(parent, MARK);
    if (mark === null || figureAt.has(mark)) continue;
    markOf.set(id, mark);
    figureAt.set(mark, id);
  }
  return { disclosure, markOf, figureAt };
}

/** One edit of the page near the mark; false when it does not apply there. */
type Edit = (at: Element, chance: Chance) => boolean;

export const EDITS: Readonly<Record<string, Edit>> = {
  'change the value': (at, chance) => {
    const text = onlyText(at);
    if (text === null) return false;
    const digits = [...text.value.matchAll(/\d/g)];
    const hit = digits[chance(digits.length)];
    if (hit === undefined) return false;
    const other = String((Number(hit[0]) + 1 + chance(8)) % 10);
    text.value = text.value.slice(0, hit.index) + other + text.value.slice(hit.index + 1);
    return true;
  },
  'delete the row or paragraph': (at) => remove(rowOf(at)),
  'insert a row or paragraph': (at, chance) => {
    const row = rowOf(at);
    if (row?.parentNode == null) return false;
    const copy = copyOf(row);
    for (const span of elementsOf(copy)) {
      if (attribute(span, MARK) === null) continue;
      span.attrs = [];
      const text = onlyText(span);
      if (text !== null) text.value = text.value.replace(/\d/g, () => String(chance(10)));
    }
    const label = elementsOf(copy).flatMap(textsOf).find((text) => /\p{Script=Han}/u.test(text.value));
    if (label !== undefined) label.value = `另列${label.value}`;
    insertAt(row.parentNode, row.parentNode.childNodes.indexOf(row) + chance(2), copy);
    return true;
  },
  'swap rows or paragraphs': (at, chance) => {
    const row = rowOf(at);
    if (row?.parentNode == null) return false;
    const like = row.parentNode.childNodes.filter((one) => one.nodeName === row.nodeName && one !== row);
    const other = like[chance(like.length)];
    return other !== undefined && swap(row, other);
  },
  'delete the column': (at) => eachInColumn(at, (cell) => remove(cell)),
  'insert a column': (at, chance) =>
    eachInColumn(at, (cell) => {
      const copy = copyOf(cell);
      for (const one of elementsOf(copy)) {
        for (const text of textsOf(one)) {
          text.value = /\d/.test(text.value)
            ? text.value.replace(/\d/g, () => String(chance(10)))
            : text.value.replace(/\p{Script=Han}+/u, '另列$&');
        }
        one.attrs = one.attrs.filter(({ name }) => name !== MARK);
      }
      if (cell.parentNode !== null)
        insertAt(cell.parentNode, cell.parentNode.childNodes.indexOf(cell), copy);
      return true;
    }),
  'swap columns': (at) =>
    eachInColumn(at, (cell) => {
      const cells = cellsOf(cell.parentNode);
      const next = cells[cells.indexOf(cell) + 1];
      return next !== undefined && swap(cell, next);
    }),
  'repeat the amount': (at, chance) => {
    const value = onlyText(at)?.value;
    const around = upTo(at, 'table') ?? upTo(at, 'body');
    const others = elementsOf(around).filter((one) => one !== at && attribute(one, MARK) !== null);
    const other = others[chance(others.length)];
    const text = other === undefined ? null : onlyText(other);
    if (text === null || value === undefined) return false;
    text.value = value;
    return true;
  },
  'rename the label': (at) => {
    const row = rowOf(at);
    const label = elementsOf(row).flatMap(textsOf).find((text) => /\p{Script=Han}{2}/u.test(text.value));
    if (label === undefined) return false;
    label.value = label.value.replace(/\p{Script=Han}{2}/u, '新称');
    return true;
  },
  'reorder the tables': (at, chance) => {
    const table = upTo(at, 'table');
    const tables = (table?.parentNode?.childNodes ?? []).filter(
      (one) => one.nodeName === 'table' && one !== table,
    );
    const other = tables[chance(tables.length)];
    return table !== null && other !== undefined && swap(table, other);
  },
  'change the unit': (at) => {
    const siblings = at.parentNode?.childNodes ?? [];
    const after = siblings[siblings.indexOf(at) + 1];
    if (after === undefined || !('value' in after) || !/^(?:万元|元)/.test(after.value)) return false;
    after.value = after.value.replace(/^万元|^元/, (unit) => (unit === '元' ? '万元' : '元'));
    return true;
  },
  'merge the cell with the next': (at) => {
    const cell = upTo(at, 'td');
    const cells = cellsOf(cell?.parentNode ?? null);
    const next = cell === null ? undefined : cells[cells.indexOf(cell) + 1];
    if (cell === null || next === undefined || attribute(cell, 'colspan') !== null) return false;
    cell.attrs.push({ name: 'colspan', value: '2' });
    return remove(next);
  },
  'remove the table': (at) => remove(upTo(at, 'table')),
};

/** The page after `count` edits near the mark; null when one of them found nothing to do. */
export function edit(html: string, mark: string, names: readonly string[], chance: Chance): string | null {
  const root = parse(html);
  for (const [index, name] of names.entries()) {
    const at = elementsOf(root).find((one) => attribute(one, MARK) === mark);
    if (at === undefined) return serialize(root);
    if (EDITS[name]?.(at, chance) !== true && index === 0) return null;
  }
  return serialize(root);
}

/** The cells under and above a cell; only where no cell of the table spans, so that positions are columns. */
function eachInColumn(at: Element, change: (cell: Element) => boolean): boolean {
  const cell = upTo(at, 'td');
  const table = upTo(at, 'table');
  if (cell === null || table === null) return false;
  const rows = elementsOf(table).filter((one) => one.tagName === 'tr').map(cellsOf);
  const column = cellsOf(cell.parentNode).indexOf(cell);
  const width = Math.max(...rows.map((row) => row.length));
  const plain = rows.filter((row) => row.length === width);
  const spans = rows.flat().some((one) => Number(attribute(one, 'rowspan') ?? 1) > 1);
  if (spans || plain.length < 3 || cellsOf(cell.parentNode).length !== width) return false;
  return plain.map((row) => row[column] !== undefined && change(row[column])).some(Boolean);
}

function cellsOf(row: unknown): Element[] {
  if (row === null || typeof row !== 'object' || !('childNodes' in row)) return [];
  return elementsOf(row as Parse5Node).filter(
    (one) => (one.tagName === 'td' || one.tagName === 'th') && one.parentNode === row,
  );
}

function rowOf(at: Element): Element | null {
  return upTo(at, 'tr', 'table') ?? upTo(at, 'p');
}

function upTo(at: Element, name: string, stop = ''): Element | null {
  let node: Parse5Node | null = at;
  while (node !== null && 'tagName' in node && node.tagName !== stop) {
    // The layout of a site is tables too: what holds other tables is none of the disclosure's.
    if (node.tagName === name) {
      const layout = elementsOf(node).some((one) => one.tagName === 'table' && one !== node);
      return layout ? null : node;
    }
    node = node.parentNode;
  }
  return null;
}

function elementsOf(root: Parse5Node | null): Element[] {
  if (root === null) return [];
  const own = 'tagName' in root ? [root] : [];
  return 'childNodes' in root ? [...own, ...root.childNodes.flatMap((child) => elementsOf(child))] : own;
}

function textsOf(element: Element): DefaultTreeAdapterTypes.TextNode[] {
  return element.childNodes.flatMap((child) => (child.nodeName === '#text' && 'value' in child ? [child] : []));
}

function onlyText(element: Element): DefaultTreeAdapterTypes.TextNode | null {
  return textsOf(element)[0] ?? null;
}

function attribute(node: Parse5Node, name: string): string | null {
  return 'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null;
}

function remove(node: Element | null): boolean {
  const parent = node?.parentNode ?? null;
  if (node === null || parent === null) return false;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1);
  return true;
}

function insertAt(parent: DefaultTreeAdapterTypes.ParentNode, index: number, ...nodes: Child[]): void {
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(index, 0, ...nodes);
}

function swap(a: Child, b: Child): boolean {
  const siblings = a.parentNode?.childNodes;
  if (siblings === undefined || a.parentNode !== b.parentNode) return false;
  const [first, second] = [siblings.indexOf(a), siblings.indexOf(b)];
  siblings[first] = b;
  siblings[second] = a;
  return true;
}

function copyOf(element: Element, parent: Element | null = null): Element {
  const copy: Element = {
    ...element,
    attrs: element.attrs.map((one) => ({ ...one })),
    parentNode: parent,
    childNodes: [],
  };
  copy.childNodes = element.childNodes.map((child) =>
    'tagName' in child ? copyOf(child, copy) : { ...child, parentNode: copy },
  );
  return copy;
}
