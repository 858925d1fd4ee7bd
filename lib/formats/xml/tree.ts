/** XML as a tree, for the parts of an office file that are small or deeply structured. */
import { decodeXml, scanXml, XmlAttributes } from './tokens.ts';

export interface XmlElement {
  /** Local name, without prefix. */
  name: string;
  attributes: XmlAttributes;
  children: (XmlElement | string)[];
}

/** Elements deeper than this are left out: readers go down the tree by recursion. */
const DEEPEST = 400;
/** How far up an unmatched end tag is looked for. */
const LOOK_UP = 32;

/** Elements of one part; a disclosure of a hundred pages has half a million. */
const MOST_ELEMENTS = 1_500_000;

/** The root of a document: an element without a name that holds what the file holds; null when there is too much of it. */
export function parseXml(bytes: Uint8Array): XmlElement | null {
  const root: XmlElement = { name: '', attributes: new XmlAttributes(''), children: [] };
  const open: XmlElement[] = [root];
  let tooDeep = 0;
  let count = 0;
  scanXml(decodeXml(bytes), {
    start(name, attributes) {
      count += 1;
      if (count > MOST_ELEMENTS) return;
      const parent = open[open.length - 1];
      if (tooDeep > 0 || open.length > DEEPEST || parent === undefined) {
        tooDeep += 1;
        return;
      }
      const element = { name, attributes, children: [] };
      parent.children.push(element);
      open.push(element);
    },
    end(name) {
      if (count > MOST_ELEMENTS) return;
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const lowest = Math.max(1, open.length - LOOK_UP);
      for (let at = open.length - 1; at >= lowest; at -= 1) {
        if (open[at]?.name === name) {
          open.length = at;
          return;
        }
      }
    },
    text(text) {
      if (tooDeep === 0 && count <= MOST_ELEMENTS) open[open.length - 1]?.children.push(text);
    },
  });
  return count > MOST_ELEMENTS ? null : root;
}

/** The element children. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child element of a name; null when there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** The element at the end of a path of names. */
export function atPath(element: XmlElement | null, ...names: string[]): XmlElement | null {
  return names.reduce(childOf, element);
}

/** All child elements of a name. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element === null ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The first descendant of a name in document order. */
export function findElement(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    if (child.name === name) return child;
    const found = findElement(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
