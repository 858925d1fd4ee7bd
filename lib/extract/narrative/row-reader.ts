/**
 * Reads figures in a row that belong to amounts in a row: "收、支总计各是120.50,130.50万元,各减少10.25,20.25万元,各下降7.84%、13.43%",
 * "人员经费、公用经费分别为80万元、20万元". The first belongs to the first, the second to the second.
 */
import type { FigureId } from '../../disclosure/figure.ts';
import type { ChangeStatement } from '../../disclosure/statement.ts';
import type { AddFigure } from './change-reader.ts';
import type { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import type { SentenceState } from './sentence-state.ts';
import type { Token } from './tokenize.ts';

/** The two sides that one word names together. */
const SIDES: Readonly<Record<string, readonly [string, string]>> = {
  balanceTotal: ['totalIncome', 'totalExpenditure'],
};

export class RowReader {
  /** The changes of the last row, for the rates that follow. */
  private changed: ChangeStatement[] = [];
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;
  private readonly sentence: SentenceState;
  private readonly changes: ChangeTracker;
  private readonly addFigure: AddFigure;

  constructor(
    paragraph: ParagraphContext,
    context: NarrativeContext,
    state: { sentence: SentenceState; changes: ChangeTracker },
    addFigure: AddFigure,
  ) {
    this.paragraph = paragraph;
    this.context = context;
    this.sentence = state.sentence;
    this.changes = state.changes;
    this.addFigure = addFigure;
  }

  /** Takes a row of numbers when it has as many amounts to belong to; how many it took, else 0. */
  take(tokens: readonly Token[], index: number, lead: Lead): number {
    const row = rowAt(tokens, index);
    const [first] = row;
    if (first === undefined || row.length < 2 || this.changes.inReason) return 0;
    if (!lead.distributes && !first.number.sharesUnit) return 0;
    const moves = lead.direction !== null && lead.direction.direction !== 'flat' && !lead.isLevel;
    const isTaken = moves ? this.takeMoves(row, lead) : this.takeLevels(row, lead);
    return isTaken ? 2 * row.length - 1 : 0;
  }

  private takeMoves(row: readonly NumberToken[], lead: Lead): boolean {
    const [first] = row;
    const word = lead.direction;
    if (first === undefined || word === null) return false;
    const isRate = first.reading.class === 'percent';
    if (lead.compares) this.changes.noteBase(lead);
    if (!isRate || this.changed.length !== row.length) {
      const levels = this.sentence.lastLevels(row.length);
      if (levels === null) return false;
      this.changes.end();
      this.changed = levels.map((level) => this.begin(level));
    }
    for (const [at, token] of row.entries()) {
      const change = this.changed[at];
      if (change === undefined) continue;
      const figure = this.addFigure(token, lead, isRate ? 'rate' : 'change', change.current);
      figure.year = this.context.figures.get(change.current ?? figure.id).year;
      if (isRate) change.percent = figure.id;
      else change.change = figure.id;
      const place = { block: this.paragraph.block, cell: null, start: word.start, end: word.end };
      change.words.push({
        text: this.paragraph.text.slice(word.start, word.end),
        direction: word.direction,
        place,
      });
    }
    return true;
  }

  private begin(current: FigureId): ChangeStatement {
    const { compare } = this.changes;
    const statement: ChangeStatement = {
      kind: 'change',
      current,
      previous: null,
      change: null,
      percent: null,
      words: [],
      reason: null,
      baseYear: compare?.year ?? null,
      baseBasis: compare?.basis ?? null,
      place: this.sentence.place(this.sentence.leadStart),
    };
    this.context.statements.push(statement);
    return statement;
  }

  /** Levels whose names stand in a row before them. */
  private takeLevels(row: readonly NumberToken[], lead: Lead): boolean {
    const names = this.sentence.lead.flatMap((token) => (token.kind === 'term' ? [token] : []));
    const named = names.slice(-row.length);
    const sides = names.length === 1 ? SIDES[named[0]?.measure ?? ''] : undefined;
    const measures = sides ?? (named.length === row.length ? named.map(({ measure }) => measure) : null);
    if (row[0]?.reading.class !== 'money' || measures?.length !== row.length) return false;
    for (const [at, token] of row.entries()) {
      const scope = named[at]?.scope ?? lead.scope;
      const figure = this.addFigure(token, { ...lead, measure: measures[at] ?? null, scope }, 'level');
      this.sentence.addLevel(figure.id);
      this.sentence.head = figure.id;
    }
    this.changed = [];
    return true;
  }
}

/** The number at an index and those of its kind that follow it, parted by commas or 和 and nothing else. */
function rowAt(tokens: readonly Token[], index: number): NumberToken[] {
  const row: NumberToken[] = [];
  for (let at = index; ; at += 2) {
    const token = tokens[at];
    const [first] = row;
    if (token?.kind !== 'number' || token.reading.role !== null) return row;
    if (!['money', 'percent', 'count'].includes(token.reading.class)) return row;
    if (first !== undefined && first.reading.class !== token.reading.class) return row;
    row.push(token);
    const next = tokens[at + 1];
    const joins =
      next?.kind === 'compare' || (next?.kind === 'mark' && (next.mark === ',' || next.mark === '、'));
    if (!joins || next.end - next.start > 1 || next.start - token.end > 1) return row;
    if ((tokens[at + 2]?.start ?? Infinity) - next.end > 1) return row;
  }
}
