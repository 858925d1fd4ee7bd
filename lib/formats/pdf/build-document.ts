/** From the pages of a file to the neutral document: paragraphs and tables over page breaks. */
import type { Block, SourceDocument } from '../../source/document.ts';
import { findContents } from './contents-list.ts';
import { withoutFurniture } from './furniture.ts';
import type { InkText } from './ink-text.ts';
import { joinTexts } from './ink-text.ts';
import { joinTables } from './join-tables.ts';
import { textsOf } from './cell-texts.ts';
import type { LaidTable } from './laid-table.ts';
import { isWordCharacter } from './lines.ts';
import type { Line } from './lines.ts';
import type { PageItem, PageLayout } from './page-layout.ts';
import { frameOf, goesOn, isTitle } from './paragraphs.ts';
import type { TextFrame } from './paragraphs.ts';
import { endsSentence } from './line-starts.ts';
import { spotsOf } from './places.ts';
import { withoutRepeatedTitles } from './repeated-titles.ts';
import type { PdfPlaces, TextSpots } from './places.ts';

/** A line set larger than the body by this factor can be a heading; from the second factor on it is one of the first rank. */
const LARGER = 1.12;
const MUCH_LARGER = 1.45;
const LONGEST_HEADING = 60;

export function buildDocument(
  pages: readonly PageLayout[],
  title: string,
): SourceDocument & { places: PdfPlaces } {
  const builder = new DocumentBuilder(pages);
  const clean = withoutFurniture(pages);
  const items = withoutRepeatedTitles(clean.flatMap((page) => page.items));
  const contents = findContents(items);
  items.forEach((item, index) => {
    if (contents === null || index < contents.from || index >= contents.to) builder.add(item);
    else if (index === contents.from) builder.addList(linesIn(items.slice(contents.from, contents.to)));
  });
  const { blocks, spots } = builder.finish();
  const unread = pages
    .filter((page) => page.isImage)
    .map(({ page }) => ({ reason: 'image' as const, where: String(page) }));
  return {
    title: title === '' ? builder.firstTitle : title,
    blocks,
    unread,
    places: { kind: 'pdf', pages: pages.map(({ width, height }) => ({ width, height })), spots },
  };
}

function linesIn(items: readonly PageItem[]): Line[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
}

class DocumentBuilder {
  firstTitle = '';
  private readonly blocks: Block[] = [];
  private readonly spots: TextSpots[][] = [];
  private readonly frames = new Map<number, TextFrame>();
  private lines: Line[] = [];
  private table: LaidTable | null = null;

  constructor(pages: readonly PageLayout[]) {
    const usual = new Map<number, TextFrame | null>();
    const keyOf = (page: PageLayout): number => Math.round(page.width);
    for (const page of pages) {
      const key = keyOf(page);
      if (usual.has(key)) continue;
      usual.set(
        key,
        frameOf(
          linesIn(pages.filter((other) => keyOf(other) === key).flatMap(({ items }) => items)),
          null,
          page.width,
        ),
      );
    }
    for (const page of pages) {
      const frame = frameOf(linesIn(page.items), usual.get(keyOf(page)) ?? null, page.width);
      this.frames.set(page.page, frame ?? { left: 0, right: page.width, size: 12 });
    }
  }

  add(item: PageItem): void {
    if (item.kind === 'table') this.addTable(item.table);
    else this.addLine(item.line);
  }

  /** Lines that are one paragraph though each is a line of its own. */
  addList(lines: readonly Line[]): void {
    this.endTable();
    this.endParagraph();
    this.pushText(
      joinTexts(lines, () => '\n'),
      lines,
      false,
    );
  }

  finish(): { blocks: Block[]; spots: TextSpots[][] } {
    this.endTable();
    this.endParagraph();
    return { blocks: this.blocks, spots: this.spots };
  }

  private addLine(line: Line): void {
    this.endTable();
    const [first] = this.lines;
    const last = this.lines.at(-1);
    if (
      first !== undefined &&
      last !== undefined &&
      goesOn(first, last, line, this.frame(last), this.frame(line))
    )
      this.lines.push(line);
    else {
      this.endParagraph();
      this.lines = [line];
    }
  }

  private addTable(table: LaidTable): void {
    this.endParagraph();
    const { table: before } = this;
    const joined = before !== null && table.page > before.lastPage ? joinTables(before, table) : null;
    if (joined !== null) this.table = joined;
    else {
      this.endTable();
      this.table = table;
    }
  }

  private endParagraph(): void {
    const { lines } = this;
    if (lines.length === 0) return;
    this.lines = [];
    const text = joinTexts(lines, ({ text: a }, { text: b }) =>
      isWordCharacter(a.at(-1) ?? '') && isWordCharacter(b[0] ?? '') && !/\d$/.test(a) ? ' ' : '',
    );
    this.pushText(text, lines, true);
  }

  private pushText(text: InkText, lines: readonly Line[], mayBeHeading: boolean): void {
    const [first] = lines;
    if (first === undefined) return;
    const index = this.blocks.length;
    const level = mayBeHeading ? this.headingLevel(text.text, lines) : null;
    this.blocks.push({
      kind: level === null ? 'paragraph' : 'heading',
      index,
      text: text.text,
      level,
      page: first.page,
    });
    if (level === 1 && this.firstTitle === '') this.firstTitle = text.text;
    this.spots.push([spotsOf(text)]);
  }

  /** Set apart by its size and its place in the middle. */
  private headingLevel(text: string, lines: readonly Line[]): number | null {
    const [line] = lines;
    if (line === undefined || text.length > LONGEST_HEADING || endsSentence(text)) return null;
    const frame = this.frame(line);
    if (line.size < frame.size * LARGER || !isTitle(line, frame)) return null;
    return line.size >= frame.size * MUCH_LARGER ? 1 : 2;
  }

  private endTable(): void {
    const { table } = this;
    if (table === null) return;
    this.table = null;
    const texts = textsOf(table);
    this.blocks.push({
      kind: 'table',
      index: this.blocks.length,
      rowCount: table.rowCount,
      columnCount: table.columns.length - 1,
      cells: table.cells.map(({ row, column, rowSpan, columnSpan }, index) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text: texts[index]?.text ?? '',
        isHeader: false,
      })),
      page: table.page,
      gridIsCertain: true,
    });
    this.spots.push(texts.map(spotsOf));
  }

  private frame(line: Line): TextFrame {
    return this.frames.get(line.page) ?? { left: 0, right: Infinity, size: line.size };
  }
}
