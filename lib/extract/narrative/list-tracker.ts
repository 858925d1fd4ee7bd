/** The lists that are open while a sentence is read: 其中, 包括, and lists inside lists. */
import type { FigureId } from '../../disclosure/figure.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { ListedChange, ListFrame } from './list-frame.ts';
import { closeFrame } from './list-frame.ts';

export class ListTracker {
  private frames: ListFrame[] = [];
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
  }

  get depth(): number {
    return this.frames.length;
  }

  get innermost(): ListFrame | undefined {
    return this.frames.at(-1);
  }

  get outermost(): ListFrame | undefined {
    return this.frames[0];
  }

  open(frame: Omit<ListFrame, 'levels' | 'changes' | 'shares' | 'open' | 'id'>): void {
    this.frames.push({
      ...frame,
      levels: [],
      changes: [],
      shares: 0,
      open: false,
      id: this.context.nextList,
    });
    this.context.nextList += 1;
  }

  addLevel(figure: FigureId): void {
    this.innermost?.levels.push(figure);
  }

  /** Takes the last levels out of the innermost list again, as far back as they are among these. */
  takeBack(levels: ReadonlySet<FigureId>): FigureId[] {
    const all = this.innermost?.levels ?? [];
    let from = all.length;
    while (from > 0 && levels.has(all[from - 1] ?? '')) from -= 1;
    return all.splice(from);
  }

  addChange(change: ListedChange): void {
    this.innermost?.changes.push(change);
  }

  /** Closes the lists from `from` on and states them; returns the outermost one's total, which the sentence goes back to. */
  close(from: number, end: number): FigureId | null {
    if (this.frames.length <= from) return null;
    const total = this.frames[from]?.total ?? null;
    for (const frame of this.frames.splice(from).reverse()) {
      const place = { block: this.paragraph.block, cell: null, start: frame.start, end };
      this.context.statements.push(...closeFrame(frame, this.context.figures, place));
    }
    return total;
  }

  /** Index of the first list that a semicolon ends; -1 when there is none. */
  firstClosedBySemicolon(): number {
    return this.frames.findIndex((frame) => frame.closesAtSemicolon);
  }

  /** "…其中：" at the end of a paragraph: the parts stand in the numbered paragraphs below. */
  dangling(): FigureId | null {
    const frame = this.innermost;
    return frame === undefined || frame.levels.length > 0 || frame.changes.length > 0 ? null : frame.total;
  }
}
