/** From an inspection to the report. */
import type { Outcome } from '../checks/outcome.ts';
import { figuresOf, isEvaluated } from '../checks/outcome.ts';
import type { Disclosure, Summary, SummaryEntry } from '../disclosure/disclosure.ts';
import { figureById } from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import { causeSentence } from '../i18n/cause-sentence.ts';
import { equationLine, equationOf } from '../i18n/equation.ts';
import { outcomeSentence } from '../i18n/outcome-sentence.ts';
import type { Inspection } from '../inspect.ts';
import type { SourceDocument } from '../source/document.ts';
import { textAround } from '../source/document.ts';
import { readChanges, readCompositions } from './overview.ts';
import type {
  PageReport,
  ReportDocument,
  ReportOutcome,
  ReportSummary,
  ReportSummaryEntry,
} from './report.ts';
import { toFigure } from './to-figure.ts';

export interface SourceInfo {
  /** File name or page address. */
  source: string;
  /** SHA-256 of the bytes read, hex; empty when unknown. */
  sha256: string;
}

/** The report of one document that was read. */
export function toReportDocument(inspection: Inspection, info: SourceInfo): ReportDocument {
  return { ...withoutFigures(inspection, info), figures: inspection.disclosure.figures.map(toFigure) };
}

function withoutFigures(inspection: Inspection, info: SourceInfo): ReportDocument {
  const { disclosure, detected, outcomes, causes, coverage } = inspection;
  const causeOf = new Map(causes.flatMap((cause) => cause.outcomes.map((member) => [member, cause])));
  return {
    source: info.source,
    sha256: info.sha256,
    error: null,
    detected: {
      disclosure: detected.disclosure,
      kind: disclosure.kind ?? detected.kind,
      score: detected.score,
      evidence: detected.evidence,
    },
    unit: disclosure.unit,
    year: disclosure.year,
    moneyUnit: disclosure.moneyUnit,
    summary: toSummary(disclosure.summary),
    figures: [],
    outcomes: outcomes.map((outcome) => {
      const cause = causeOf.get(outcome.id);
      if (cause === undefined) return toOutcome(outcome, disclosure);
      const isFirst = cause.outcomes[0] === outcome.id;
      return { ...toOutcome(isFirst ? outcome : withoutRepair(outcome), disclosure), cause: cause.id };
    }),
    causes: causes.map((cause) => ({
      id: cause.id,
      kind: cause.kind,
      figure: cause.figure,
      printed: cause.printed,
      outcomes: cause.outcomes,
      message: causeSentence(cause, disclosure),
    })),
    coverage: {
      figures: coverage.figures,
      checked: coverage.checked,
      unchecked: coverage.unchecked.map(({ reason, figures }) => ({ reason, count: figures.length })),
    },
  };
}

/** What the popup needs of a page: the report without figures and passes, with the picture and the changes. */
export function toPageReport(
  inspection: Inspection,
  info: SourceInfo & { title: string; attachments: PageReport['attachments'] },
): PageReport {
  const { outcomes, disclosure } = inspection;
  const count = (accept: (outcome: Outcome) => boolean): number => outcomes.filter(accept).length;
  const findings = (severity: string): number =>
    count((outcome) => outcome.outcome === 'finding' && outcome.severity === severity);
  const document = withoutFigures(
    {
      ...inspection,
      outcomes: outcomes.filter((outcome) => outcome.outcome === 'finding' || outcome.outcome === 'doubt'),
    },
    info,
  );
  return {
    address: info.source,
    title: info.title,
    document,
    compositions: readCompositions(disclosure),
    changes: readChanges(disclosure),
    counts: {
      pass: count((outcome) => outcome.outcome === 'pass'),
      error: findings('error'),
      warning: findings('warning'),
      info: findings('info'),
      doubt: count((outcome) => outcome.outcome === 'doubt'),
      skip: count((outcome) => outcome.outcome === 'skip'),
    },
    attachments: info.attachments,
  };
}

function toOutcome(outcome: Outcome, disclosure: Disclosure): ReportOutcome {
  const figures = figuresOf(outcome).map((id) => figureById(disclosure, id));
  const evaluated = isEvaluated(outcome);
  const equation = equationOf(outcome, disclosure);
  return {
    id: outcome.id,
    check: outcome.check,
    outcome: outcome.outcome,
    severity: evaluated ? outcome.severity : null,
    grade: evaluated ? outcome.grade : null,
    printed: printedOf(outcome, figures),
    figures: figures.map((figure) => figure.id),
    computed: equation === null ? null : equationLine(equation),
    quote: quoteOf(outcome, figures, disclosure.source),
    message: outcomeSentence(outcome, disclosure, equation),
    reason: evaluated ? null : outcome.reason,
  };
}

/** What one changed figure would settle is said with the first finding that it settles. */
function withoutRepair(outcome: Outcome): Outcome {
  const { repairFigure: _figure, ...params } = outcome.params;
  return { ...outcome, params };
}

const QUOTE_LENGTH = 120;
const QUOTE_BEFORE = 60;

/** The claim's own words when the check names a place, else the words around its first figure. */
function quoteOf(outcome: Outcome, figures: readonly Figure[], source: SourceDocument): string {
  const place = outcome.places[0];
  if (place === undefined) return figures[0]?.quote ?? '';
  const first = figures.find(
    (figure) => figure.place.block === place.block && figure.place.cell === place.cell,
  );
  const text = textAround(source, place);
  const from = Math.max(
    0,
    Math.min(place.start, first?.place.start ?? place.start),
    (first?.place.start ?? 0) - QUOTE_BEFORE,
  );
  const to = Math.min(text.length, Math.max(place.end, first?.place.end ?? 0), from + QUOTE_LENGTH);
  return text.slice(from, to).trim() || (figures[0]?.quote ?? '');
}

/** Numbers of an outcome as printed; a total that is no figure (100%) and numbers in words come from its parameters. */
function printedOf(outcome: Outcome, figures: readonly Figure[]): string[] {
  const printed = figures.map((figure) => figure.printed + (figure.class === 'percent' ? '%' : ''));
  const { expected, printed: more } = outcome.params;
  return [
    ...(typeof expected === 'string' ? [expected] : []),
    ...printed,
    ...(typeof more === 'string' ? more.split(' ') : []),
  ];
}

function toSummary(summary: Summary): ReportSummary {
  const { threePublic, staff, ...money } = summary;
  const convert = <K extends string>(
    entries: Record<K, SummaryEntry | null>,
  ): Record<K, ReportSummaryEntry | null> =>
    Object.fromEntries(
      Object.entries<SummaryEntry | null>(entries).map(([key, entry]) => [
        key,
        entry === null ? null : toEntry(entry),
      ]),
    ) as Record<K, ReportSummaryEntry | null>;
  return { ...convert(money), threePublic: convert(threePublic), staff: convert(staff) };
}

function toEntry(entry: SummaryEntry): ReportSummaryEntry {
  return {
    printed: entry.printed,
    ...(entry.value === null ? { fen: entry.fen } : { value: entry.value }),
    figure: entry.figure,
    quote: entry.quote,
  };
}
