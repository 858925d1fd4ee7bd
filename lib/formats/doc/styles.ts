/** What paragraph styles of a .doc say about headings and lists, inherited from the styles they are based on. */
import { ByteView } from '../container/bytes.ts';
import type { DocFile } from './fib.ts';
import { SPRM, visitSprms } from './sprms.ts';

export interface ParagraphStyle {
  /** Outline level from 0; null for body text. */
  outline: number | null;
  /** Position of the list, from 1; 0 for none. */
  list: number;
  listLevel: number;
}

const MOST_STYLES = 4096;
const NO_BASE = 0xfff;
const DEEPEST = 20;

/** Paragraph styles by number. */
export function readStyles({ table, data, parts }: DocFile): ParagraphStyle[] {
  const view = new ByteView(table.slice(parts.styles.at, parts.styles.length));
  const headSize = view.u16(0);
  const count = Math.min(view.u16(2), MOST_STYLES);
  const baseSize = view.u16(4);
  const own: (Partial<ParagraphStyle> & { base: number })[] = [];
  let at = 2 + headSize;
  for (let index = 0; index < count && at < view.length; index += 1) {
    const size = view.u16(at);
    own.push(size === 0 ? { base: NO_BASE } : readStyle(view, at + 2, size, baseSize, data));
    at += 2 + size + (size % 2);
  }
  return own.map((style) => {
    const found: Partial<ParagraphStyle> = {};
    let step: (typeof own)[number] | undefined = style;
    for (let depth = 0; step !== undefined && depth < DEEPEST; depth += 1) {
      found.outline ??= step.outline ?? null;
      found.list ??= step.list ?? 0;
      if (step.list !== undefined) found.list ||= step.list;
      if (found.listLevel === undefined && step.listLevel !== undefined) found.listLevel = step.listLevel;
      step = own[step.base];
    }
    return { outline: found.outline ?? null, list: found.list ?? 0, listLevel: found.listLevel ?? 0 };
  });
}

function readStyle(
  view: ByteView,
  at: number,
  size: number,
  baseSize: number,
  data: ByteView,
): Partial<ParagraphStyle> & { base: number } {
  const builtIn = view.u16(at) & 0xfff;
  const kind = view.u16(at + 2) & 0xf;
  const style: Partial<ParagraphStyle> & { base: number } = { base: view.u16(at + 2) >> 4 };
  // Built-in styles 1 to 9 are the headings.
  if (builtIn >= 1 && builtIn <= 9) style.outline = builtIn - 1;
  if (kind !== 1) return style;
  const nameLength = view.u16(at + baseSize);
  let properties = at + baseSize + 2 + (nameLength + 1) * 2;
  properties += (properties - at) % 2;
  if (properties >= at + size) return style;
  const length = view.u16(properties);
  visitSprms(view, properties + 4, Math.max(0, length - 2), data, (operation, operands, place) => {
    if (operation === SPRM.paragraphOutline) {
      const level = operands.u8(place);
      style.outline = level < 9 ? level : null;
    } else if (operation === SPRM.paragraphList) style.list = Math.max(0, operands.i16(place));
    else if (operation === SPRM.paragraphListLevel) style.listLevel = operands.u8(place);
  });
  return style;
}
