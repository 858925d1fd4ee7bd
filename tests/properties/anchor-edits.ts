/** Random edits of a page, aimed at one of its figures; a mark around every figure tells where it went. */
import { parse, serialize } from 'parse5';
import type { Disclosure } from '../../lib/disclosure/disclosure.ts';
import { extractDisclosure } from '../../lib/extract/extract.ts';
import { readHtml } from '../../lib/formats/html.ts';
import { parse5Tree } from '../../lib/formats/parse5-tree.ts';
import type { Parse5Node } from '../../lib/formats/parse5-tree.ts';
import type { Child, Element } from './page-tree.ts';
import {
  attribute,
  cellsOf,
  cloneOf,
  columnOf,
  copyOf,
  elementsOf,
  insertAt,
  onlyText,
  remove,
  spanOf,
  swap,
  textsOf,
  upTo,
} from './page-tree.ts';

/** Whole numbers from 0 below `below`, the same for the same seed. */
export type Chance = (below: number) => number;

/** A small generator of our own: runs must be the same on every machine (linear congruence, Numerical Recipes). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface MarkedReading {
  disclosure: Disclosure;
  /** Figure id of this reading to the mark it stands in, and back. */
  markOf: Map<string, string>;
  figureAt: Map<string, string>;
  /** Figures that an edit put in as copies of a marked one, by its mark. */
  copiesOf: Map<string, string[]>;
}

export interface Sights {
  /** What a reader sees of each figure: headings, the words of its sentence or row, the column, the number, and which of its equals it is. */
  sightOf: Map<string, string>;
  /** Names that a reader could know a figure by: its headings and label, and its whole paragraph or row. */
  namesOf: Map<string, string[]>;
}

const MARK = 'data-noted';
/** On a copy that an edit put in: the mark of the figure it copies. */
const COPY = 'data-copied';

/** Wraps every figure that stands in one text node in a span with its id; the reader takes no notice of spans. */
export function markFigures(html: string): string {
  const root = parse(html);
  const { document, places } = readHtml<Parse5Node>(root, parse5Tree(), '');
  for (const figure of extractDisclosure(document).figures.toReversed()) {
    const { block, cell, start, end } = figure.place;
    const run = places.runsOf(block, cell).find((one) => one.start <= start && end <= one.start + one.length);
    if (run === undefined || !('value' in run.node)) continue;
    const text = run.node;
    const from = run.nodeStart + start - run.start;
    const to = from + end - start;
    const whole = text.value;
    const parent = text.parentNode;
    if (parent === null) continue;
    const span = elementsOf(parse(`<span ${MARK}="${figure.id}">${whole.slice(from, to)}</span>`)).find(
      (one) => one.tagName === 'span',
    );
    const rest = elementsOf(parse(`<span>.</span>`)).find((one) => one.tagName === 'span')?.childNodes[0];
    if (span === undefined || rest === undefined || !('value' in rest)) continue;
    text.value = whole.slice(0, from);
    rest.value = whole.slice(to);
    insertAt(parent, parent.childNodes.indexOf(text) + 1, span, rest);
  }
  return serialize(root);
}

/** Reads a marked page; the marks come from the nodes that the places lead to, not from any structure. */
export function readMarked(root: Parse5Node): MarkedReading {
  const { document, places } = readHtml<Parse5Node>(root, parse5Tree(), '');
  const disclosure = extractDisclosure(document);
  const markOf = new Map<string, string>();
  const figureAt = new Map<string, string>();
  const copiesOf = new Map<string, string[]>();
  for (const { id, place } of disclosure.figures) {
    const run = places
      .runsOf(place.block, place.cell)
      .find((one) => one.start <= place.start && place.start < one.start + one.length);
    const parent = run !== undefined && 'parentNode' in run.node ? run.node.parentNode : null;
    if (parent === null) continue;
    const [mark, copied] = [attribute(parent, MARK), attribute(parent, COPY)];
    if (copied !== null) copiesOf.set(copied, [...(copiesOf.get(copied) ?? []), id]);
    if (mark === null || figureAt.has(mark)) continue;
    markOf.set(id, mark);
    figureAt.set(mark, id);
  }
  return { disclosure, markOf, figureAt, copiesOf };
}

