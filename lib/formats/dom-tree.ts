/** The live DOM as a tree for the HTML reader. Only open shadow roots are seen. */
import type { TreeAdapter } from './tree.ts';

const TEXT = 3;
const ELEMENT = 1;

// The page may have an element named "attributes" or "firstChild" in a form, which then hides the property of that
// name. Content scripts see the same objects, so the accessors are taken from the prototypes.
const read = <T>(prototype: object, name: string): ((node: Node) => T) => {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (getter === undefined) throw new Error(`no accessor ${name}`);
  return (node) => getter.call(node) as T;
};

/** Builds the adapter for the window it runs in. */
export function domTree(): TreeAdapter<Node> {
  const nodeType = read<number>(Node.prototype, 'nodeType');
  const firstChild = read<Node | null>(Node.prototype, 'firstChild');
  const nextSibling = read<Node | null>(Node.prototype, 'nextSibling');
  const localName = read<string>(Element.prototype, 'localName');
  const shadowRoot = read<ShadowRoot | null>(Element.prototype, 'shadowRoot');
  const data = read<string>(CharacterData.prototype, 'data');
  const { getAttribute } = Element.prototype;
  const checkVisibility = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  return {
    textOf: (node) => (nodeType(node) === TEXT ? data(node) : null),
    nameOf: (node) => (nodeType(node) === ELEMENT ? localName(node).toLowerCase() : null),
    attribute: (node, name) => getAttribute.call(node as Element, name),
    firstChild,
    nextSibling,
    shadowRoot: (node) => (nodeType(node) === ELEMENT ? shadowRoot(node) : null),
    isHidden: (node) => checkVisibility !== undefined && !checkVisibility.call(node as Element),
  };
}
