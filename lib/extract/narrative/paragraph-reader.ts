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
import type { ChangeStatement, Direction } from '../../disclosure/statement.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE, measure as toMeasured } from '../../money/measured.ts';
import type { Place } from '../../source/document.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import { defaultBasis, lastLevel } from './context.ts';
import type { Lead } from './lead.ts';
import { readLead, yearOf } from './lead.ts';
import type { ListFrame } from './list-frame.ts';
import { closeFrame } from './list-frame.ts';
import { labelOf, quoteOf } from './quote.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';
import { readZeroStatement } from './zero-statement.ts';

type NumberToken = Token & { kind: 'number' };

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
  /** Tokens since the last boundary. */
  private lead: Token[] = [];
  /** Tokens of the sentence since its last level, for a subject that stands before a comma. */
  private subjectTokens: Token[] = [];
  private leadStart = 0;
  private sentenceStart = 0;
  private head: FigureId | null = null;
  /** The last level, a running total (累计) included: what 其中 in mid-sentence splits. */
  private lastLevelId: FigureId | null = null;
  /** Levels of the sentence being read and of the one before it, without running totals. */
  private sentenceLevels: FigureId[] = [];
  private previousAnchor: FigureId | null = null;
  private compare: {
    year: number | null;
    basis: ChangeStatement['baseBasis'];
    figure: FigureId | null;
    measure: string | null;
  } | null = null;
  private change: ChangeStatement | null = null;
  private lastChange: ListFrame['change'] = null;
  private frames: ListFrame[] = [];
  private saved: { head: FigureId | null; lead: Token[]; leadStart: number; frames: number }[] = [];
  private reasonStart: number | null = null;
  private semicolons = 0;
  private shareWhole: FigureId | null = null;
  private firstLevel: FigureId | null = null;
  private firstChange: ParagraphResult['firstChange'] = null;

  constructor(paragraph: ParagraphContext, context: NarrativeContext) {
    this.paragraph = paragraph;
    this.context = context;
    this.tokens = tokenize(paragraph.text);
    if (this.tokens[0]?.kind === 'among') this.previousAnchor = context.anchor;
  }

  read(): ParagraphResult {
    for (let index = 0; index < this.tokens.length; index += 1) {
      const token = this.tokens[index];
      const next = this.tokens[index + 1];
      // "下降3.4%。；其他资金…": a full stop before a semicolon does not end the sentence.
      const doubled =
        token?.kind === 'mark' && token.mark === '。' && next?.kind === 'mark' && next.mark === ';';
      if (token !== undefined && !doubled) this.take(token);
    }
    const openList = this.danglingList();
    this.endSentence(this.paragraph.text.length);
    this.context.anchor = this.previousAnchor;
    return { openList, firstLevel: this.firstLevel, firstChange: this.firstChange };
  }

  private take(token: Token): void {
    switch (token.kind) {
      case 'number':
        this.takeNumber(token);
        return;
      case 'mark':
        this.takeMark(token);
        return;
      case 'among':
        this.openFrame('qizhong', false, token);
        break;
      case 'including':
        // "减少1.72万元，主要是项目支出减少": after a change these words give the reason.
        if (this.change !== null && this.change.reason === null && this.lastRoleIsChange())
          this.startReason(token);
        else
          this.openFrame(
            'including',
            this.paragraph.text.slice(token.start, token.start + 2) === '主要',
            token,
          );
        break;
      case 'reason':
        this.startReason(token);
        break;
      case 'etc':
        if (this.lead.length === 0) for (const frame of this.frames.slice(-1)) frame.open = true;
        break;
      case 'compare':
        if (this.reasonStart === null) this.startCompare();
        break;
      case 'direction':
        if (this.reasonStart === null && token.direction === 'flat') this.takeFlat(token);
        break;
      case 'nothing':
        readZeroStatement(this.paragraph, this.context, this.tokens, token);
        break;
      default:
    }
    this.lead.push(token);
    this.subjectTokens.push(token);
  }

  private takeMark(token: Token & { kind: 'mark' }): void {
    if (token.mark === '(') {
      this.saved.push({
        head: this.head,
        lead: this.lead,
        leadStart: this.leadStart,
        frames: this.frames.length,
      });
      this.lead = [];
      this.leadStart = token.end;
      return;
    }
    if (token.mark === ')') {
      const saved = this.saved.pop();
      if (saved === undefined) return;
      this.closeFrames(saved.frames, token.start);
      this.head = saved.head;
      // "行政运行（01）": codes in brackets belong to the name before them.
      const codes = this.lead.filter((inner) => inner.kind === 'number' && inner.reading.class === 'code');
      this.lead = [...saved.lead, ...codes];
      this.leadStart = saved.leadStart;
      return;
    }
    if (token.mark === '\n') return;
    if (token.mark === ';' && this.saved.length === 0) {
      this.semicolons += 1;
      this.endReason(token.start);
      const first = this.frames.findIndex((frame) => frame.closesAtSemicolon);
      if (first >= 0) this.closeFrames(first, token.start);
      this.endChange();
      this.compare = null;
    }
    if (token.mark === '。') this.endSentence(token.end);
    // A colon after 其中 or a title does not end the words that lead up to the number.
    if (token.mark === ':' || token.mark === '、') return;
    this.lead = [];
    this.leadStart = token.end;
  }

  private endSentence(end: number): void {
    this.endReason(end);
    const outermost = this.frames[0];
    const anchor = outermost?.total ?? this.sentenceLevels[0] ?? this.head;
    this.closeFrames(0, end);
    this.endChange();
    this.previousAnchor = anchor;
    this.head = anchor;
    this.sentenceLevels = [];
    this.subjectTokens = [];
    this.compare = null;
    this.semicolons = 0;
    this.lead = [];
    this.leadStart = end;
    this.sentenceStart = end;
    this.saved = [];
  }

  private takeNumber(token: NumberToken): void {
    const lead = readLead(this.lead);
    const { reading } = token;
    const measured = reading.class === 'money' || reading.class === 'percent' || reading.class === 'count';
    if (!measured || reading.role !== null) this.addFigure(token, lead, reading.role ?? 'none');
    else if (this.reasonStart !== null) this.addFigure(token, lead, 'none');
    else if (lead.threshold) this.addFigure(token, lead, 'threshold');
    else if (reading.class === 'percent') this.takePercent(token, lead);
    else if (lead.direction !== null && lead.direction.direction !== 'flat' && !lead.isLevel)
      this.takeChange(token, lead);
    else if (this.compare !== null && this.compare.figure === null && lead.compares && !lead.isLevel)
      this.takeBase(token, lead);
    else this.takeLevel(token, lead);
    if (token.reading.class === 'code') this.lead.push(token);
    else if (token.reading.class !== 'ordinal') {
      this.lead = [];
      this.leadStart = token.end;
    }
  }

  private takeLevel(token: NumberToken, lead: Lead): void {
    this.endChange();
    const id = this.addFigure(token, lead, 'level');
    const figure = this.context.figures.get(id);
    this.adoptBudgetMeasure(figure);
    for (const frame of this.frames.slice(-1)) frame.levels.push(id);
    if (lead.shares) {
      // "占全部预算项目11个的100%": the whole is counted before the percentage.
      this.shareWhole = id;
      return;
    }
    if (lead.cumulative) this.addRunningTotal(id, token);
    if (!lead.cumulative && this.frames.length === 0) this.sentenceLevels.push(id);
    this.lastLevelId = id;
    if (!lead.cumulative) this.head = id;
    if (figure.class === 'money') this.subjectTokens = [];
    this.firstLevel ??= id;
  }

  /** "新增发布943条，累计发布8810条": what is new is part of the running total. */
  private addRunningTotal(total: FigureId, token: NumberToken): void {
    const part = this.head;
    if (part === null || !this.sentenceLevels.includes(part)) return;
    const of = this.context.figures.get(total).class === 'count' ? 'count' : 'level';
    if (this.context.figures.get(part).class !== this.context.figures.get(total).class) return;
    const place = this.sentencePlace(token.end);
    this.context.statements.push({
      kind: 'breakdown',
      total,
      parts: [part],
      signs: [1],
      open: true,
      of,
      by: 'running-total',
      place,
    });
  }

  /** "基本支出年初预算为200万元，支出决算为150万元": the outturn is of what the budget before it was for. */
  private adoptBudgetMeasure(figure: Figure): void {
    const budget = this.head === null ? null : this.context.figures.get(this.head);
    if (budget === null || figure.basis !== 'final' || budget.basis === 'final' || budget.basis === null)
      return;
    if (budget.place.start < this.sentenceStart || budget.place.block !== figure.place.block) return;
    if (figure.measure !== 'totalExpenditure' && figure.measure !== null) return;
    figure.measure = budget.measure;
    figure.functionCode = budget.functionCode;
    figure.scope ??= budget.scope;
  }

  /** The budget that a completion rate is of: the last one of the named version in this paragraph. */
  private completionBase(lead: Lead): FigureId | null {
    const versions: (string | null)[] =
      lead.basis === 'budget'
        ? ['budget', 'initial-budget', 'adjusted-budget']
        : lead.basis === null
          ? []
          : [lead.basis];
    const inParagraph = this.context.figures.figures.filter(
      (figure) => figure.place.block === this.paragraph.block && figure.place.cell === null,
    );
    const base = inParagraph.findLast(
      (figure) => figure.role === 'level' && figure.class === 'money' && versions.includes(figure.basis),
    );
    return base === undefined || base.id === this.head ? null : base.id;
  }

  private takeBase(token: NumberToken, lead: Lead): void {
    const compare = this.compare;
    if (compare === null) return;
    this.noteBase(lead);
    const current = this.currentFor(compare.measure, token);
    const id = this.addFigure(token, lead, 'level', current);
    const figure = this.context.figures.get(id);
    figure.year = compare.year;
    if (compare.basis !== null) figure.basis = compare.basis;
    compare.figure = id;
    this.beginChange(current, id);
  }

  private takeChange(token: NumberToken, lead: Lead): void {
    if (lead.compares) this.noteBase(lead);
    const current = this.change?.current ?? this.currentFor(this.compare?.measure ?? lead.measure, token);
    const id = this.addFigure(token, lead, 'change', current);
    if (this.change === null || this.change.change !== null)
      this.beginChange(current, this.compare?.figure ?? null);
    const figure = this.context.figures.get(id);
    figure.year = current === null ? this.context.documentYear : this.context.figures.get(current).year;
    const change = this.change;
    const word = lead.direction;
    if (change === null || word === null) return;
    change.change = id;
    this.addWord(word, word.direction);
    const direction = word.direction;
    this.lastChange = { figure: id, direction };
    if (direction === 'up' || direction === 'down') {
      for (const frame of this.frames.slice(-1)) frame.changes.push({ figure: id, direction });
      this.firstChange ??= { figure: id, direction };
    }
  }

  private takePercent(token: NumberToken, lead: Lead): void {
    if (lead.shares || this.shareWhole !== null) {
      this.takeShare(token, lead);
      return;
    }
    if (lead.completes) {
      const id = this.addFigure(token, lead, 'rate', this.head);
      const base = this.completionBase(lead);
      this.context.statements.push({
        kind: 'rate',
        actual: this.head,
        base,
        baseBasis: lead.basis,
        percent: id,
        place: this.sentencePlace(token.end),
      });
      return;
    }
    const inBrackets = this.saved.length > 0 && this.lead.length === 0 && this.change !== null;
    if (lead.direction === null && !inBrackets) {
      this.addFigure(token, lead, 'none');
      return;
    }
    const id = this.addFigure(token, lead, 'rate', this.change?.current ?? this.head);
    if (this.change === null || this.change.percent !== null) {
      if (lead.compares) this.noteBase(lead);
      this.beginChange(
        this.currentFor(this.compare?.measure ?? lead.measure, token),
        this.compare?.figure ?? null,
      );
    }
    if (this.change !== null) this.change.percent = id;
    if (lead.direction !== null) this.addWord(lead.direction, lead.direction.direction);
  }

  private takeShare(token: NumberToken, lead: Lead): void {
    const part = this.head;
    const id = this.addFigure(token, lead, 'share', part);
    if (part === null) return;
    const frame = this.frames.at(-1);
    this.context.statements.push({
      kind: 'share',
      part,
      whole: this.wholeOf(part, lead),
      percent: id,
      list: frame?.id ?? this.paragraph.block * 1000,
      place: this.sentencePlace(token.end),
    });
  }

  /** The whole of a share: a number named after 占, a measure named there, or the total of the list. */
  private wholeOf(part: FigureId, lead: Lead): FigureId | null {
    const figures = this.context.figures.figures;
    const counted = this.shareWhole;
    this.shareWhole = null;
    if (counted !== null) return counted;
    if (lead.measure !== null) {
      const { class: kind, year } = this.context.figures.get(part);
      return lastLevel(
        figures,
        lead.measure,
        (figure) =>
          figure.id !== part && figure.class === kind && figure.year === year && figure.functionCode === null,
      );
    }
    const total = this.frames.at(-1)?.total ?? null;
    return total !== null && this.context.figures.get(total).class === this.context.figures.get(part).class
      ? total
      : null;
  }

  private takeFlat(word: Token & { kind: 'direction' }): void {
    const words = readLead(this.lead);
    if (this.compare !== null) this.noteBase(words);
    // "增加1.5%，与去年基本持平" comments on the change just made.
    if (this.change === null || (this.change.words.length === 0 && this.change.change !== null)) {
      const measure = words.measure ?? this.compare?.measure ?? null;
      const named = measure === null ? this.head : this.currentFor(measure, word);
      this.beginChange(named, this.compare?.figure ?? null);
    }
    this.addWord(word, 'flat');
  }

  private startCompare(): void {
    if (
      this.compare !== null &&
      this.compare.figure === null &&
      this.lead.some((token) => token.kind === 'compare')
    )
      return;
    // "公务用车购置与上年持平": the words before 与 name what is compared.
    this.compare = { year: null, basis: null, figure: null, measure: readLead(this.lead).measure };
    this.lead = [];
  }

  /** What the comparison's own words say of its base. */
  private noteBase(lead: Lead): void {
    const compare = this.compare;
    if (compare === null) return;
    const documentYear = this.context.documentYear;
    compare.year =
      yearOf(lead, documentYear) ??
      compare.year ??
      (lead.basis === 'initial-budget' || lead.basis === 'adjusted-budget'
        ? documentYear
        : documentYear === null
          ? null
          : documentYear - 1);
    compare.basis = lead.basis ?? compare.basis;
    compare.measure = lead.measure ?? compare.measure;
  }

  /** The level that a comparison is about: the one its words name, else the head. */
  private currentFor(named: string | null, token: { start: number }): FigureId | null {
    const head = this.head;
    if (named === null || this.measureOf(head) === named) return head;
    const found = lastLevel(
      this.context.figures.figures,
      named,
      (figure) =>
        figure.place.block === this.paragraph.block &&
        figure.place.start >= this.sentenceStart - 400 &&
        figure.place.start < token.start &&
        figure.year === this.context.documentYear,
    );
    if (found !== null) return found;
    return this.measureOf(head) === null ? head : null;
  }

  private measureOf(id: FigureId | null): string | null {
    return id === null ? null : this.context.figures.get(id).measure;
  }

  private beginChange(current: FigureId | null, previous: FigureId | null): void {
    this.endChange();
    this.change = {
      kind: 'change',
      current,
      previous,
      change: null,
      percent: null,
      words: [],
      reason: null,
      baseYear: this.compare?.year ?? null,
      baseBasis: this.compare?.basis ?? null,
      place: this.sentencePlace(this.leadStart),
    };
  }

  private addWord(word: Token, direction: Direction): void {
    this.change?.words.push({
      text: this.paragraph.text.slice(word.start, word.end),
      direction,
      place: this.placeOf(word.start, word.end),
    });
  }

  private endChange(): void {
    const change = this.change;
    this.change = null;
    if (
      change === null ||
      (change.previous === null &&
        change.change === null &&
        change.percent === null &&
        change.words.length === 0)
    )
      return;
    this.context.statements.push(change);
  }

  private lastRoleIsChange(): boolean {
    const role = this.context.figures.figures.at(-1)?.role;
    return role === 'change' || role === 'rate';
  }

  private startReason(token: Token): void {
    this.reasonStart ??= token.end;
  }

  private endReason(end: number): void {
    if (this.reasonStart === null) return;
    if (this.change !== null && this.change.reason === null)
      this.change.reason = {
        text: this.paragraph.text
          .slice(this.reasonStart, end)
          .replace(/^[\s:：,，是为]+/, '')
          .trim(),
        place: this.placeOf(this.reasonStart, end),
      };
    this.reasonStart = null;
  }

  private openFrame(by: ListFrame['by'], open: boolean, token: Token): void {
    if (this.reasonStart !== null) return;
    const atStart = this.sentenceLevels.length === 0 && this.frames.length === 0 && this.saved.length === 0;
    this.endChange();
    this.frames.push({
      by,
      total: atStart ? this.previousAnchor : (this.cumulativeHead() ?? this.head),
      change: this.lastChange,
      levels: [],
      changes: [],
      closesAtSemicolon: this.frames.length > 0 || this.semicolons > 0 || by === 'including',
      open,
      id: this.context.nextList,
      start: token.start,
    });
    this.context.nextList += 1;
  }

  /** "累计开设工作室1525家，其中…": the running total just stated is what is split. */
  private cumulativeHead(): FigureId | null {
    const last = this.lastLevelId;
    return last !== null && last === this.context.figures.figures.at(-1)?.id ? last : null;
  }

  /** Closes the frames from `from` on; the head goes back to the outermost closed frame's total. */
  private closeFrames(from: number, end: number): void {
    if (this.frames.length <= from) return;
    this.endChange();
    const outermost = this.frames[from];
    for (const frame of this.frames.splice(from).reverse())
      this.context.statements.push(
        ...closeFrame(frame, this.context.figures, this.placeOf(frame.start, end)),
      );
    if (outermost?.total !== null && outermost !== undefined) this.head = outermost.total;
  }

  /** "…其中：" at the end of a paragraph: the parts stand in the numbered paragraphs below. */
  private danglingList(): ParagraphResult['openList'] {
    const frame = this.frames.at(-1);
    if (frame === undefined || frame.total === null || frame.levels.length > 0 || frame.changes.length > 0)
      return null;
    return { total: frame.total, change: this.lastChange };
  }

  private addFigure(
    token: NumberToken,
    lead: Lead,
    role: FigureRole,
    like: FigureId | null = null,
  ): FigureId {
    const { number, reading } = token;
    const unit = number.unit;
    const model = like === null ? null : this.context.figures.get(like);
    const subject = this.subjectFor(lead, reading.class);
    const factor =
      unit?.kind === 'money'
        ? FEN_PER_UNIT[unit.unit]
        : MINOR_PER_ONE * (unit?.text.startsWith('万') === true ? 10_000 : 1);
    const valued = reading.class === 'money' || reading.class === 'percent' || reading.class === 'count';
    return this.context.figures.add({
      class: reading.class,
      printed: this.paragraph.text.slice(number.start, number.end),
      unit: unit?.kind === 'money' ? unit.unit : (unit?.text ?? null),
      unitPrinted: unit !== null,
      value: valued
        ? toMeasured(reading.class as 'money' | 'percent' | 'count', number.digits, factor, number.negative)
        : null,
      decimals: number.decimals,
      measure: model?.measure ?? subject.measure,
      label: labelOf(this.paragraph, this.leadStart, number.start, subject.label, model?.label ?? null),
      scope: lead.scope ?? model?.scope ?? subject.scope,
      basis: lead.basis ?? model?.basis ?? defaultBasis(this.context.kind),
      year: yearOf(lead, this.context.documentYear) ?? model?.year ?? this.context.documentYear,
      functionCode: lead.functionCode ?? model?.functionCode ?? null,
      economicCode: null,
      role,
      path: this.paragraph.path,
      place: this.placeOf(number.start, number.end),
      quote: quoteOf(this.paragraph.text, number.start, number.unitEnd),
    });
  }

  /** The measure of a level: named in its lead, or earlier in its sentence, or by the headings. Counts must be named in their lead. */
  private subjectFor(
    lead: Lead,
    kind: string,
  ): { measure: string | null; scope: Lead['scope']; label: string } {
    const heading = this.paragraph.subject;
    const named = lead.measure ?? (kind === 'money' && this.compare !== null ? this.compare.measure : null);
    if (named !== null) return { measure: named, scope: heading.scope, label: '' };
    if (kind !== 'money') return { measure: null, scope: null, label: '' };
    const earlier = readLead(this.subjectTokens);
    if (earlier.measure !== null && earlier.functionCode === null)
      return { measure: earlier.measure, scope: earlier.scope ?? heading.scope, label: '' };
    const first = this.firstLevel === null;
    return { measure: first ? heading.measure : null, scope: heading.scope, label: heading.label };
  }

  private placeOf(start: number, end: number): Place {
    return { block: this.paragraph.block, cell: null, start, end };
  }

  private sentencePlace(end: number): Place {
    return this.placeOf(this.sentenceStart, Math.max(end, this.sentenceStart + 1));
  }
}
