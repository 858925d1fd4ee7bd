/** Reads levels: amounts and counts that are neither a change nor a base of comparison, and the completion of a budget. */
import type { Basis, Figure, FigureId } from '../../disclosure/figure.ts';
import type { AddFigure } from './change-reader.ts';
import type { ChangeTracker } from './change-tracker.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { NumberToken } from './figure-draft.ts';
import type { Lead } from './lead.ts';
import { yearOf } from './lead.ts';
import { adoptBudgetMeasure, stateCompletion, stateRunningTotal } from './level-relations.ts';
import type { ListTracker } from './list-tracker.ts';
import type { SentenceState } from './sentence-state.ts';
import type { ShareReader } from './share-reader.ts';

const BUDGETS: ReadonlySet<string | null> = new Set(['budget', 'initial-budget', 'adjusted-budget']);

export class LevelReader {
  /** The first level of the paragraph: a numbered part's own. */
  first: FigureId | null = null;
  /** Of its measure, the first of each version. */
  readonly byBasis = new Map<Basis | null, FigureId>();
  /** "为年初预算数50万元的98%": the budget named after 为, and the outturn before it. */
  private named: { budget: FigureId; actual: FigureId; end: number } | null = null;
  private readonly paragraph: ParagraphContext;
  private readonly context: NarrativeContext;
  private readonly sentence: SentenceState;
  private readonly changes: ChangeTracker;
  private readonly lists: ListTracker;
  private readonly shares: ShareReader;
  private readonly addFigure: AddFigure;

  constructor(
    paragraph: ParagraphContext,
    context: NarrativeContext,
    state: { sentence: SentenceState; changes: ChangeTracker; lists: ListTracker; shares: ShareReader },
    addFigure: AddFigure,
  ) {
    this.paragraph = paragraph;
    this.context = context;
    this.sentence = state.sentence;
    this.changes = state.changes;
    this.lists = state.lists;
    this.shares = state.shares;
    this.addFigure = addFigure;
  }

  take(token: NumberToken, lead: Lead): void {
    this.changes.end();
    this.changes.forget();
    const { sentence } = this;
    const before = sentence.headFigure;
    const figure = this.addFigure(token, lead, 'level');
    if (this.isPrior(figure, lead, before)) {
      sentence.prior = figure.id;
      return;
    }
    this.noteBudget(figure, lead, before, token);
    sentence.prior = null;
    if (figure.class === 'money' || figure.class === 'count') sentence.addLevel(figure.id);
    adoptBudgetMeasure(figure, sentence);
    this.adoptFromList(figure, lead);
    this.lists.addLevel(figure.id);
    if (lead.shares) {
      this.shares.noteWhole(figure.id);
      return;
    }
    // "累计完成100万元" alone in its sentence is what the sentence speaks of.
    const isRunning = lead.cumulative && before !== null && before.place.start >= sentence.start;
    if (isRunning) stateRunningTotal(figure, sentence, this.context, token.end);
    else {
      if (this.lists.depth === 0) sentence.levels.push(figure.id);
      sentence.head = figure.id;
    }
    sentence.lastLevel = figure.id;
    if (figure.class === 'money') sentence.subjectTokens = [];
    this.first ??= figure.id;
    const isOfFirst = this.context.figures.get(this.first).measure === figure.measure;
    if (isOfFirst && !this.byBasis.has(figure.basis)) this.byBasis.set(figure.basis, figure.id);
  }

  /** A part is of its total's year and version, unless it says another: "2022年决算20万元，其中：…" in a budget for 2023. */
  private adoptFromList(figure: Figure, lead: Lead): void {
    const total = this.lists.innermost?.total ?? null;
    if (total === null) return;
    const { year, basis } = this.context.figures.get(total);
    if (yearOf(lead, this.context.documentYear) === null) figure.year = year;
    if (lead.basis === null) figure.basis = basis;
  }

  /** "2023年预算8万元，2022年预算12.5万元": the second is what the first may be compared with. */
  private isPrior(figure: Figure, lead: Lead, before: Figure | null): boolean {
    const year = yearOf(lead, this.context.documentYear);
    if (before === null || year === null || before.year === null || year >= before.year) return false;
    if (before.place.start < this.sentence.start || lead.measure !== null || lead.functionCode !== null)
      return false;
    if (figure.class !== 'money' || before.class !== 'money' || before.basis !== figure.basis) return false;
    figure.measure = before.measure;
    figure.functionCode = before.functionCode;
    figure.scope ??= before.scope;
    return true;
  }

  private noteBudget(figure: Figure, lead: Lead, before: Figure | null, token: NumberToken): void {
    // "为年初预算数50万元的98%", "完成年初预算数50万元的98%".
    const isBudget = (lead.isLevel || lead.completes) && BUDGETS.has(lead.basis) && lead.measure === null;
    const isOutturn = before !== null && (before.basis === 'final' || lead.completes);
    const isNamed = isBudget && isOutturn && before.place.start >= this.sentence.start;
    this.named = isNamed ? { budget: figure.id, actual: before.id, end: token.end } : null;
  }

  /** True when the percentage states how much of a budget was used; then it is taken. */
  takeCompletion(token: NumberToken, lead: Lead): boolean {
    const { named } = this;
    if (named !== null && this.paragraph.text.slice(named.end, token.start).trim() === '的') {
      const percent = this.addFigure(token, lead, 'rate', named.actual).id;
      const [budget, actual] = [
        this.context.figures.get(named.budget),
        this.context.figures.get(named.actual),
      ];
      budget.measure = actual.measure;
      budget.functionCode = actual.functionCode;
      this.context.statements.push({
        kind: 'rate',
        actual: named.actual,
        base: named.budget,
        baseBasis: budget.basis,
        percent,
        place: this.sentence.place(token.end),
      });
      this.sentence.head = named.actual;
      return true;
    }
    // "为年初预算的98%": a rate of the budget, though it does not say 完成.
    const isOfBudget = lead.isLevel && lead.direction === null && BUDGETS.has(lead.basis);
    if (!lead.completes && !isOfBudget) return false;
    const percent = this.addFigure(token, lead, 'rate', this.sentence.head);
    stateCompletion(percent.id, lead, this.sentence, this.paragraph, this.context, token.end);
    return true;
  }
}
