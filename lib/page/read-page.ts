/** Reads the live page in slices. */
import { domTree } from '../formats/dom-tree.ts';
import { readHtmlInSteps } from '../formats/html.ts';
import type { HtmlReading } from '../formats/html.ts';
import { bodyOf, isOwnElement, rootOf, titleOf } from './page-document.ts';
import { runInSlices } from '../platform/slices.ts';

/** A page that changes under our hands is read again so many times; the watcher sees to the rest. */
const ATTEMPTS = 3;

export type PageReading = HtmlReading<Node>;

export async function readPage(page: Document, signal: AbortSignal): Promise<PageReading> {
  const tree = domTree();
  for (let attempt = 1; ; attempt += 1) {
    let changed = false;
    const observer = new MutationObserver((records) => {
      changed ||= records.some(({ target, addedNodes }) => ![target, ...addedNodes].some(isOwnElement));
    });
    observer.observe(page, { childList: true, subtree: true });
    try {
      const root = bodyOf(page) ?? rootOf(page);
      const reading = await runInSlices(readHtmlInSteps<Node>(root, tree, titleOf(page)), signal);
      if (!changed || attempt === ATTEMPTS) return reading;
    } finally {
      observer.disconnect();
    }
  }
}

/** True when two readings say the same, whatever became of the nodes. */
export function sameText(a: PageReading, b: PageReading): boolean {
  const [first, second] = [a.document.blocks, b.document.blocks];
  if (first.length !== second.length || a.document.title !== b.document.title) return false;
  return first.every((block, index) => {
    const other = second[index];
    if (other === undefined || other.kind !== block.kind) return false;
    if (block.kind !== 'table' || other.kind !== 'table')
      return 'text' in other && 'text' in block && other.text === block.text;
    return (
      block.cells.length === other.cells.length &&
      block.cells.every(({ text, row, column }, cell) => {
        const twin = other.cells[cell];
        return twin !== undefined && twin.text === text && twin.row === row && twin.column === column;
      })
    );
  });
}
