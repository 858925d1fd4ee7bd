/**
 * The little of a node tree that HTML reading needs, so that the live DOM and parse5 are read by the same code.
 * An adapter holds no state; nodes are the tree's own.
 */
export interface TreeAdapter<N> {
  /** The text of a text node; null for anything else. */
  textOf(node: N): string | null;
  /** Lower-case tag name of an element; null for anything else. */
  nameOf(node: N): string | null;
  attribute(node: N, name: string): string | null;
  firstChild(node: N): N | null;
  nextSibling(node: N): N | null;
  /** The root to go on with for an element that hosts one (open shadow root); null otherwise. */
  shadowRoot(node: N): N | null;
  /** True when the element and what is in it is not shown to a reader. */
  isHidden(node: N): boolean;
}

/** Where a stretch of block text came from: text node `node`, from its offset `nodeStart`, `length` characters. */
export interface TextRun<N> {
  node: N;
  /** Offset in the block's or cell's text. */
  start: number;
  nodeStart: number;
  length: number;
}

/** Turns places back into node positions. `runs` of a block or cell are in text order and may have gaps (inserted line breaks). */
export interface TreePlaces<N> {
  runsOf(block: number, cell: number | null): readonly TextRun<N>[];
  /** The element that holds the block or cell. */
  elementOf(block: number, cell: number | null): N | null;
}
