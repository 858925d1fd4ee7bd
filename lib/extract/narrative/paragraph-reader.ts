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
import type { Basis, Figure, FigureId, FigureRole } from '../../disclosure/figure.ts';
import type { AddFigure } from './change-reader.ts';
import { ChangeReader } from './change-reader.ts';
import { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import { draftFigure } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import { readLead } from './lead.ts';
import { LevelReader } from './level-reader.ts';
import type { ListedChange, ListFrame } from './list-frame.ts';
import { ListReader } from './list-reader.ts';
import { ListTracker } from './list-tracker.ts';
import { withDocumentUnit } from './missing-unit.ts';
import { RowReader } from './row-reader.ts';
import { SentenceState } from './sentence-state.ts';
import { ShareReader } from './share-reader.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { readZeroStatement, stateZeroNumber } from './zero-statement.ts';

/** A clause is no longer than this, in tokens. */
const CLAUSE = 24;

/** What a paragraph leaves behind: its open list (a total whose parts are the numbered paragraphs below) and its first level. */
export interface ParagraphResult {
  openList: { total: FigureId; change: ListFrame['change']; loose: boolean } | null;
  firstLevel: FigureId | null;
  /** Of the first level's measure, the first of each version: 年初预算 and 支出决算 of one item. */
  levelsByBasis: ReadonlyMap<Basis | null, FigureId>;
  firstChange: ListedChange | null;
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
  private readonly rows: RowReader;
  private readonly levels: LevelReader;
  private readonly listing: ListReader;
  /** Tokens before this index have been taken already. */
  private next = 0;

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
    const add: AddFigure = (token, lead, role, like) => this.addFigure(token, lead, role, like);
    this.moves = new ChangeReader(context, { sentence, changes, lists }, add);
    this.listing = new ListReader(paragraph, context, { sentence, changes, lists });
    this.levels = new LevelReader(paragraph, context, { sentence, changes, lists, shares: this.shares }, add);
    this.rows = new RowReader(paragraph, context, { sentence, changes }, add);
    this.tokens = tokenize(paragraph.text);
    if (this.tokens[0]?.kind === 'among' || this.opensSide()) this.sentence.previousAnchor = context.anchor;
  }

  /** "收支总预算100万元。" and then, in paragraphs of their own, "收入预算包括：…" and "支出预算包括：…". */
  private opensSide(): boolean {
    const { anchor, figures } = this.context;
    if (anchor === null || !/^(?:fiscalB|b)alanceTotal$/.test(figures.get(anchor).measure ?? ''))
      return false;
    const [first, second] = this.tokens;
    return first?.kind === 'including' || (first?.kind === 'term' && second?.kind === 'including');
  }

  read(): ParagraphResult {
    for (const [index, token] of this.tokens.entries()) {
      const next = this.tokens[index + 1];
      // "下降3.4%。；其他资金…": a full stop before a semicolon does not end the sentence.
      const doubled =
        token.kind === 'mark' && token.mark === '。' && next?.kind === 'mark' && next.mark === ';';
      if (!doubled && index >= this.next) this.take(token, index);
    }
    const total = this.lists.dangling();
    const loose = this.lists.innermost?.loose ?? false;
    const openList = total === null ? null : { total, change: this.changes.last, loose };
    this.endSentence(this.paragraph.text.length);
    this.context.anchor = this.sentence.previousAnchor;
    return {
      openList,
      firstLevel: this.levels.first,
      levelsByBasis: this.levels.byBasis,
      firstChange: this.moves.first,
    };
  }

  private take(token: Token, index: number): void {
    const { lead } = this.sentence;
    switch (token.kind) {
      case 'number':
        this.takeNumber(token, index);
        return;
      case 'mark':
        this.takeMark(token, index);
        return;
      case 'among':
        this.listing.open('qizhong', token);
        break;
      case 'follows':
        this.listing.open('including', token);
        break;
      case 'including':
        // "人员经费、公用经费分别为80万元、20万元": no list below a total, but amounts in a row.
        if (this.opensRow(token, this.tokens[index + 1])) {
          this.sentence.remember({ kind: 'each', start: token.start, end: token.end });
          return;
        }
        // "减少1.72万元，主要是项目支出减少": after a change these words give the reason.
        if (this.moves.justStated) this.changes.startReason(token);
        else this.listing.open('including', token);
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

  /** 分别为 with its numbers directly behind it: their names stand before it. */
  private opensRow(token: Token, next: Token | undefined): boolean {
    const isEach = this.paragraph.text.startsWith('分别', token.start);
    return isEach && next?.kind === 'number' && next.start - token.end <= 1;
  }

  private takeMark(token: Token & { kind: 'mark' }, index: number): void {
    switch (token.mark) {
      case '(':
        this.sentence.openBracket(this.lists.depth, this.tokens[index - 1]?.kind === 'number');
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
        // "（购置费1万元，运行费4万元。）比上年增加…": a full stop before the bracket closes ends nothing outside it.
        if (this.closesNext(index)) this.changes.endReason(token.start);
        else this.endSentence(token.end);
        break;
      case ',':
    }
    this.sentence.breakLead(token.end);
  }

  private closesNext(index: number): boolean {
    const next = this.tokens[index + 1];
    return this.sentence.inBrackets && next?.kind === 'mark' && next.mark === ')';
  }

  private closeBracket(token: Token): void {
    const outside = this.sentence.closeBracket();
    if (outside === undefined) return;
    this.listing.close(outside.lists, token.start);
    this.listing.partBracket(outside, token.end);
    this.sentence.returnTo(outside);
  }

  private endClause(end: number, index: number): void {
    this.sentence.semicolons += 1;
    // "因公出国费用没有；公务车费5万元": the clause before spoke of something else.
    this.sentence.subjectTokens = [];
    this.changes.endReason(end);
    this.listing.endClause(end, this.tokens.slice(index + 1, index + 1 + CLAUSE));
    this.changes.end();
    this.changes.compare = null;
  }

  private endSentence(end: number): void {
    this.changes.endReason(end);
    const anchor = this.lists.outermost?.total ?? this.sentence.mainLevel() ?? this.sentence.head;
    this.listing.close(0, end);
    this.changes.end();
    this.changes.compare = null;
    this.sentence.end(end, anchor);
  }

  private takeNumber(printed: NumberToken, index: number): void {
    const lead = readLead(this.sentence.lead);
    const token = withDocumentUnit(printed, lead, this.paragraph.text, this.context.moneyUnit);
    const inRow = this.rows.take(this.tokens, index, lead);
    if (inRow > 0) {
      this.next = index + inRow;
      this.sentence.breakLead(this.tokens[this.next - 1]?.end ?? token.end);
      return;
    }
    const { class: kind, role } = token.reading;
    const moves = lead.direction !== null && lead.direction.direction !== 'flat' && !lead.isLevel;
    const isBase = this.changes.compare?.figure === null && lead.compares && !lead.isLevel;
    if (kind === 'other' && lead.isLevel && lead.measure !== null && /^0(?:\.0+)?$/.test(token.number.digits))
      stateZeroNumber(token, lead.measure, this.sentence.leadStart, this.paragraph, this.context);
    if (role !== null) this.addFigure(token, lead, role);
    else if (this.changes.inReason) this.addFigure(token, lead, 'none');
    else if (lead.threshold) this.addFigure(token, lead, 'threshold');
    else if (kind === 'percent') this.takePercent(token, lead);
    else if (moves) this.moves.takeChange(token, lead);
    else if (this.moves.reaches(lead)) this.moves.takeReached(token, lead);
    else if (isBase) this.moves.takeBase(token, lead);
    else this.levels.take(token, lead);
    if (kind === 'code') this.sentence.remember(token);
    else if (kind !== 'ordinal') this.sentence.breakLead(token.end);
  }

  private takePercent(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    const inBrackets = this.sentence.inBrackets && this.sentence.lead.length === 0 && open !== null;
    if (lead.shares || this.shares.isOpen) this.takeShare(token, lead);
    else if (this.levels.takeCompletion(token, lead)) return;
    else if (lead.direction === null && !inBrackets) this.addFigure(token, lead, 'none');
    else this.moves.takeRate(token, lead);
  }

  private takeShare(token: NumberToken, lead: Lead): void {
    const part = this.sentence.headFigure;
    const percent = this.addFigure(token, lead, 'share', part?.id ?? null).id;
    const place = this.sentence.place(token.end);
    this.shares.state(part, percent, lead, this.lists.innermost, this.paragraph.block, place);
    // "占政府采购支出总额的75%，其中授予小微企业…": the whole after 占 is not what the next amount measures.
    this.sentence.subjectTokens = [];
  }

  private addFigure(token: NumberToken, lead: Lead, role: FigureRole, like: FigureId | null = null): Figure {
    const around = {
      lead,
      leadStart: this.sentence.leadStart,
      subjectTokens: this.sentence.subjectTokens,
      compared: this.changes.compare?.measure ?? null,
      isFirst: this.levels.first === null,
    };
    const model = like === null ? null : this.context.figures.get(like);
    return this.context.figures.get(
      this.context.figures.add(draftFigure(token, role, model, around, this.paragraph, this.context)),
    );
  }
}
