/**
 * The ways to say which figure is meant. Each is a key; a description finds a figure only if it fitted that figure alone
 * when the note was made and fits one figure alone now. None of them is a likeness: keys are equal or they are not.
 */
import { squash } from '../lexicon/fold.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import type { Structure } from './figure-structure.ts';
import { plainLabel, plainNumber } from './figure-structure.ts';
import { blotted } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A figure of a reading, or the figure that an anchor remembers, its table given by its index in the reading. */
export type Described = Structure & Surroundings & Pick<FigureAnchor, 'printed'>;

/** The place: table, row and column by their labels, or headings, subject and year. */
export function placeKey(figure: Described): string {
  const where =
    figure.tableIndex === null
      ? [joined(figure.path, plainLabel, LABELS), nameOf(figure.label), figure.year]
      : [figure.tableIndex, ...cellKey(figure)];
  return keyOf([figure.class, ...where]);
}

/** Whether labels alone name the place; in the narrative it is the words around a figure that do. */
export function hasLabels({ tableIndex, label, rowCode, row, column: labels }: Described): boolean {
  return (
    tableIndex !== null && (rowCode !== null || [...row, label].join('') !== '') && labels.join('') !== ''
  );
}

/** In the order in which they are asked; null where a figure has no such description. */
export const DESCRIPTIONS: Readonly<Record<string, (figure: Described) => string | null>> = {
  /** The very same row or sentence, numbers and all, anywhere. */
  line: (figure) => {
    const { class: kind, words, numbers, tableIndex } = figure;
    return tableIndex === null ? null : keyOf([kind, words, numbers, plainNumber(figure)]);
  },
  /** The same, where it holds this number twice: the headers must be the same for its position to count. */
  lineAndPosition: ({ class: kind, words, numbers, header, nth }) =>
    keyOf([kind, words, numbers, header, nth]),
  /** The same sentence of the same paragraph, numbers aside, anywhere. */
  paragraph: ({ class: kind, words, paragraph, at, tableIndex }) =>
    tableIndex === null ? keyOf([kind, words, paragraph, at]) : null,
  /** The same row or sentence, its numbers aside, anywhere. */
  words: (figure) => keyOf([figure.class, figure.words, ...column(figure)]),
  /** The same, with the value. */
  wordsAndValue: (figure) =>
    keyOf([figure.class, figure.words, ...column(figure), plainNumber(figure), figure.unit]),
  /** The same code in the same table and column: its label was changed. */
  code: (figure) =>
    figure.rowCode === null
      ? null
      : keyOf([figure.class, figure.tableIndex, squash(figure.rowCode), ...column(figure)]),
  /** The same numbers in a row or sentence of the same table or text: its words were changed. */
  numbers: (figure) =>
    figure.figures < 2
      ? null
      : keyOf([figure.class, figure.tableIndex, figure.numbers, ...column(figure), plainNumber(figure)]),
  /** The same numbers, several of them, in a row or sentence between the same neighbours: its words were changed. */
  numbersBetween: (figure) => {
    const { class: kind, tableIndex, before, after, numbers, nth, figures } = figure;
    return figures < 2 ? null : keyOf([kind, tableIndex, before, after, numbers, nth]);
  },
  /** The only such number of the table or text, between the same neighbours: its words were changed. */
  between: (figure) => {
    const { tableIndex, before, after, figures } = figure;
    const slot = [figure.class, tableIndex, before, after, figures, ...column(figure)];
    return keyOf([...slot, plainNumber(figure), figure.unit]);
  },
  /** The only such number of the table or text. No answer by itself: any other figure may have come to be it. */
  value: (figure) => keyOf([figure.class, figure.tableIndex, plainNumber(figure), figure.unit]),
  /** The same meaning and value, in a table of another title or under other headings. */
  meaning: (figure) => {
    const { measure, scope, basis, year, label } = figure;
    const what =
      figure.table === null
        ? [plainLabel(label), measure, scope, basis, year]
        : [figure.table.kind, ...cellKey(figure), measure];
    return keyOf([figure.class, ...what, plainNumber(figure), figure.unit]);
  },
};

/** No label holds the character that stands between the parts. */
function keyOf(parts: readonly (string | number | null)[]): string {
  return parts.join('\u0001');
}

function cellKey({ rowCode, row, column: labels, label }: Structure): (string | null)[] {
  // Several rows may have one code (of a function, by economic class). A label may hold its own number.
  const names = row.length > 0 ? joined(row, nameOf, NAMES) : nameOf(label);
  return [rowCode === null ? null : squash(rowCode), names, joined(labels, plainLabel, LABELS)];
}

function nameOf(label: string): string {
  return blotted(plainLabel(label));
}

function column({ tableIndex, column: labels, at }: Described): (string | number)[] {
  return tableIndex === null ? [at] : [joined(labels, plainLabel, LABELS)];
}

/** Figures of a row share its labels, those of a column theirs: each list is worked out once. */
const NAMES = new WeakMap<readonly string[], string>();
const LABELS = new WeakMap<readonly string[], string>();

function joined(
  labels: readonly string[],
  plain: (label: string) => string,
  known: WeakMap<readonly string[], string>,
): string {
  let text = known.get(labels);
  if (text === undefined) known.set(labels, (text = labels.map(plain).join('\n')));
  return text;
}
