/**
 * Reads the body of a Word document as a reader of the accepted text sees it: insertions kept, deletions and hidden text
 * left out, results of fields instead of their codes, text boxes after their paragraph, list numbers written out.
 */
import type { FlowItem, FlowTable, FlowText } from '../flow.ts';
import { atPath, childOf, childrenOf, elementsOf, findElement, textOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { numberingOf, toggle, valueOf } from './styles.ts';
import { symbolText } from './symbols.ts';
import { readTable } from './read-table.ts';

/** Elements that only wrap what they hold. `del` and `moveFrom` are not among them: the accepted text does not have it. */
const WRAPPERS = new Set(
  'sdt sdtContent customXml smartTag ins moveTo hyperlink fldSimple bdo dir oMath oMathPara'.split(' '),
);
/** A picture of at least this size (in EMU: 8 cm by 3 cm) may hold a table; smaller ones are seals and logos. */
const LARGE_PICTURE = { width: 2_880_000, height: 1_080_000 };
/** Cells and paragraphs; more are no document. */
const MOST_ITEMS = 2_000_000;

export class BodyReader {
  /** Ids of footnotes and endnotes in the order in which the text refers to them. */
  readonly notes: { kind: 'footnote' | 'endnote'; id: string }[] = [];
  /** Large pictures, by their name in the document. */
  readonly pictures: string[] = [];
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  /** Open fields: true while their code stands, which is not text. */
  private fields: boolean[] = [];
  /** Text of paragraphs whose end was deleted: the next paragraph goes on with it. */
  private carried = '';
  private boxes: FlowItem[] = [];
  private count = 0;

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** Paragraphs and tables of a body, a cell, a note or a text box. */
  read(container: XmlElement): FlowItem[] {
    const items: FlowItem[] = [];
    this.readInto(container, items);
    if (this.carried !== '') {
      items.push({ kind: 'text', text: this.carried, level: null });
      this.carried = '';
    }
    return items;
  }

  private readInto(container: XmlElement, items: FlowItem[]): void {
    for (const element of elementsOf(container)) {
      this.count += 1;
      if (this.count > MOST_ITEMS) return;
      if (element.name === 'p') this.readParagraph(element, items);
      else if (element.name === 'tbl') items.push(this.readTable(element));
      else if (element.name === 'AlternateContent') this.readInto(chosen(element), items);
      else if (WRAPPERS.has(element.name)) this.readInto(element, items);
    }
  }

  private readTable(element: XmlElement): FlowTable {
    return readTable(element, (cell) => this.read(cell));
  }

  private readParagraph(element: XmlElement, items: FlowItem[]): void {
    const properties = childOf(element, 'pPr');
    const style = valueOf(childOf(properties, 'pStyle'));
    const outer = this.boxes;
    this.boxes = [];
    const own = this.readRuns(element, this.styles.isHidden(style));
    const number = this.numberOf(properties, style);
    // A field code that is still open at the end of its paragraph was never closed.
    this.fields = this.fields.filter((isCode) => !isCode);
    const mark = childOf(properties, 'rPr');
    const text = `${this.carried}${own === '' && toggle(childOf(mark, 'vanish')) === true ? '' : number}${own}`;
    this.carried = '';
    if (childOf(mark, 'del') !== null) this.carried = text;
    else if (text !== '') items.push(this.toText(text, properties, style));
    items.push(...this.boxes);
    this.boxes = outer;
  }

  private toText(text: string, properties: XmlElement | null, style: string | null): FlowText {
    const outline =
      childOf(properties, 'outlineLvl')?.attributes.number('val') ?? this.styles.outlineLevel(style);
    return { kind: 'text', text, level: outline === null || outline > 8 ? null : outline + 1 };
  }

  private numberOf(properties: XmlElement | null, style: string | null): string {
    const own = numberingOf(properties);
    const inherited = this.styles.numbering(style);
    const list = own?.list ?? inherited.list;
    if (list === null) return '';
    return this.numbering.next({ list, level: own?.level ?? inherited.level }, this.styles.chain(style));
  }

  private readRuns(container: XmlElement, hidden: boolean): string {
    let text = '';
    for (const element of elementsOf(container)) {
      this.count += 1;
      if (this.count > MOST_ITEMS) return text;
      if (element.name === 'r') text += this.readRun(element, hidden);
      else if (element.name === 'AlternateContent') text += this.readRuns(chosen(element), hidden);
      else if (WRAPPERS.has(element.name)) text += this.readRuns(element, hidden);
      else if (element.name === 't') text += textOf(element);
    }
    return text;
  }

  private readRun(run: XmlElement, hiddenByParagraph: boolean): string {
    const properties = childOf(run, 'rPr');
    const style = valueOf(childOf(properties, 'rStyle'));
    const hidden =
      toggle(childOf(properties, 'vanish')) ??
      ((style !== null && this.styles.isHidden(style)) || hiddenByParagraph);
    let text = '';
    for (const element of elementsOf(run)) {
      if (element.name === 'fldChar') this.readField(element);
      else if (!hidden && !this.fields.includes(true)) text += this.readContent(element);
    }
    return text;
  }

  private readField(element: XmlElement): void {
    const type = element.attributes.get('fldCharType');
    if (type === 'begin') this.fields.push(true);
    else if (type === 'separate') this.fields[Math.max(0, this.fields.length - 1)] = false;
    else this.fields.pop();
    if (this.fields.length > 100) this.fields.length = 0;
  }

  private readContent(element: XmlElement): string {
    const { name } = element;
    if (name === 't') return textOf(element);
    if (name === 'tab' || name === 'ptab') return '\t';
    if (name === 'br' || name === 'cr') return '\n';
    if (name === 'noBreakHyphen') return '-';
    if (name === 'sym') {
      return symbolText(element.attributes.get('font') ?? '', element.attributes.get('char') ?? '');
    }
    if (name === 'footnoteReference') this.addNote('footnote', element);
    else if (name === 'endnoteReference') this.addNote('endnote', element);
    else if (name === 'AlternateContent') {
      return elementsOf(chosen(element))
        .map((one) => this.readContent(one))
        .join('');
    } else if (name === 'drawing' || name === 'pict' || name === 'object') this.readDrawing(element);
    else if (name === 'ruby') return this.readRuns(childOf(element, 'rubyBase') ?? element, false);
    return '';
  }

  private addNote(kind: 'footnote' | 'endnote', element: XmlElement): void {
    const id = element.attributes.get('id');
    if (id !== null) this.notes.push({ kind, id });
  }

  /** A drawing is read for its text boxes; a large picture in it is told of. */
  private readDrawing(element: XmlElement): void {
    const { carried, fields } = this;
    this.carried = '';
    this.fields = [];
    for (const box of textBoxes(element)) this.boxes.push(...this.read(box));
    this.carried = carried;
    this.fields = fields;
    const extent = findElement(element, 'extent')?.attributes;
    const large =
      (extent?.number('cx') ?? 0) >= LARGE_PICTURE.width &&
      (extent?.number('cy') ?? 0) >= LARGE_PICTURE.height;
    if (large && findElement(element, 'blip') !== null) {
      const name = findElement(element, 'docPr')?.attributes.get('name') ?? '';
      this.pictures.push(name === '' ? String(this.pictures.length + 1) : name);
    }
  }
}

/** Of alternatives the first is the modern one; a fallback would say the same again. */
function chosen(element: XmlElement): XmlElement {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? { ...element, children: [] };
}

/** The contents of the outermost text boxes of a drawing. */
function textBoxes(element: XmlElement): XmlElement[] {
  if (element.name === 'txbxContent') return [element];
  if (element.name === 'AlternateContent') return textBoxes(chosen(element));
  return elementsOf(element).flatMap(textBoxes);
}

/** The paragraphs of the notes that are referred to, in that order. */
export function readNotes(
  reader: BodyReader,
  parts: Record<'footnote' | 'endnote', XmlElement | null>,
): FlowItem[] {
  const items: FlowItem[] = [];
  // Reading a note may add notes to the list; those are read too, each once.
  const read = new Set<string>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const elements = new Map(
      childrenOf(atPath(parts[kind], `${kind}s`), kind).map((note) => [note.attributes.get('id'), note]),
    );
    for (const note of reader.notes) {
      const element = elements.get(note.id);
      if (note.kind !== kind || element === undefined || read.has(`${kind}/${note.id}`)) continue;
      read.add(`${kind}/${note.id}`);
      items.push(...reader.read(element));
    }
  }
  return items;
}
