/** Where a selection begins and ends, as points in text nodes. */

/** The first text node of a selection, and the offset in it. */
export function firstPoint({ startContainer, startOffset, commonAncestorContainer }: Range): [Node, number] {
  if (startContainer.nodeType === Node.TEXT_NODE) return [startContainer, startOffset];
  const from = startContainer.childNodes[startOffset] ?? startContainer;
  const text = textNodesFrom(commonAncestorContainer).find(
    (node) =>
      (from.compareDocumentPosition(node) &
        (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !==
      0,
  );
  return [text ?? from, 0];
}

/** The last text node of a selection, and the offset in it. */
export function lastPoint({ endContainer, endOffset, commonAncestorContainer }: Range): [Node, number] {
  if (endContainer.nodeType === Node.TEXT_NODE) return [endContainer, endOffset];
  const to = endContainer.childNodes[endOffset];
  const texts = textNodesFrom(commonAncestorContainer).filter((node) =>
    to === undefined
      ? endContainer.contains(node) ||
        (node.compareDocumentPosition(endContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      : (node.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const last = texts.at(-1);
  return last === undefined ? [endContainer, endOffset] : [last, last.nodeValue?.length ?? 0];
}

function textNodesFrom(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = Document.prototype.createTreeWalker.call(
    root.ownerDocument ?? document,
    root,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.nodeValue?.trim()) nodes.push(node);
  return nodes;
}
