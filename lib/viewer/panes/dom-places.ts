/** Where the text of a document stands in a pane's DOM: one text node for each paragraph and each cell, word for word. */
import type { TextRun, TreePlaces } from '../../formats/tree.ts';
import type { Place } from '../../source/document.ts';

/** A block, or one cell of a table. */
export interface TextHome {
  block: number;
  cell: number | null;
}

/** Asked for a block or cell that is not built yet; builds it when it can. */
export type BuildOnDemand = (home: TextHome) => void;

export class DomPlaces implements TreePlaces<Node> {
  private readonly runs = new Map<string, readonly TextRun<Node>[]>();
  private readonly elements = new Map<string, Element>();
  private readonly homes = new Map<Node, TextHome>();
  private readonly build: BuildOnDemand;

  constructor(build: BuildOnDemand = () => {}) {
    this.build = build;
  }

  /** Puts the text of a block or cell into its element and remembers both. */
  fill(home: TextHome, element: Element, text: string): void {
    const key = keyOf(home.block, home.cell);
    this.elements.set(key, element);
    if (text === '') return;
    const node = element.ownerDocument.createTextNode(text);
    element.append(node);
    this.runs.set(key, [{ node, start: 0, nodeStart: 0, length: text.length }]);
    this.homes.set(node, home);
  }

  runsOf(block: number, cell: number | null): readonly TextRun<Node>[] {
    return this.known(this.runs, block, cell) ?? [];
  }

  elementOf(block: number, cell: number | null): Element | null {
    return this.known(this.elements, block, cell) ?? null;
  }

  /** The places of the text in a range, in reading order. */
  placesIn(range: Range): Place[] {
    const root = range.commonAncestorContainer;
    if (root.nodeType === Node.TEXT_NODE) return this.cut(root, range);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places: Place[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (range.intersectsNode(node)) places.push(...this.cut(node, range));
    return places;
  }

  private cut(node: Node, { startContainer, startOffset, endContainer, endOffset }: Range): Place[] {
    const home = this.homes.get(node);
    if (home === undefined) return [];
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : (node.nodeValue?.length ?? 0);
    return start < end ? [{ ...home, start, end }] : [];
  }

  private known<T>(map: Map<string, T>, block: number, cell: number | null): T | undefined {
    const key = keyOf(block, cell);
    if (!this.elements.has(key)) this.build({ block, cell });
    return map.get(key);
  }
}

function keyOf(block: number, cell: number | null): string {
  return `${String(block)} ${cell === null ? '' : String(cell)}`;
}