/** What a reader sees of the figures, worked out from the document and not from any anchor. */
export function sightsOf({ source, figures, tables }: Disclosure): Sights {
  const titles = new Map(tables.map(({ block, title }) => [block, title]));
  const seen = new Map<string, number>();
  const sightOf = new Map<string, string>();
  const namesOf = new Map<string, string[]>();
  for (const { id, place, path, label, printed } of figures) {
    const block = source.blocks[place.block];
    const cell = block?.kind === 'table' ? block.cells[place.cell ?? 0] : undefined;
    const cells = block?.kind === 'table' ? block.cells : [];
    const row = cells.filter((one) => one.row === cell?.row).map(({ text }) => text);
    const head = cells.filter((one) => one.row < 3).map(({ text }) => text);
    const text = block?.kind === 'table' ? row : [block?.text ?? ''];
    const sentence = (
      block?.kind === 'table' ? row.join('|') : sentenceAt(block?.text ?? '', place.start)
    ).replace(/\p{Nd}[\p{Nd}.,．，]*/gu, '#');
    const sight = JSON.stringify([
      path,
      titles.get(place.block),
      head,
      sentence,
      label,
      cell?.column,
      printed.normalize('NFKC'),
    ]);
    const before = seen.get(sight) ?? 0;
    seen.set(sight, before + 1);
    sightOf.set(id, `${sight} ${before}`);
    namesOf.set(id, [JSON.stringify([path, label]), JSON.stringify([text, place.start, printed])]);
  }
  return { sightOf, namesOf };
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(...['。', '；', '\n'].map((stop) => text.lastIndexOf(stop, at - 1) + 1));
  const ends = ['。', '；', '\n'].map((stop) => text.indexOf(stop, at)).filter((end) => end !== -1);
  return text.slice(start, Math.min(text.length, ...ends));
}

/** The names of a figure that no other figure of the reading has. */
export function ownNames({ namesOf }: Sights, id: string): string[] {
  const counts = new Map<string, number>();
  for (const names of namesOf.values())
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (namesOf.get(id) ?? []).filter((name) => counts.get(name) === 1);
}

/** One edit of the page near the mark; false when it does not apply there. */
type Edit = (at: Element, chance: Chance) => boolean;

export const EDITS: Readonly<Record<string, Edit>> = {
  'change the value': (at, chance) => {
    const text = onlyText(at);
    if (text === null) return false;
    const digits = [...text.value.matchAll(/\p{Nd}/gu)];
    const hit = digits[chance(digits.length)];
    if (hit === undefined) return false;
    // No number begins with a zero that had none before: it would be read as two.
    const wanted = hit === digits[0] && digits.length > 1 ? '123456789' : '0123456789';
    const others = wanted.replace(hit[0].normalize('NFKC'), '');
    const other = others[chance(others.length)] ?? '';
    text.value = text.value.slice(0, hit.index) + other + text.value.slice(hit.index + 1);
    return true;
  },
  'delete the row or paragraph': (at) => remove(rowOf(at)),
  'insert a row or paragraph': (at, chance) => {
    const row = rowOf(at);
    if (row?.parentNode == null) return false;
    const copy = copyOf(row);
    for (const span of elementsOf(copy)) {
      const copied = attribute(span, MARK);
      if (copied === null) continue;
      span.attrs = [{ name: COPY, value: copied }];
      const text = onlyText(span);
      if (text !== null) text.value = otherDigits(text.value, chance);
    }
    const label = elementsOf(copy)
      .flatMap(textsOf)
      .find((text) => /\p{Script=Han}/u.test(text.value));
    if (label !== undefined) label.value = `另列${label.value}`;
    insertAt(row.parentNode, row.parentNode.childNodes.indexOf(row) + chance(2), copy);
    return true;
  },
  'swap rows or paragraphs': (at, chance) => {
    const row = rowOf(at);
    if (row?.parentNode == null) return false;
    // Not with the header or a heading: that makes another page of it.
    const like = row.parentNode.childNodes.filter(
      (one) => one.nodeName === row.nodeName && one !== row && holdsFigures(one),
    );
    const other = like[chance(like.length)];
    return other !== undefined && swap(row, other);
  },
  'delete the column': (at) =>
    eachInColumn(at, (cell) => (spanOf(cell) > 1 ? widen(cell, -1) : remove(cell))),
  'insert a column': (at, chance) =>
    eachInColumn(at, (cell) => {
      if (spanOf(cell) > 1) return widen(cell, 1);
      const copy = copyOf(cell);
      for (const one of elementsOf(copy)) {
        for (const text of textsOf(one)) {
          text.value = /\p{Nd}/u.test(text.value)
            ? otherDigits(text.value, chance)
            : text.value.replace(/\p{Script=Han}+/u, '另列$&');
        }
        one.attrs = one.attrs.filter(({ name }) => name !== MARK);
      }
      if (cell.parentNode !== null) insertAt(cell.parentNode, cell.parentNode.childNodes.indexOf(cell), copy);
      return true;
    }),
  'swap columns': (at) =>
    eachInColumn(
      at,
      (cell) => {
        const cells = cellsOf(cell.parentNode);
        const next = cells[cells.indexOf(cell) + 1];
        return next !== undefined && swap(cell, next);
      },
      false,
    ),
  'repeat the amount': (at, chance) => {
    const value = onlyText(at)?.value;
    const around = upTo(at, 'table') ?? upTo(at, 'body');
    const others = elementsOf(around).filter((one) => one !== at && attribute(one, MARK) !== null);
    const other = others[chance(others.length)];
    const text = other === undefined ? null : onlyText(other);
    if (text === null || value === undefined) return false;
    text.value = value;
    return true;
  },
  'rename the label': (at) => {
    const row = rowOf(at);
    const label = elementsOf(row)
      .flatMap(textsOf)
      .find((text) => /\p{Script=Han}{2}/u.test(text.value));
    if (label === undefined) return false;
    label.value = label.value.replace(/\p{Script=Han}{2}/u, '新称');
    return true;
  },
  'reorder the tables': (at, chance) => {
    const table = upTo(at, 'table');
    const tables = (table?.parentNode?.childNodes ?? []).filter(
      (one) => one.nodeName === 'table' && one !== table,
    );
    const other = tables[chance(tables.length)];
    return table !== null && other !== undefined && swap(table, other);
  },
  'change the unit': (at) => {
    const siblings = at.parentNode?.childNodes ?? [];
    const after = siblings[siblings.indexOf(at) + 1];
    if (after === undefined || !('value' in after) || !/^(?:万元|元)/.test(after.value)) return false;
    after.value = after.value.replace(/^万元|^元/, (unit) => (unit === '元' ? '万元' : '元'));
    return true;
  },
  'merge the cell with the next': (at) => {
    const cell = upTo(at, 'td');
    const cells = cellsOf(cell?.parentNode ?? null);
    const next = cell === null ? undefined : cells[cells.indexOf(cell) + 1];
    if (cell === null || next === undefined || attribute(cell, 'colspan') !== null) return false;
    cell.attrs.push({ name: 'colspan', value: '2' });
    return remove(next);
  },
  'remove the table': (at) => remove(upTo(at, 'table')),
};

