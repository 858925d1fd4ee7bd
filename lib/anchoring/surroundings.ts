/** What stands around each figure: the text of its row or paragraph, the ones before and after, its table's contents. */
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { TableOutline } from '../disclosure/table.ts';
import { squash } from '../lexicon/fold.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import type { TableBlock } from '../source/document.ts';
import { cellOf } from './figure-structure.ts';
import { shortHash } from './short-hash.ts';

/** The part of an anchor's surroundings that one figure has by itself. */
export type Surroundings = Pick<
  NonNullable<FigureAnchor['surroundings']>,
  'words' | 'paragraph' | 'header' | 'figures' | 'numbers' | 'before' | 'after' | 'at' | 'nth'
> & {
  /** Index into the disclosure's tables; null in the narrative. */
  tableIndex: number | null;
};

/** A row of a table, or a sentence. */
interface Line {
  words: string;
  numbers: string;
  /** What it is called by its neighbours: a row's labels if it has any, else its words. */
  name: string;
}

/** The surroundings of every figure, in their order. */
export function surroundingsOf(disclosure: DisclosureOutline): Surroundings[] {
  const { source, figures } = disclosure;
  const tableAt = new Map(disclosure.tables.map(({ block }, index) => [block, index]));
  const lines: Line[] = [];
  /** For each block, where its lines begin: offsets of sentences, or one entry for each row. */
  const starts = source.blocks.map((block) => {
    const from = lines.length;
    const table = disclosure.tables[tableAt.get(block.index) ?? -1];
    const parts = block.kind === 'table' ? null : sentencesOf(block.text);
    lines.push(
      ...(block.kind === 'table'
        ? rowsOf(block, table)
        : (parts ?? []).map(({ text }) => ({ ...lineOf(text), name: '' }))),
    );
    return { from, offsets: parts?.map(({ start }) => start) ?? [] };
  });
  const cells = figures.map(({ place }) => cellOf(source, place));
  const where = figures.map(({ place }, index) => {
    const { from, offsets } = starts[place.block] ?? { from: 0, offsets: [] };
    const row = cells[index]?.row;
    return (
      from +
      (row ??
        Math.max(
          0,
          offsets.findLastIndex((start) => start <= place.start),
        ))
    );
  });
  const headers = new Map(
    disclosure.tables.map(({ block, columns }) => [
      block,
      shortHash(columns.map(({ path }) => squash(path.join('/'))).join('|')),
    ]),
  );
  const paragraphs = source.blocks.map((block) =>
    block.kind === 'table' ? '' : shortHash(blotted(block.text)),
  );
  const counts = new Map<number, number>();
  const numberIn = where.map((line) => {
    const before = counts.get(line) ?? 0;
    counts.set(line, before + 1);
    return before;
  });
  return figures.map(({ place }, index) => {
    const cell = cells[index] ?? null;
    const line = where[index] ?? 0;
    const nth = numberIn[index] ?? 0;
    return {
      words: lines[line]?.words ?? '',
      header: cell === null ? '' : (headers.get(place.block) ?? ''),
      paragraph: paragraphs[place.block] ?? '',
      numbers: lines[line]?.numbers ?? '',
      before: nameOf(lines[line - 1]),
      after: nameOf(lines[line + 1]),
      figures: counts.get(line) ?? 1,
      at: cell?.column ?? nth,
      nth,
      tableIndex: cell === null ? null : (tableAt.get(place.block) ?? null),
    };
  });
}

function nameOf(line: Line | undefined): string {
  return line === undefined ? '' : line.name === '' ? line.words : line.name;
}

/** The contents of each table: equal for a table that nobody edited, wherever it stands. */
export function contentsOf({ source, tables }: DisclosureOutline): string[] {
  return tables.map(({ block }) => {
    const table = source.blocks[block];
    return shortHash(table?.kind === 'table' ? table.cells.map(({ text }) => squash(text)).join('\n') : '');
  });
}

function rowsOf({ rowCount, cells }: TableBlock, table: TableOutline | undefined): Line[] {
  const rows: string[] = Array.from({ length: rowCount }, () => '');
  for (const { row, text } of cells) rows[row] = `${rows[row] ?? ''}\t${text}`;
  const labels = new Map(
    table?.rows.map(({ index, labels: ofRow }) => [index, ofRow.map(({ text }) => text).join('|')]),
  );
  return rows.map((text, index) => {
    const label = labels.get(index) ?? '';
    return { ...lineOf(text), name: label === '' ? '' : shortHash(blotted(label)) };
  });
}

/** The sentences of a paragraph, with their offsets. */
function sentencesOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[^。；;！？\n]+/g)].map((found) => ({ start: found.index, text: found[0] }));
}

/** A number with the unit that follows: both may change and the words stay. */
const NUMBER = /\d[\d.,]*(?:[万亿]?元)?/g;

/** A text without spaces and with its numbers blotted out. */
export function blotted(text: string): string {
  return squash(text).replace(NUMBER, '#');
}

function lineOf(text: string): Omit<Line, 'name'> {
  const plain = text.replaceAll('\t', '|');
  const numbers = squash(plain).match(NUMBER) ?? [];
  return { words: shortHash(blotted(plain)), numbers: shortHash(numbers.join(' ')) };
}
