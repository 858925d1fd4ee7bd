/** Where the reader of a paragraph stands in its sentence: the words since the last boundary, the level spoken of, the open brackets. */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { Place } from '../../source/document.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { Token } from './tokenize.ts';

/** Words further back than this, in tokens, no longer lead up to a number. */
const MOST_WORDS = 40;
/** Lists and brackets nested deeper than this are closed. */
export const DEEPEST = 8;

/** A bracket that is open: what the sentence outside goes back to when it closes. */
export interface Bracket {
  head: FigureId | null;
  lead: Token[];
  leadStart: number;
  /** Number of lists open when the bracket began, and of figures read. */
  lists: number;
  figures: number;
  /** It stands right behind the amount of the head, so that its amounts are of that one. */
  isOfHead: boolean;
}

export class SentenceState {
  /** Tokens since the last boundary, and where they begin. */
  lead: Token[] = [];
  leadStart = 0;
  /** Tokens since the last amount: a subject may stand before a comma. */
  subjectTokens: Token[] = [];
  start = 0;
  semicolons = 0;
  /** The level that the next words speak of. */
  head: FigureId | null = null;
  /** The last level, a running total (累计) included: what 其中 in mid-sentence splits. */
  lastLevel: FigureId | null = null;
  /** Levels of the sentence outside its lists, without running totals; and the total of the sentence before. */
  levels: FigureId[] = [];
  previousAnchor: FigureId | null = null;
  /** The head's amount of an earlier year, where it stands beside it: what 对比 compares with. */
  prior: FigureId | null = null;
  /** Every level of this sentence and of the one before, in order. */
  private stated: FigureId[] = [];
  private statedBefore: FigureId[] = [];
  private brackets: Bracket[] = [];
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
  }

  get inBrackets(): boolean {
    return this.brackets.length > 0;
  }

  get headFigure(): Figure | null {
    return this.head === null ? null : this.context.figures.get(this.head);
  }

  /** A word that may lead up to a number. */
  remember(token: Token): void {
    this.lead.push(token);
    if (this.lead.length > 2 * MOST_WORDS) this.lead.splice(0, MOST_WORDS);
  }

  rememberSubject(token: Token): void {
    this.subjectTokens.push(token);
    if (this.subjectTokens.length > 2 * MOST_WORDS) this.subjectTokens.splice(0, MOST_WORDS);
  }

  /** A boundary: the words before `end` lead up to nothing that follows. */
  breakLead(end: number): void {
    this.lead = [];
    this.leadStart = end;
  }

  openBracket(lists: number, isOfHead: boolean): void {
    if (this.brackets.length >= DEEPEST) this.brackets.shift();
    const { head, lead, leadStart } = this;
    this.brackets.push({
      head,
      lead,
      leadStart,
      lists,
      figures: this.context.figures.figures.length,
      isOfHead,
    });
  }

  /** Takes the innermost bracket off; its lists are to be closed before `returnTo` it. Undefined when none is open. */
  closeBracket(): Bracket | undefined {
    return this.brackets.pop();
  }

  /** The sentence goes on as before the bracket. "行政运行（01）": codes in brackets belong to the name before them. */
  returnTo(outside: Bracket): void {
    this.head = outside.head;
    const codes = this.lead.filter((inner) => inner.kind === 'number' && inner.reading.class === 'code');
    this.lead = [...outside.lead, ...codes].slice(-MOST_WORDS);
    this.leadStart = outside.leadStart;
  }

  addLevel(id: FigureId): void {
    this.stated.push(id);
  }

  /** The last levels of the sentence, or of the one before when it has none; null when there are not so many. */
  lastLevels(count: number): FigureId[] | null {
    const levels = this.stated.length > 0 ? this.stated : this.statedBefore;
    return levels.length < count ? null : levels.slice(-count);
  }

  /** The first level of the sentence; the outturn where that is only its budget: "预算20万元，实际支出9万元。其中：…". */
  mainLevel(): FigureId | null {
    const [first, ...others] = this.levels.map((id) => this.context.figures.get(id));
    if (first === undefined || first.basis === 'final') return first?.id ?? null;
    const outturn = others.find((level) => level.basis === 'final' && level.measure === first.measure);
    return (outturn ?? first).id;
  }

  /** A full stop: the next sentence may speak of `anchor`, the total of this one. */
  end(end: number, anchor: FigureId | null): void {
    this.previousAnchor = anchor;
    this.head = anchor;
    this.levels = [];
    this.prior = null;
    this.subjectTokens = [];
    this.semicolons = 0;
    this.breakLead(end);
    this.start = end;
    if (this.stated.length > 0) this.statedBefore = this.stated;
    this.stated = [];
    this.brackets = [];
  }

  /** The sentence so far, up to `end`. */
  place(end: number): Place {
    return { block: this.paragraph.block, cell: null, start: this.start, end: Math.max(end, this.start + 1) };
  }
}
