/** Number formats by cell style. */
import { builtInFormat } from '../sheets/format-code.ts';
import { atPath, childrenOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The format code of each cell style, by its number (`s` of a cell). */
export function readFormats(root: XmlElement | null): string[] {
  const codes = new Map<number, string>();
  for (const { attributes } of childrenOf(atPath(root, 'styleSheet', 'numFmts'), 'numFmt')) {
    const id = attributes.number('numFmtId');
    if (id !== null) codes.set(id, attributes.get('formatCode') ?? 'General');
  }
  return childrenOf(atPath(root, 'styleSheet', 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes.number('numFmtId') ?? 0;
    return codes.get(id) ?? builtInFormat(id);
  });
}
