/** Reads changes: the base of a comparison, the change itself, its rate, where it arrives, and 持平. */
import type { Figure, FigureId, FigureRole } from '../../disclosure/figure.ts';
import type { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import { readLead } from './lead.ts';
import type { ListedChange } from './list-frame.ts';
import type { ListTracker } from './list-tracker.ts';
import type { SentenceState } from './sentence-state.ts';
import type { Token } from './tokenize.ts';

/** Makes a figure of a number; `like` is the level it belongs to. */
export type AddFigure = (token: NumberToken, lead: Lead, role: FigureRole, like?: FigureId | null) => Figure;

export class ChangeReader {
  /** The first change of the paragraph: a numbered part's own. */
  first: ListedChange | null = null;
  private readonly context: NarrativeContext;
  private readonly sentence: SentenceState;
  private readonly changes: ChangeTracker;
  private readonly lists: ListTracker;
  private readonly addFigure: AddFigure;

  constructor(
    context: NarrativeContext,
    state: { sentence: SentenceState; changes: ChangeTracker; lists: ListTracker },
    addFigure: AddFigure,
  ) {
    this.context = context;
    this.sentence = state.sentence;
    this.changes = state.changes;
    this.lists = state.lists;
    this.addFigure = addFigure;
  }

  /** "比2022年30万元": what the current amount is compared with. */
  takeBase(token: NumberToken, lead: Lead): void {
    const { compare } = this.changes;
    if (compare === null) return;
    this.changes.noteBase(lead);
    const current = this.currentFor(compare.measure, token);
    const figure = this.addFigure(token, lead, 'level', current);
    figure.year = compare.year;
    if (compare.basis !== null) figure.basis = compare.basis;
    compare.figure = figure.id;
    this.changes.begin(current, this.sentence.place(this.sentence.leadStart));
  }

  /** "由3人增加至5人": the level after a base and a direction is where the change arrives. */
  reaches(lead: Lead): boolean {
    const open = this.changes.change;
    return (
      lead.isLevel &&
      lead.direction !== null &&
      open !== null &&
      open.previous !== null &&
      open.change === null
    );
  }

  takeReached(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    if (open === null || lead.direction === null) return;
    const figure = this.addFigure(token, lead, 'level', open.previous);
    figure.year = this.context.documentYear;
    open.current = figure.id;
    this.changes.addWord(lead.direction, lead.direction.direction);
    this.sentence.head = figure.id;
  }

  takeChange(token: NumberToken, lead: Lead): void {
    if (lead.compares) this.changes.noteBase(lead);
    const open = this.changes.change;
    const current = open?.current ?? this.currentFor(this.changes.compare?.measure ?? lead.measure, token);
    const figure = this.addFigure(token, lead, 'change', current);
    const isOpen = open !== null && open.change === null;
    const change = isOpen ? open : this.begin(current);
    figure.year = current === null ? this.context.documentYear : this.context.figures.get(current).year;
    change.change = figure.id;
    const word = lead.direction;
    if (word === null) return;
    const { direction } = word;
    this.changes.addWord(word, direction);
    const base = { baseYear: change.baseYear, baseBasis: change.baseBasis };
    this.changes.last = { figure: figure.id, direction, base };
    if (direction !== 'up' && direction !== 'down') return;
    this.lists.addChange({ figure: figure.id, direction, base });
    this.first ??= { figure: figure.id, direction, base };
  }

  /** "增长10%", and "(65.37%)" after an amount. */
  takeRate(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    const figure = this.addFigure(token, lead, 'rate', open?.current ?? this.sentence.head);
    if (lead.compares) this.changes.noteBase(lead);
    const named = this.changes.compare?.measure ?? lead.measure;
    const isOpen = open !== null && open.percent === null;
    const change = isOpen ? open : this.begin(this.currentFor(named, token));
    if (change.current !== null) figure.year = this.context.figures.get(change.current).year;
    change.percent = figure.id;
    if (lead.direction !== null) this.changes.addWord(lead.direction, lead.direction.direction);
  }

  takeFlat(word: Token & { kind: 'direction' }): void {
    const words = readLead(this.sentence.lead);
    this.changes.noteBase(words);
    const open = this.changes.change;
    // "增加1.5%，与去年基本持平" comments on the change just made.
    if (open === null || (open.words.length === 0 && open.change !== null)) {
      const named = words.measure ?? this.changes.compare?.measure ?? null;
      this.begin(this.currentFor(named, word));
    }
    this.changes.addWord(word, 'flat');
  }

  /** True right after a change or its rate, when no reason has been given yet. */
  get justStated(): boolean {
    const open = this.changes.change;
    const role = this.context.figures.figures.at(-1)?.role;
    return open !== null && open.reason === null && (role === 'change' || role === 'rate');
  }

  private begin(current: FigureId | null): ReturnType<ChangeTracker['begin']> {
    const change = this.changes.begin(current, this.sentence.place(this.sentence.leadStart));
    if (current === this.sentence.head) change.previous ??= this.sentence.prior;
    return change;
  }

  private currentFor(named: string | null, token: Token): FigureId | null {
    return this.changes.currentFor(named, this.sentence.head, token.start, this.sentence.start);
  }
}
