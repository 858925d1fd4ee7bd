/** What a document's styles say about headings, list numbers and hidden text; inherited along `basedOn`. */
import { atPath, childOf, childrenOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What one style sets itself; null where it says nothing. */
interface StyleEntry {
  basedOn: string | null;
  name: string;
  outlineLevel: number | null;
  numbering: NumberingReference | null;
  hidden: boolean | null;
}

/** A list and the level in it; null where the paragraph or style leaves that to another. */
export interface NumberingReference {
  list: string | null;
  level: number | null;
}

/** Longer chains of styles are loops. */
const LONGEST_CHAIN = 20;

export class Styles {
  private readonly entries = new Map<string, StyleEntry>();
  private readonly defaultParagraph: string | null = null;

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root === null ? null : childOf(root, 'styles'), 'style')) {
      const id = style.attributes.get('styleId');
      if (id === null) continue;
      const properties = childOf(style, 'pPr');
      this.entries.set(id, {
        basedOn: valueOf(childOf(style, 'basedOn')),
        name: valueOf(childOf(style, 'name')) ?? '',
        outlineLevel: childOf(properties, 'outlineLvl')?.attributes.number('val') ?? null,
        numbering: numberingOf(properties),
        hidden: toggle(atPath(style, 'rPr', 'vanish')),
      });
      if (style.attributes.get('type') === 'paragraph' && style.attributes.get('default') === '1') {
        this.defaultParagraph ??= id;
      }
    }
  }

  /** Outline level from 0, or null for body text. */
  outlineLevel(style: string | null): number | null {
    return this.inherit(style, ({ outlineLevel, name }) => {
      if (outlineLevel !== null) return outlineLevel;
      // Matches "heading 1" and "标题 2", not "标题字符".
      const depth = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
      return depth === undefined ? null : Number(depth) - 1;
    });
  }

  numbering(style: string | null): NumberingReference {
    const list = this.inherit(style, ({ numbering }) => numbering?.list ?? null);
    return { list, level: this.inherit(style, ({ numbering }) => numbering?.level ?? null) };
  }

  isHidden(style: string | null): boolean {
    return this.inherit(style, ({ hidden }) => hidden) ?? false;
  }

  /** The style and those it is based on. */
  chain(style: string | null): string[] {
    const chain: string[] = [];
    for (let id = style ?? this.defaultParagraph; id !== null && chain.length < LONGEST_CHAIN;) {
      chain.push(id);
      id = this.entries.get(id)?.basedOn ?? null;
    }
    return chain;
  }

  private inherit<T>(style: string | null, read: (entry: StyleEntry) => T | null): T | null {
    for (const id of this.chain(style)) {
      const entry = this.entries.get(id);
      const value = entry === undefined ? null : read(entry);
      if (value !== null) return value;
    }
    return null;
  }
}

/** The `w:val` of an element. */
export function valueOf(element: XmlElement | null): string | null {
  return element?.attributes.get('val') ?? null;
}

/** An on-off property: null when absent, off only when it says so. */
export function toggle(element: XmlElement | null): boolean | null {
  if (element === null) return null;
  const value = valueOf(element);
  return value === null || !['0', 'false', 'off', 'none'].includes(value);
}

/** The list that paragraph properties refer to. */
export function numberingOf(properties: XmlElement | null): NumberingReference | null {
  const numbering = childOf(properties, 'numPr');
  if (numbering === null) return null;
  const level = childOf(numbering, 'ilvl')?.attributes.number('val') ?? null;
  return { list: valueOf(childOf(numbering, 'numId')), level };
}
