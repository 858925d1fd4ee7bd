/**
 * Reads one paragraph: a small state machine over its tokens.
 *
 *   number ← the words since the last boundary (its lead) decide what it is:
 *     比 … number            the base of a comparison (previous)
 *     增加 number            a change; with % a rate
 *     占 … number%           a share
 *     完成 … number%         a completion rate
 *     otherwise              a level, the new head of the sentence
 *   其中 / 包括              opens a list under the head; ； or 。 closes it
 *   ( … )                    a sentence of its own; the head outside is kept
 *   主要原因                 everything up to ； or 。 is a reason, its figures belong to no total
 */
import type { Figure, FigureId, FigureRole } from '../../disclosure/figure.ts';
import type { Direction } from '../../disclosure/statement.ts';
import { ChangeReader } from './change-reader.ts';
import { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import { draftFigure } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import { readLead } from './lead.ts';
import { adoptBudgetMeasure, stateCompletion, stateRunningTotal } from './level-relations.ts';
import type { ListFrame } from './list-frame.ts';
import { ListTracker } from './list-tracker.ts';
import { DEEPEST, SentenceState } from './sentence-state.ts';
import { ShareReader } from './share-reader.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { readZeroStatement } from './zero-statement.ts';

/** Words between the opener of a list and its first item that announce it: 主要用于以下方面：, not 主要用于办公。以下… */
const ANNOUNCES = /^[^，,。；;：:\d]{0,4}(?:以下|下列|如下)/;

/** What a paragraph leaves behind: its open list (a total whose parts are the numbered paragraphs below) and its first level. */
export interface ParagraphResult {
  openList: { total: FigureId; change: ListFrame['change'] } | null;
  firstLevel: FigureId | null;
  firstChange: { figure: FigureId; direction: Direction } | null;
}

export function readParagraph(paragraph: ParagraphContext, context: NarrativeContext): ParagraphResult {
  return new ParagraphReader(paragraph, context).read();
}

class ParagraphReader {
  private readonly tokens: Token[];
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;
  private readonly sentence: SentenceState;
  private readonly changes: ChangeTracker;
  private readonly lists: ListTracker;
  private readonly shares: ShareReader;
  private readonly moves: ChangeReader;
  private firstLevel: FigureId | null = null;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
    const sentence = new SentenceState(paragraph, context);
    const changes = new ChangeTracker(paragraph, context);
    const lists = new ListTracker(paragraph, context);
    this.sentence = sentence;
    this.changes = changes;
    this.lists = lists;
    this.shares = new ShareReader(context);
    this.moves = new ChangeReader(context, { sentence, changes, lists }, (token, lead, role, like) =>
      this.addFigure(token, lead, role, like),
    );
    this.tokens = tokenize(paragraph.text);
    if (this.tokens[0]?.kind === 'among') this.sentence.previousAnchor = context.anchor;
  }

  read(): ParagraphResult {
    for (const [index, token] of this.tokens.entries()) {
      const next = this.tokens[index + 1];
      // "下降3.4%。；其他资金…": a full stop before a semicolon does not end the sentence.
      const doubled =
        token.kind === 'mark' && token.mark === '。' && next?.kind === 'mark' && next.mark === ';';
      if (!doubled) this.take(token, index);
    }
    const total = this.lists.dangling();
    const openList = total === null ? null : { total, change: this.changes.last };
    this.endSentence(this.paragraph.text.length);
    this.context.anchor = this.sentence.previousAnchor;
    return { openList, firstLevel: this.firstLevel, firstChange: this.moves.first };
  }

  private take(token: Token, index: number): void {
    const { lead } = this.sentence;
    switch (token.kind) {
      case 'number':
        this.takeNumber(token);
        return;
      case 'mark':
        this.takeMark(token, index);
        return;
      case 'among':
        this.openList('qizhong', token);
        break;
      case 'including':
        // "减少1.72万元，主要是项目支出减少": after a change these words give the reason.
        if (this.moves.justStated) this.changes.startReason(token);
        else this.openList('including', token);
        break;
      case 'reason':
        this.changes.startReason(token);
        break;
      case 'etc':
        if (lead.length === 0 && this.lists.innermost !== undefined) this.lists.innermost.open = true;
        break;
      case 'compare':
        if (!this.changes.inReason && this.changes.open(lead)) this.sentence.lead = [];
        break;
      case 'direction':
        if (!this.changes.inReason && token.direction === 'flat') this.moves.takeFlat(token);
        break;
      case 'nothing':
        readZeroStatement(this.paragraph, this.context, this.tokens, index);
        break;
      default:
    }
    this.sentence.remember(token);
    this.sentence.rememberSubject(token);
  }

  private takeMark(token: Token & { kind: 'mark' }, index: number): void {
    switch (token.mark) {
      case '(':
        this.sentence.openBracket(this.lists.depth);
        break;
      case ')':
        this.closeBracket(token);
        return;
      case '\n':
      // A colon after 其中 or a title, and the comma of a list of nouns, do not end the words that lead up to a number.
      case ':':
      case '、':
        return;
      case ';':
        if (!this.sentence.inBrackets) this.endClause(token.start, index);
        break;
      case '。':
        this.endSentence(token.end);
        break;
      case ',':
    }
    this.sentence.breakLead(token.end);
  }

  private closeBracket(token: Token): void {
    const outside = this.sentence.closeBracket();
    if (outside === undefined) return;
    this.closeLists(outside.lists, token.start);
    this.sentence.returnTo(outside);
  }

  private endClause(end: number, index: number): void {
    this.sentence.semicolons += 1;
    this.changes.endReason(end);
    const first = this.lists.firstClosedBySemicolon();
    if (first >= 0 && !this.nextIsOfTheList(index)) this.closeLists(first, end);
    this.changes.end();
    this.changes.compare = null;
  }

  /** The clause after a semicolon states another functional class, as the list so far does. */
  private nextIsOfTheList(semicolon: number): boolean {
    const last = this.lists.innermost?.levels.at(-1);
    if (last === undefined || this.context.figures.get(last).functionCode === null) return false;
    for (const token of this.tokens.slice(semicolon + 1)) {
      if (token.kind === 'function') return true;
      if (token.kind === 'number' || token.kind === 'term' || token.kind === 'mark') return false;
    }
    return false;
  }

  private endSentence(end: number): void {
    this.changes.endReason(end);
    const anchor = this.lists.outermost?.total ?? this.sentence.levels[0] ?? this.sentence.head;
    this.closeLists(0, end);
    this.changes.end();
    this.changes.compare = null;
    this.sentence.end(end, anchor);
  }

  private takeNumber(token: NumberToken): void {
    const lead = readLead(this.sentence.lead);
    const { class: kind, role } = token.reading;
    const moves = lead.direction !== null && lead.direction.direction !== 'flat' && !lead.isLevel;
    const isBase = this.changes.compare?.figure === null && lead.compares && !lead.isLevel;
    if (role !== null) this.addFigure(token, lead, role);
    else if (this.changes.inReason) this.addFigure(token, lead, 'none');
    else if (lead.threshold) this.addFigure(token, lead, 'threshold');
    else if (kind === 'percent') this.takePercent(token, lead);
    else if (moves) this.moves.takeChange(token, lead);
    else if (this.moves.reaches(lead)) this.moves.takeReached(token, lead);
    else if (isBase) this.moves.takeBase(token, lead);
    else this.takeLevel(token, lead);
    if (kind === 'code') this.sentence.remember(token);
    else if (kind !== 'ordinal') this.sentence.breakLead(token.end);
  }

  private takeLevel(token: NumberToken, lead: Lead): void {
    this.changes.end();
    this.changes.forget();
    const figure = this.addFigure(token, lead, 'level');
    adoptBudgetMeasure(figure, this.sentence);
    this.lists.addLevel(figure.id);
    if (lead.shares) {
      this.shares.noteWhole(figure.id);
      return;
    }
    if (lead.cumulative) stateRunningTotal(figure, this.sentence, this.context, token.end);
    else {
      if (this.lists.depth === 0) this.sentence.levels.push(figure.id);
      this.sentence.head = figure.id;
    }
    this.sentence.lastLevel = figure.id;
    if (figure.class === 'money') this.sentence.subjectTokens = [];
    this.firstLevel ??= figure.id;
  }

  private takePercent(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    const inBrackets = this.sentence.inBrackets && this.sentence.lead.length === 0 && open !== null;
    if (lead.shares || this.shares.isOpen) this.takeShare(token, lead);
    else if (lead.completes) {
      const percent = this.addFigure(token, lead, 'rate', this.sentence.head);
      stateCompletion(percent.id, lead, this.sentence, this.paragraph, this.context, token.end);
    } else if (lead.direction === null && !inBrackets) this.addFigure(token, lead, 'none');
    else this.moves.takeRate(token, lead);
  }

  private takeShare(token: NumberToken, lead: Lead): void {
    const part = this.sentence.headFigure;
    const percent = this.addFigure(token, lead, 'share', part?.id ?? null).id;
    const place = this.sentence.place(token.end);
    this.shares.state(part, percent, lead, this.lists.innermost, this.paragraph.block, place);
  }

  private openList(by: ListFrame['by'], token: Token): void {
    if (this.changes.inReason) return;
    // Lists inside lists go three or four deep; more is noise.
    if (this.lists.depth >= DEEPEST) this.closeLists(DEEPEST - 1, token.start);
    const { sentence } = this;
    const atStart = sentence.levels.length === 0 && this.lists.depth === 0 && !sentence.inBrackets;
    const announced = ANNOUNCES.test(this.paragraph.text.slice(token.end, token.end + 12));
    this.changes.end();
    this.lists.open({
      by,
      total: atStart ? sentence.previousAnchor : (this.runningTotal() ?? sentence.head),
      change: this.changes.last,
      mainOnly: this.paragraph.text.startsWith('主要', token.start),
      announced,
      start: token.start,
      closesAtSemicolon:
        this.lists.depth > 0 || sentence.semicolons > 0 || (by === 'including' && !announced),
    });
  }

  /** "累计开设工作室1525家，其中…": the running total just stated is what is split. */
  private runningTotal(): FigureId | null {
    const { lastLevel } = this.sentence;
    return lastLevel === this.context.figures.figures.at(-1)?.id ? lastLevel : null;
  }

  private closeLists(from: number, end: number): void {
    if (this.lists.depth <= from) return;
    this.changes.end();
    this.sentence.head = this.lists.close(from, end) ?? this.sentence.head;
  }

  private addFigure(token: NumberToken, lead: Lead, role: FigureRole, like: FigureId | null = null): Figure {
    const around = {
      lead,
      leadStart: this.sentence.leadStart,
      subjectTokens: this.sentence.subjectTokens,
      compared: this.changes.compare?.measure ?? null,
      isFirst: this.firstLevel === null,
    };
    const model = like === null ? null : this.context.figures.get(like);
    return this.context.figures.get(
      this.context.figures.add(draftFigure(token, role, model, around, this.paragraph, this.context)),
    );
  }
}
