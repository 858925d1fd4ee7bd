/** The comparison and the change that a sentence is stating, and the reason it gives. */
import type { FigureId } from '../../disclosure/figure.ts';
import type { ChangeStatement, Direction } from '../../disclosure/statement.ts';
import type { Place } from '../../source/document.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { Lead } from './lead.ts';
import { readLead, yearOf } from './lead.ts';
import type { ListFrame } from './list-frame.ts';
import type { Token } from './tokenize.ts';

/** An open comparison: what its words say of the base. */
interface Comparison {
  year: number | null;
  basis: ChangeStatement['baseBasis'];
  figure: FigureId | null;
  measure: string | null;
}

/** How far back, in characters, a comparison may mean a level of its own paragraph. */
const REACH = 400;

export class ChangeTracker {
  compare: Comparison | null = null;
  change: ChangeStatement | null = null;
  /** The last change stated, for a list that splits it. */
  last: ListFrame['change'] = null;
  /** The change of the sentence before, for a sentence that only gives its reason: "增加2万元。主要原因是…". */
  private finished: ChangeStatement | null = null;
  private reasonStart: number | null = null;
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
  }

  get inReason(): boolean {
    return this.reasonStart !== null;
  }

  /** Opens a comparison; the words before it name what is compared ("公务用车购置与上年持平"). False when one is open already. */
  open(lead: readonly Token[]): boolean {
    const isOpen = this.compare !== null && this.compare.figure === null;
    if (isOpen && lead.some((token) => token.kind === 'compare')) return false;
    this.compare = { year: null, basis: null, figure: null, measure: readLead(lead).measure };
    return true;
  }

  /** What the comparison's own words say of its base. */
  noteBase(lead: Lead): void {
    const { compare } = this;
    if (compare === null) return;
    compare.year = yearOf(lead, this.context.documentYear) ?? compare.year ?? this.usualBaseYear(lead);
    compare.basis = lead.basis ?? compare.basis;
    compare.measure = lead.measure ?? compare.measure;
  }

  /** A budget of the same year when 年初预算 is compared with, else the year before. */
  private usualBaseYear(lead: Lead): number | null {
    const { documentYear } = this.context;
    if (documentYear === null) return null;
    const isOwnBudget =
      lead.basis === 'initial-budget' ||
      lead.basis === 'adjusted-budget' ||
      (lead.basis === 'budget' && this.context.kind === 'final-accounts' && lead.yearOffset === null);
    return isOwnBudget ? documentYear : documentYear - 1;
  }

  /** The level that a comparison is about: the one its words name, else the head. */
  currentFor(
    named: string | null,
    head: FigureId | null,
    before: number,
    sentenceStart: number,
  ): FigureId | null {
    const headMeasure = head === null ? null : this.context.figures.get(head).measure;
    if (named === null || headMeasure === named) return head;
    const found = this.context.figures.lastLevel(
      named,
      (figure) =>
        figure.place.block === this.paragraph.block &&
        figure.place.start >= sentenceStart - REACH &&
        figure.place.start < before &&
        figure.year === this.context.documentYear,
    );
    return found ?? (headMeasure === null ? head : null);
  }

  begin(current: FigureId | null, place: Place): ChangeStatement {
    this.end();
    const { compare } = this;
    this.change = {
      kind: 'change',
      current,
      previous: compare?.figure ?? null,
      change: null,
      percent: null,
      words: [],
      reason: null,
      baseYear: compare?.year ?? null,
      baseBasis: compare?.basis ?? null,
      place,
    };
    return this.change;
  }

  addWord(word: Token, direction: Direction): void {
    const text = this.paragraph.text.slice(word.start, word.end);
    this.change?.words.push({ text, direction, place: this.placeOf(word.start, word.end) });
  }

  /** Hands the finished change over; one that says nothing is dropped. */
  end(): void {
    const { change } = this;
    this.change = null;
    if (change === null) return;
    const says = change.previous ?? change.change ?? change.percent;
    if (says === null && change.words.length === 0) return;
    this.context.statements.push(change);
    this.finished = change;
  }

  startReason(token: Token): void {
    this.reasonStart ??= token.end;
  }

  /** A new amount: what follows gives no reason for the change before it. */
  forget(): void {
    this.finished = null;
  }

  endReason(end: number): void {
    const start = this.reasonStart;
    this.reasonStart = null;
    const change = this.change ?? this.finished;
    this.finished = null;
    if (start === null || change === null || change.reason !== null) return;
    const text = this.paragraph.text.slice(start, end).replace(/^[\s:：,，是为]+/, '');
    change.reason = { text: text.trim(), place: this.placeOf(start, end) };
  }

  private placeOf(start: number, end: number): Place {
    return { block: this.paragraph.block, cell: null, start, end };
  }
}
