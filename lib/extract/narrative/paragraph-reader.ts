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
import type { Place } from '../../source/document.ts';
import { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import { draftFigure } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import { readLead } from './lead.ts';
import type { ListFrame } from './list-frame.ts';
import { ListTracker } from './list-tracker.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { readZeroStatement } from './zero-statement.ts';

/** Words further back than this, in tokens, no longer lead up to a number. */
const MOST_WORDS = 40;
/** Lists and brackets nested deeper than this are closed. */
const DEEPEST = 8;

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
  private readonly changes: ChangeTracker;
  private readonly lists: ListTracker;
  /** Tokens since the last boundary, and where they begin. */
  private lead: Token[] = [];
  private leadStart = 0;
  private subjectTokens: Token[] = [];
  private sentenceStart = 0;
  private semicolons = 0;
  /** The level that the next words speak of. */
  private head: FigureId | null = null;
  /** The last level, a running total (累计) included: what 其中 in mid-sentence splits. */
  private lastLevelId: FigureId | null = null;
  /** Levels of the sentence outside its lists, without running totals; and the total of the sentence before. */
  private sentenceLevels: FigureId[] = [];
  private previousAnchor: FigureId | null = null;
  /** "占全部预算项目11个的100%": the whole is counted before the percentage. */
  private shareWhole: FigureId | null = null;
  private brackets: { head: FigureId | null; lead: Token[]; leadStart: number; lists: number }[] = [];
  private firstLevel: FigureId | null = null;
  private firstChange: ParagraphResult['firstChange'] = null;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
    this.changes = new ChangeTracker(paragraph, context);
    this.lists = new ListTracker(paragraph, context);
    this.tokens = tokenize(paragraph.text);
    if (this.tokens[0]?.kind === 'among') this.previousAnchor = context.anchor;
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
    this.context.anchor = this.previousAnchor;
    return { openList, firstLevel: this.firstLevel, firstChange: this.firstChange };
  }

  private take(token: Token, index: number): void {
    switch (token.kind) {
      case 'number':
        this.takeNumber(token);
        return;
      case 'mark':
        this.takeMark(token);
        return;
      case 'among':
        this.openList('qizhong', false, token);
        break;
      case 'including':
        // "减少1.72万元，主要是项目支出减少": after a change these words give the reason.
        if (this.followsChange()) this.changes.startReason(token);
        else this.openList('including', this.paragraph.text.startsWith('主要', token.start), token);
        break;
      case 'reason':
        this.changes.startReason(token);
        break;
      case 'etc':
        if (this.lead.length === 0 && this.lists.innermost !== undefined) this.lists.innermost.open = true;
        break;
      case 'compare':
        if (!this.changes.inReason && this.changes.open(this.lead)) this.lead = [];
        break;
      case 'direction':
        if (!this.changes.inReason && token.direction === 'flat') this.takeFlat(token);
        break;
      case 'nothing':
        readZeroStatement(this.paragraph, this.context, this.tokens, index);
        break;
      default:
    }
    this.remember(token);
    this.subjectTokens.push(token);
    if (this.subjectTokens.length > 2 * MOST_WORDS) this.subjectTokens.splice(0, MOST_WORDS);
  }

  private remember(token: Token): void {
    this.lead.push(token);
    if (this.lead.length > 2 * MOST_WORDS) this.lead.splice(0, MOST_WORDS);
  }

  private takeMark(token: Token & { kind: 'mark' }): void {
    switch (token.mark) {
      case '(':
        if (this.brackets.length >= DEEPEST) this.brackets.shift();
        this.brackets.push({
          head: this.head,
          lead: this.lead,
          leadStart: this.leadStart,
          lists: this.lists.depth,
        });
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
        if (this.brackets.length === 0) this.endClause(token.start);
        break;
      case '。':
        this.endSentence(token.end);
        break;
      case ',':
    }
    this.lead = [];
    this.leadStart = token.end;
  }

  private closeBracket(token: Token): void {
    const outside = this.brackets.pop();
    if (outside === undefined) return;
    this.closeLists(outside.lists, token.start);
    this.head = outside.head;
    // "行政运行（01）": codes in brackets belong to the name before them.
    const codes = this.lead.filter((inner) => inner.kind === 'number' && inner.reading.class === 'code');
    this.lead = [...outside.lead, ...codes].slice(-MOST_WORDS);
    this.leadStart = outside.leadStart;
  }

  private endClause(end: number): void {
    this.semicolons += 1;
    this.changes.endReason(end);
    const first = this.lists.firstClosedBySemicolon();
    if (first >= 0) this.closeLists(first, end);
    this.changes.end();
    this.changes.compare = null;
  }

  private endSentence(end: number): void {
    this.changes.endReason(end);
    const anchor = this.lists.outermost?.total ?? this.sentenceLevels[0] ?? this.head;
    this.closeLists(0, end);
    this.changes.end();
    this.changes.compare = null;
    this.previousAnchor = anchor;
    this.head = anchor;
    this.sentenceLevels = [];
    this.subjectTokens = [];
    this.semicolons = 0;
    this.lead = [];
    this.leadStart = end;
    this.sentenceStart = end;
    this.brackets = [];
  }

  private takeNumber(token: NumberToken): void {
    const lead = readLead(this.lead);
    const { class: kind, role } = token.reading;
    const moves = lead.direction !== null && lead.direction.direction !== 'flat' && !lead.isLevel;
    const isBase = this.changes.compare?.figure === null && lead.compares && !lead.isLevel;
    if (role !== null) this.addFigure(token, lead, role);
    else if (this.changes.inReason) this.addFigure(token, lead, 'none');
    else if (lead.threshold) this.addFigure(token, lead, 'threshold');
    else if (kind === 'percent') this.takePercent(token, lead);
    else if (moves) this.takeChange(token, lead);
    else if (this.reaches(lead)) this.takeReached(token, lead);
    else if (isBase) this.takeBase(token, lead);
    else this.takeLevel(token, lead);
    if (kind === 'code') this.remember(token);
    else if (kind !== 'ordinal') {
      this.lead = [];
      this.leadStart = token.end;
    }
  }

  private takeLevel(token: NumberToken, lead: Lead): void {
    this.changes.end();
    const figure = this.addFigure(token, lead, 'level');
    this.adoptBudgetMeasure(figure);
    this.lists.addLevel(figure.id);
    if (lead.shares) {
      this.shareWhole = figure.id;
      return;
    }
    if (lead.cumulative) this.addRunningTotal(figure, token);
    else {
      if (this.lists.depth === 0) this.sentenceLevels.push(figure.id);
      this.head = figure.id;
    }
    this.lastLevelId = figure.id;
    if (figure.class === 'money') this.subjectTokens = [];
    this.firstLevel ??= figure.id;
  }

  /** "新增发布943条，累计发布8810条": what is new is part of the running total. */
  private addRunningTotal(total: Figure, token: NumberToken): void {
    const part = this.headFigure();
    if (part === null || !this.sentenceLevels.includes(part.id) || part.class !== total.class) return;
    this.context.statements.push({
      kind: 'breakdown',
      by: 'running-total',
      of: total.class === 'count' ? 'count' : 'level',
      total: total.id,
      parts: [part.id],
      signs: [1],
      open: true,
      place: this.sentencePlace(token.end),
    });
  }

  /** "基本支出年初预算为200万元，支出决算为150万元": the outturn is of what the budget before it was for. */
  private adoptBudgetMeasure(figure: Figure): void {
    const budget = this.headFigure();
    if (budget === null || figure.basis !== 'final' || budget.basis === 'final' || budget.basis === null)
      return;
    if (budget.place.start < this.sentenceStart) return;
    if (figure.measure !== 'totalExpenditure' && figure.measure !== null) return;
    figure.measure = budget.measure;
    figure.functionCode = budget.functionCode;
    figure.scope ??= budget.scope;
  }

  private takeBase(token: NumberToken, lead: Lead): void {
    const { compare } = this.changes;
    if (compare === null) return;
    this.changes.noteBase(lead);
    const current = this.currentFor(compare.measure, token);
    const figure = this.addFigure(token, lead, 'level', current);
    figure.year = compare.year;
    if (compare.basis !== null) figure.basis = compare.basis;
    compare.figure = figure.id;
    this.changes.begin(current, this.sentencePlace(this.leadStart));
  }

  /** "由3人增加至5人": the level after a base and a direction is where the change arrives. */
  private reaches(lead: Lead): boolean {
    const open = this.changes.change;
    return (
      lead.isLevel &&
      lead.direction !== null &&
      open !== null &&
      open.previous !== null &&
      open.change === null
    );
  }

  private takeReached(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    if (open === null || lead.direction === null) return;
    const figure = this.addFigure(token, lead, 'level', open.previous);
    figure.year = this.context.documentYear;
    open.current = figure.id;
    this.changes.addWord(lead.direction, lead.direction.direction);
    this.head = figure.id;
  }

  private takeChange(token: NumberToken, lead: Lead): void {
    if (lead.compares) this.changes.noteBase(lead);
    const open = this.changes.change;
    const current = open?.current ?? this.currentFor(this.changes.compare?.measure ?? lead.measure, token);
    const figure = this.addFigure(token, lead, 'change', current);
    const isOpen = open !== null && open.change === null;
    const change = isOpen ? open : this.changes.begin(current, this.sentencePlace(this.leadStart));
    figure.year = current === null ? this.context.documentYear : this.context.figures.get(current).year;
    change.change = figure.id;
    const word = lead.direction;
    if (word === null) return;
    const { direction } = word;
    this.changes.addWord(word, direction);
    this.changes.last = { figure: figure.id, direction };
    if (direction !== 'up' && direction !== 'down') return;
    this.lists.addChange(figure.id, direction);
    this.firstChange ??= { figure: figure.id, direction };
  }

  private takePercent(token: NumberToken, lead: Lead): void {
    const open = this.changes.change;
    const inBrackets = this.brackets.length > 0 && this.lead.length === 0 && open !== null;
    if (lead.shares || this.shareWhole !== null) this.takeShare(token, lead);
    else if (lead.completes) this.takeCompletion(token, lead);
    else if (lead.direction === null && !inBrackets) this.addFigure(token, lead, 'none');
    else {
      const figure = this.addFigure(token, lead, 'rate', open?.current ?? this.head);
      if (lead.compares) this.changes.noteBase(lead);
      const named = this.changes.compare?.measure ?? lead.measure;
      const isOpen = open !== null && open.percent === null;
      const change = isOpen
        ? open
        : this.changes.begin(this.currentFor(named, token), this.sentencePlace(this.leadStart));
      change.percent = figure.id;
      if (lead.direction !== null) this.changes.addWord(lead.direction, lead.direction.direction);
    }
  }

  /** "完成年初预算的P%": the base is the last budget of that version in this paragraph. */
  private takeCompletion(token: NumberToken, lead: Lead): void {
    const percent = this.addFigure(token, lead, 'rate', this.head).id;
    const versions: (string | null)[] =
      lead.basis === 'budget' ? ['budget', 'initial-budget', 'adjusted-budget'] : [lead.basis];
    const base = this.context.figures.lastInBlock(
      this.paragraph.block,
      (figure) =>
        figure.role === 'level' &&
        figure.class === 'money' &&
        figure.basis !== null &&
        versions.includes(figure.basis),
    );
    const place = this.sentencePlace(token.end);
    this.context.statements.push({
      kind: 'rate',
      actual: this.head,
      base: base === this.head ? null : base,
      baseBasis: lead.basis,
      percent,
      place,
    });
  }

  private takeShare(token: NumberToken, lead: Lead): void {
    const part = this.headFigure();
    const percent = this.addFigure(token, lead, 'share', part?.id ?? null).id;
    if (part === null) return;
    const list = this.lists.innermost?.id ?? this.paragraph.block * 1000;
    const whole = this.wholeOf(part, lead);
    this.context.statements.push({
      kind: 'share',
      part: part.id,
      whole,
      percent,
      list,
      place: this.sentencePlace(token.end),
    });
  }

  /** The whole of a share: a number named after 占, a measure named there, or the total of the list. */
  private wholeOf(part: Figure, lead: Lead): FigureId | null {
    const counted = this.shareWhole;
    this.shareWhole = null;
    if (counted !== null) return counted;
    if (lead.measure !== null)
      return this.context.figures.lastLevel(
        lead.measure,
        (figure) =>
          figure.id !== part.id &&
          figure.class === part.class &&
          figure.year === part.year &&
          figure.functionCode === null,
      );
    const total = this.lists.innermost?.total ?? null;
    return total !== null && this.context.figures.get(total).class === part.class ? total : null;
  }

  private takeFlat(word: Token & { kind: 'direction' }): void {
    const words = readLead(this.lead);
    this.changes.noteBase(words);
    const open = this.changes.change;
    // "增加1.5%，与去年基本持平" comments on the change just made.
    if (open === null || (open.words.length === 0 && open.change !== null)) {
      const named = words.measure ?? this.changes.compare?.measure ?? null;
      this.changes.begin(this.currentFor(named, word), this.sentencePlace(this.leadStart));
    }
    this.changes.addWord(word, 'flat');
  }

  private followsChange(): boolean {
    const open = this.changes.change;
    const role = this.context.figures.figures.at(-1)?.role;
    return open !== null && open.reason === null && (role === 'change' || role === 'rate');
  }

  private openList(by: ListFrame['by'], open: boolean, token: Token): void {
    if (this.changes.inReason) return;
    // Lists inside lists go three or four deep; more is noise.
    if (this.lists.depth >= DEEPEST) this.closeLists(DEEPEST - 1, token.start);
    const atStart = this.sentenceLevels.length === 0 && this.lists.depth === 0 && this.brackets.length === 0;
    this.changes.end();
    this.lists.open({
      by,
      total: atStart ? this.previousAnchor : (this.runningTotal() ?? this.head),
      change: this.changes.last,
      open,
      start: token.start,
      closesAtSemicolon: this.lists.depth > 0 || this.semicolons > 0 || by === 'including',
    });
  }

  /** "累计开设工作室1525家，其中…": the running total just stated is what is split. */
  private runningTotal(): FigureId | null {
    return this.lastLevelId === this.context.figures.figures.at(-1)?.id ? this.lastLevelId : null;
  }

  private closeLists(from: number, end: number): void {
    if (this.lists.depth <= from) return;
    this.changes.end();
    this.head = this.lists.close(from, end) ?? this.head;
  }

  private addFigure(token: NumberToken, lead: Lead, role: FigureRole, like: FigureId | null = null): Figure {
    const around = {
      lead,
      leadStart: this.leadStart,
      subjectTokens: this.subjectTokens,
      compared: this.changes.compare?.measure ?? null,
      isFirst: this.firstLevel === null,
    };
    const model = like === null ? null : this.context.figures.get(like);
    return this.context.figures.get(
      this.context.figures.add(draftFigure(token, role, model, around, this.paragraph, this.context)),
    );
  }

  private currentFor(named: string | null, token: Token): FigureId | null {
    return this.changes.currentFor(named, this.head, token.start, this.sentenceStart);
  }

  private headFigure(): Figure | null {
    return this.head === null ? null : this.context.figures.get(this.head);
  }

  private sentencePlace(end: number): Place {
    const start = this.sentenceStart;
    return { block: this.paragraph.block, cell: null, start, end: Math.max(end, start + 1) };
  }
}
