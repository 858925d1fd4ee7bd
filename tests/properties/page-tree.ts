/** Finding one's way in a parsed page, and changing it: rows, cells, columns, copies. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Parse5Node } from '../../lib/formats/parse5-tree.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Child = DefaultTreeAdapterTypes.ChildNode;

/** A copy of a whole tree; much cheaper than parsing it again. */
export function cloneOf(node: Parse5Node, parent: Parse5Node | null = null): Parse5Node {
  const clone = { ...node, parentNode: parent } as Parse5Node;
  if ('attrs' in clone && 'attrs' in node) clone.attrs = node.attrs.map((one) => ({ ...one }));
  if ('childNodes' in clone && 'childNodes' in node)
    clone.childNodes = node.childNodes.map((child) => cloneOf(child, clone) as Child);
  return clone;
}

export function columnOf(cell: Element, row: readonly Element[]): number {
  return row.slice(0, row.indexOf(cell)).reduce((sum, one) => sum + spanOf(one), 0);
}

export function spanOf(cell: Element): number {
  return Number(attribute(cell, 'colspan') ?? 1) || 1;
}

export function cellsOf(row: unknown): Element[] {
  if (row === null || typeof row !== 'object' || !('childNodes' in row)) return [];
  return elementsOf(row as Parse5Node).filter(
    (one) => (one.tagName === 'td' || one.tagName === 'th') && one.parentNode === row,
  );
}

export function upTo(at: Element, name: string, stop = ''): Element | null {
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

export function elementsOf(root: Parse5Node | null): Element[] {
  if (root === null) return [];
  const own = 'tagName' in root ? [root] : [];
  return 'childNodes' in root ? [...own, ...root.childNodes.flatMap((child) => elementsOf(child))] : own;
}

export function textsOf(element: Element): DefaultTreeAdapterTypes.TextNode[] {
  return element.childNodes.flatMap((child) =>
    child.nodeName === '#text' && 'value' in child ? [child] : [],
  );
}

export function onlyText(element: Element): DefaultTreeAdapterTypes.TextNode | null {
  return textsOf(element)[0] ?? null;
}

export function attribute(node: Parse5Node, name: string): string | null {
  return 'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? null) : null;
}

export function remove(node: Element | null): boolean {
  const parent = node?.parentNode ?? null;
  if (node === null || parent === null) return false;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1);
  return true;
}

export function insertAt(parent: DefaultTreeAdapterTypes.ParentNode, index: number, ...nodes: Child[]): void {
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(index, 0, ...nodes);
}

export function swap(a: Child, b: Child): boolean {
  const siblings = a.parentNode?.childNodes;
  if (siblings === undefined || a.parentNode !== b.parentNode) return false;
  const [first, second] = [siblings.indexOf(a), siblings.indexOf(b)];
  siblings[first] = b;
  siblings[second] = a;
  return true;
}

export function copyOf(element: Element, parent: Element | null = null): Element {
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
