/** What a new level has to do with the levels before it: running totals, an outturn after its budget, a completion rate. */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import type { Lead } from './lead.ts';
import type { SentenceState } from './sentence-state.ts';

/** "新增发布943条，累计发布8810条": what is new is part of the running total. */
export function stateRunningTotal(
  total: Figure,
  sentence: SentenceState,
  context: NarrativeContext,
  end: number,
): void {
  const part = sentence.headFigure;
  if (part === null || !sentence.levels.includes(part.id) || part.class !== total.class) return;
  context.statements.push({
    kind: 'breakdown',
    by: 'running-total',
    of: total.class === 'count' ? 'count' : 'level',
    total: total.id,
    parts: [part.id],
    signs: [1],
    open: true,
    place: sentence.place(end),
  });
}

/** "基本支出年初预算为200万元，支出决算为150万元": the outturn is of what the budget before it was for. */
export function adoptBudgetMeasure(figure: Figure, sentence: SentenceState): void {
  const budget = sentence.headFigure;
  if (budget === null || figure.basis !== 'final' || budget.basis === 'final' || budget.basis === null)
    return;
  if (budget.place.start < sentence.start) return;
  if (figure.measure !== 'totalExpenditure' && figure.measure !== null) return;
  figure.measure = budget.measure;
  figure.functionCode = budget.functionCode;
  figure.scope ??= budget.scope;
}

/** "完成年初预算的P%": the base is the last budget of that version in this paragraph. */
export function stateCompletion(
  percent: FigureId,
  lead: Lead,
  sentence: SentenceState,
  paragraph: ParagraphContext,
  context: NarrativeContext,
  end: number,
): void {
  const versions: (string | null)[] =
    lead.basis === 'budget' ? ['budget', 'initial-budget', 'adjusted-budget'] : [lead.basis];
  const base = context.figures.lastInBlock(
    paragraph.block,
    (figure) =>
      figure.role === 'level' &&
      figure.class === 'money' &&
      figure.basis !== null &&
      versions.includes(figure.basis),
  );
  context.statements.push({
    kind: 'rate',
    actual: sentence.head,
    base: base === sentence.head ? null : base,
    baseBasis: lead.basis,
    percent,
    place: sentence.place(end),
  });
}
