/**
 * HTML without a browser: parse5 builds the tree that the HTML standard asks for (unclosed cells, tables in paragraphs,
 * text between rows), and this adapter lets `html.ts` read it like the live DOM. Never in a content script.
 */
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { TreeAdapter } from './tree.ts';

export type Parse5Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A frame of a page, as its element describes it. */
export interface Parse5Frame {
  element: Parse5Node;
  /** Address as written; empty when there is none. */
  src: string;
  /** The frame's own markup (`srcdoc`); null when it has none. */
  srcdoc: string | null;
}

/** Elements that a browser never shows. */
const NEVER_SHOWN = new Set(['head', 'noscript', 'script', 'style', 'template']);

/** Parses a page as a browser would. */
export function parseHtml(html: string): Parse5Node {
  return parse(html);
}

/** Every `<iframe>` and `<frame>` of a page, in document order. */
export function findFrames(root: Parse5Node): Parse5Frame[] {
  const frames: Parse5Frame[] = [];
  const open: Parse5Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isElement(node) && (node.tagName === 'iframe' || node.tagName === 'frame')) {
      frames.push({
        element: node,
        src: attributeOf(node, 'src') ?? '',
        srcdoc: attributeOf(node, 'srcdoc'),
      });
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  return frames;
}

/** The adapter; `frames` gives the trees to read in place of frame elements. */
export function parse5Tree(frames: ReadonlyMap<Parse5Node, Parse5Node> = new Map()): TreeAdapter<Parse5Node> {
  return {
    textOf: (node) => (node.nodeName === '#text' && 'value' in node ? node.value : null),
    nameOf: (node) => (isElement(node) ? node.tagName : null),
    attribute: (node, name) => (isElement(node) ? attributeOf(node, name) : null),
    firstChild: (node) => ('childNodes' in node ? (node.childNodes[0] ?? null) : null),
    nextSibling,
    shadowRoot: (node) => frames.get(node) ?? null,
    isHidden: (node) => isElement(node) && isHiddenElement(node),
  };
}

function isElement(node: Parse5Node): node is Element {
  return 'tagName' in node;
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Position of every child in its parent, worked out once per parent: parse5 nodes do not know their siblings. */
const positions = new WeakMap<object, Map<Parse5Node, number>>();

function nextSibling(node: Parse5Node): Parse5Node | null {
  const parent = 'parentNode' in node ? node.parentNode : null;
  if (parent === null) return null;
  const siblings: readonly Parse5Node[] = parent.childNodes;
  let index = positions.get(parent);
  if (index === undefined || index.size !== siblings.length) {
    index = new Map(siblings.map((sibling, position) => [sibling, position]));
    positions.set(parent, index);
  }
  const position = index.get(node);
  return position === undefined ? null : (siblings[position + 1] ?? null);
}

/** Hidden by what the element itself says; style sheets are not evaluated. */
function isHiddenElement(element: Element): boolean {
  if (NEVER_SHOWN.has(element.tagName) || attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  // Matches `DISPLAY: none`, not `display: nonesuch` or `table-display:none`.
  return style !== null && /(?:^|[\s;])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(style);
}
