/** Opens and closes the lists of a sentence: 其中, 包括, 具体情况如下. */
import type { FigureId } from '../../disclosure/figure.ts';
import type { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import { liesBelow } from './list-frame.ts';
import type { ListFrame } from './list-frame.ts';
import type { ListTracker } from './list-tracker.ts';
import { DEEPEST } from './sentence-state.ts';
import type { Bracket, SentenceState } from './sentence-state.ts';
import type { Token } from './tokenize.ts';

/** Words between the opener of a list and its first item that announce it: 主要用于以下方面：, not 主要用于办公。以下… */
const ANNOUNCES = /^[^，,。；;：:\d]{0,4}(?:以下|下列|如下)/;

export class ListReader {
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;
  private readonly sentence: SentenceState;
  private readonly changes: ChangeTracker;
  private readonly lists: ListTracker;

  constructor(
    paragraph: ParagraphContext,
    context: NarrativeContext,
    state: { sentence: SentenceState; changes: ChangeTracker; lists: ListTracker },
  ) {
    this.paragraph = paragraph;
    this.context = context;
    this.sentence = state.sentence;
    this.changes = state.changes;
    this.lists = state.lists;
  }

  open(by: ListFrame['by'], token: Token): void {
    if (this.changes.inReason) return;
    const { sentence } = this;
    const follows = token.kind === 'follows';
    // "其他情况如下：" below a heading announces a section, "预算38万元，具体情况如下：" the parts of that amount.
    if (follows && sentence.levels.length === 0) return;
    // Lists inside lists go three or four deep; more is noise.
    if (this.lists.depth >= DEEPEST) this.close(DEEPEST - 1, token.start);
    const atStart = sentence.levels.length === 0 && this.lists.depth === 0 && !sentence.inBrackets;
    const announced = follows || ANNOUNCES.test(this.paragraph.text.slice(token.end, token.end + 12));
    this.changes.end();
    this.lists.open({
      by,
      total: atStart ? sentence.previousAnchor : (this.runningTotal() ?? sentence.head),
      change: this.changes.last,
      mainOnly: this.paragraph.text.startsWith('主要', token.start),
      announced,
      loose: follows,
      start: token.start,
      closesAtSemicolon:
        this.lists.depth > 0 || sentence.semicolons > 0 || (by === 'including' && !announced),
    });
  }

  /** A semicolon: closes the lists that it ends, unless the clause after it goes on with the same list. */
  endClause(end: number, rest: readonly Token[]): void {
    const first = this.lists.firstClosedBySemicolon();
    if (first >= 0 && !this.goesOn(rest)) this.close(first, end);
  }

  close(from: number, end: number): void {
    if (this.lists.depth <= from) return;
    this.changes.end();
    this.sentence.head = this.lists.close(from, end) ?? this.sentence.head;
    // The last part of a list that is over is no running total: "收入包括：…、上年结转5万元；支出包括：…".
    this.sentence.lastLevel = null;
  }

  /**
   * "公务用车购置及运行费20万元（购置费5万元，运行费15万元），公务接待费8万元": the amounts in a bracket right behind an amount are
   * of that one, and no parts of the list outside.
   */
  partBracket(bracket: Bracket, end: number): void {
    const { figures } = this.context;
    if (!bracket.isOfHead || bracket.head === null || this.lists.depth !== bracket.lists) return;
    const total = figures.get(bracket.head);
    const levels = this.lists.takeBack(new Set(figures.figures.slice(bracket.figures).map(({ id }) => id)));
    if (levels.length < 2 || !levels.every((id) => liesBelow(figures.get(id), total))) return;
    const { start } = total.place;
    const outside = this.lists.depth;
    const plain = { change: null, mainOnly: false, announced: false, closesAtSemicolon: true };
    this.lists.open({ by: 'including', total: total.id, ...plain, loose: true, start });
    for (const id of levels) this.lists.addLevel(id);
    this.lists.close(outside, end);
  }

  /** The clause after a semicolon states another functional class, as the list so far does. */
  private goesOn(rest: readonly Token[]): boolean {
    const last = this.lists.innermost?.levels.at(-1);
    if (last === undefined || this.context.figures.get(last).functionCode === null) return false;
    for (const token of rest) {
      if (token.kind === 'function') return true;
      if (token.kind === 'number' || token.kind === 'term' || token.kind === 'mark') return false;
    }
    return false;
  }

  /** "累计开设工作室1525家，其中…": the running total just stated is what is split. */
  private runningTotal(): FigureId | null {
    const { lastLevel } = this.sentence;
    return lastLevel === this.context.figures.figures.at(-1)?.id ? lastLevel : null;
  }
}
