/** The lists of a DOCX: 一、（一） and 1. are not in the text, they are counted. */
import { ListCounter } from '../list-counter.ts';
import type { List, ListLevel } from '../list-counter.ts';
import { childOf, childrenOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { NumberingReference, Styles } from './styles.ts';
import { toggle, valueOf } from './styles.ts';

interface DocxLevel extends ListLevel {
  /** The paragraph style that stands for this level. */
  style: string | null;
}

interface DocxList extends List {
  levels: Map<number, DocxLevel>;
}

export class Numbering {
  private readonly lists = new Map<string, DocxList>();
  private readonly counter = new ListCounter();

  constructor(root: XmlElement | null, styles: Styles) {
    const numbering = root === null ? null : childOf(root, 'numbering');
    const abstracts = new Map(
      childrenOf(numbering, 'abstractNum').map((element) => [
        element.attributes.get('abstractNumId') ?? '',
        element,
      ]),
    );
    const references = new Map<string, string>();
    const elements = childrenOf(numbering, 'num');
    for (const num of elements) {
      references.set(num.attributes.get('numId') ?? '', valueOf(childOf(num, 'abstractNumId')) ?? '');
    }
    for (const num of elements) {
      const id = num.attributes.get('numId') ?? '';
      let abstract = references.get(id) ?? '';
      // A list that only names a list style is defined where that style is.
      const link = valueOf(childOf(abstracts.get(abstract) ?? null, 'numStyleLink'));
      if (link !== null) abstract = references.get(styles.numbering(link).list ?? '') ?? abstract;
      this.lists.set(id, readList(num, abstract, abstracts.get(abstract) ?? null));
    }
  }

  /** The number to print before a paragraph, gap included; empty when it has none. Counts on. */
  next(reference: NumberingReference, styleChain: readonly string[]): string {
    const list = reference.list === null ? undefined : this.lists.get(reference.list);
    if (list === undefined || reference.list === '0') return '';
    const level = reference.level ?? levelOfStyle(list, styleChain) ?? 0;
    return this.counter.next(list, level);
  }
}

function readList(num: XmlElement, abstract: string, definition: XmlElement | null): DocxList {
  const levels = new Map<number, DocxLevel>();
  for (const element of childrenOf(definition, 'lvl')) addLevel(element, levels);
  const startOverrides = new Map<number, number>();
  for (const override of childrenOf(num, 'lvlOverride')) {
    const own = childOf(override, 'lvl');
    if (own !== null) addLevel(own, levels);
    const start = childOf(override, 'startOverride')?.attributes.number('val') ?? null;
    if (start !== null) startOverrides.set(override.attributes.number('ilvl') ?? 0, start);
  }
  return { id: num.attributes.get('numId') ?? '', family: abstract, levels, startOverrides };
}

function addLevel(element: XmlElement, levels: Map<number, DocxLevel>): void {
  // Newer formats stand in a choice whose fallback is the plain one.
  const format = childOf(element, 'numFmt') ?? fallbackFormat(element);
  levels.set(element.attributes.number('ilvl') ?? 0, {
    start: childOf(element, 'start')?.attributes.number('val') ?? 1,
    format: valueOf(format) ?? 'decimal',
    text: valueOf(childOf(element, 'lvlText')) ?? '',
    suffix: valueOf(childOf(element, 'suff')),
    restartAfter: childOf(element, 'lvlRestart')?.attributes.number('val') ?? null,
    allDecimal: toggle(childOf(element, 'isLgl')) ?? false,
    style: valueOf(childOf(element, 'pStyle')),
  });
}

function fallbackFormat(element: XmlElement): XmlElement | null {
  const fallback = childOf(childOf(element, 'AlternateContent'), 'Fallback');
  return childOf(fallback, 'numFmt');
}

function levelOfStyle(list: DocxList, styleChain: readonly string[]): number | null {
  for (const [at, { style }] of list.levels) if (style !== null && styleChain.includes(style)) return at;
  return null;
}