/** The page after the edits near the mark; null when the first of them found nothing to do. */
export function edit(
  page: Parse5Node,
  mark: string,
  names: readonly string[],
  chance: Chance,
): Parse5Node | null {
  const root = cloneOf(page);
  for (const [index, name] of names.entries()) {
    const at = elementsOf(root).find((one) => attribute(one, MARK) === mark);
    if (at === undefined) return root;
    if (EDITS[name]?.(at, chance) !== true && index === 0) return null;
  }
  return root;
}

/** Each digit becomes another one. */
function otherDigits(text: string, chance: Chance): string {
  return text.replace(/\p{Nd}/gu, (digit) => String((Number(digit.normalize('NFKC')) + 1 + chance(9)) % 10));
}

function holdsFigures(node: Child): boolean {
  return 'tagName' in node && elementsOf(node).some((one) => attribute(one, MARK) !== null);
}

/** The cells under and above a cell; only where no cell of the table spans rows, so that columns can be counted. */
function eachInColumn(at: Element, change: (cell: Element) => boolean, alsoWide = true): boolean {
  const cell = upTo(at, 'td');
  const table = upTo(at, 'table');
  if (cell === null || table === null) return false;
  const rows = elementsOf(table)
    .filter((one) => one.tagName === 'tr')
    .map(cellsOf);
  const column = columnOf(cell, cellsOf(cell.parentNode));
  const inColumn = rows.map((cells) =>
    cells.find((one) => {
      const start = columnOf(one, cells);
      return start <= column && column < start + spanOf(one);
    }),
  );
  const spans = rows.flat().some((one) => Number(attribute(one, 'rowspan') ?? 1) > 1);
  const wide = inColumn.some((one) => one !== undefined && spanOf(one) > 1);
  if (spans || rows.length < 3 || (wide && !alsoWide)) return false;
  return inColumn.map((one) => one !== undefined && change(one)).some(Boolean);
}

function widen(cell: Element, by: number): boolean {
  const span = cell.attrs.find(({ name }) => name === 'colspan');
  if (span !== undefined) span.value = String(Number(span.value) + by);
  return span !== undefined;
}

function rowOf(at: Element): Element | null {
  return upTo(at, 'tr', 'table') ?? upTo(at, 'p');
}
