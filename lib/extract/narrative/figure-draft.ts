/** Makes a figure of a number token: its value, what it measures, its year and scope, its label and quote. */
import type { Figure, FigureRole } from '../../disclosure/figure.ts';
import { FEN_PER_UNIT, MINOR_PER_ONE, measure as toMeasured } from '../../money/measured.ts';
import type { FigureDraft } from '../figure-list.ts';
import type { PrintedUnit } from '../numbers.ts';
import type { NarrativeContext, ParagraphContext } from './context.ts';
import { defaultBasis } from './context.ts';
import type { Lead } from './lead.ts';
import { readLead, yearOf } from './lead.ts';
import { labelOf, quoteOf } from './quote.ts';
import type { Token } from './tokenize.ts';

export type NumberToken = Token & { kind: 'number' };

/** What stands before the number in its paragraph. */
export interface Surroundings {
  lead: Lead;
  leadStart: number;
  /** Tokens of the sentence since its last amount, for a subject that stands before a comma. */
  subjectTokens: readonly Token[];
  /** Measure that an open comparison is about. */
  compared: string | null;
  /** True until the paragraph has stated its first level: only that one may take its measure from the headings. */
  isFirst: boolean;
}

/** The figure of a number. `like` is the level that a base, a change or a rate belongs to. */
export function draftFigure(
  token: NumberToken,
  role: FigureRole,
  like: Figure | null,
  around: Surroundings,
  paragraph: ParagraphContext,
  context: NarrativeContext,
): FigureDraft {
  const { number, reading } = token;
  const { lead } = around;
  const subject = subjectOf(around, reading.class, paragraph);
  const kind = reading.class;
  const label = labelOf(paragraph, around.leadStart, number.start, subject.label, like?.label ?? null);
  return {
    class: kind,
    printed: paragraph.text.slice(number.start, number.end),
    unit: unitOf(number.unit, kind),
    unitPrinted: number.unit !== null && number.unit.text !== '',
    value:
      kind === 'money' || kind === 'percent' || kind === 'count'
        ? toMeasured(kind, number.digits, minorPerUnit(number.unit), number.negative)
        : null,
    decimals: number.decimals,
    measure: like?.measure ?? subject.measure,
    label,
    scope: lead.scope ?? like?.scope ?? subject.scope,
    basis: lead.basis ?? like?.basis ?? (namesABudget(label, role) ? 'budget' : defaultBasis(context.kind)),
    year: yearOf(lead, context.documentYear) ?? like?.year ?? context.documentYear,
    functionCode: lead.functionCode ?? like?.functionCode ?? null,
    economicCode: null,
    role,
    path: paragraph.path,
    place: { block: paragraph.block, cell: null, start: number.start, end: number.end },
    quote: quoteOf(paragraph.text, number.start, number.unitEnd),
  };
}

/** "“三公”经费预算20万元" in final accounts is the budget; 一般公共预算 and its like name money, not a version of the figure. */
function namesABudget(label: string, role: FigureRole): boolean {
  return (
    role === 'level' &&
    /预算(?:数|总额|总计|合计|安排)?$/.test(label) &&
    !/(?:公共|基金|经营|资本|拨款|总)预算$/.test(label)
  );
}

/** A percentage without its sign is one all the same. */
function unitOf(unit: PrintedUnit | null, kind: string): string | null {
  if (unit === null) return kind === 'percent' ? '%' : null;
  return unit.kind === 'money' ? unit.unit : unit.text;
}

/** Minor units of one printed unit; 万人次 counts ten thousand. */
function minorPerUnit(unit: PrintedUnit | null): number {
  if (unit?.kind === 'money') return FEN_PER_UNIT[unit.unit];
  return MINOR_PER_ONE * (unit?.text.startsWith('万') === true ? 10_000 : 1);
}

interface Subject {
  measure: string | null;
  scope: Lead['scope'];
  label: string;
}

/** The measure of a level: named in its lead, or earlier in its sentence, or by the headings. Counts must be named in their lead. */
function subjectOf(around: Surroundings, kind: string, paragraph: ParagraphContext): Subject {
  const heading = paragraph.subject;
  const named = around.lead.measure ?? (kind === 'money' ? around.compared : null);
  if (named !== null) return { measure: named, scope: heading.scope, label: '' };
  if (kind !== 'money') return { measure: null, scope: null, label: '' };
  const earlier = readLead(around.subjectTokens);
  if (earlier.measure !== null && earlier.functionCode === null)
    return { measure: earlier.measure, scope: earlier.scope ?? heading.scope, label: '' };
  return { measure: around.isFirst ? heading.measure : null, scope: heading.scope, label: heading.label };
}
