/**
 * The report of one document, version 1: what the command line prints and what crosses between the extension's contexts.
 * Every stored or sent shape is parsed with the schema; its type is inferred from it.
 */
import * as z from 'zod/mini';

const bilingual = z.object({ zh: z.string(), en: z.string() });
const nullable = z.nullable;

/** One entry of the summary: fen for money, value for a count; a zero said in words is fen 0 with the words as printed. */
export const summaryEntrySchema = z.object({
  printed: z.string(),
  fen: z.optional(nullable(z.number())),
  value: z.optional(nullable(z.number())),
  /** Id of the figure; null for a zero said in words. */
  figure: nullable(z.string()),
  quote: z.string(),
});
export type ReportSummaryEntry = z.infer<typeof summaryEntrySchema>;
const entry = nullable(summaryEntrySchema);

export const summarySchema = z.object({
  totalIncome: entry,
  totalExpenditure: entry,
  fiscalAppropriation: entry,
  otherFunds: entry,
  basicExpenditure: entry,
  projectExpenditure: entry,
  personnelFunds: entry,
  publicFunds: entry,
  threePublic: z.object({
    total: entry,
    abroad: entry,
    reception: entry,
    vehicle: entry,
    vehiclePurchase: entry,
    vehicleRunning: entry,
  }),
  operatingFunds: entry,
  governmentProcurement: entry,
  servicePurchase: entry,
  fixedAssets: entry,
  staff: z.object({
    establishmentAdmin: entry,
    actualAdmin: entry,
    establishmentInstitution: entry,
    actualInstitution: entry,
    actual: entry,
    retired: entry,
  }),
});
export type ReportSummary = z.infer<typeof summarySchema>;

export const reportFigureSchema = z.object({
  id: z.string(),
  class: z.enum(['money', 'percent', 'count', 'ordinal', 'date', 'code', 'other']),
  printed: z.string(),
  unit: nullable(z.string()),
  /** Money only: value and worth of the last printed digit, in fen. */
  fen: z.optional(nullable(z.number())),
  step: z.optional(nullable(z.number())),
  /** Percent and count only. */
  value: z.optional(nullable(z.number())),
  measure: nullable(z.string()),
  label: z.string(),
  scope: nullable(z.string()),
  period: nullable(z.number()),
  path: z.array(z.string()),
  quote: z.string(),
});
export type ReportFigure = z.infer<typeof reportFigureSchema>;

export const reportOutcomeSchema = z.object({
  id: z.string(),
  check: z.string(),
  outcome: z.enum(['pass', 'finding', 'skip', 'doubt']),
  severity: nullable(z.enum(['error', 'warning', 'info'])),
  grade: nullable(z.enum(['exact', 'explained', 'improbable', 'impossible'])),
  /** Every number that took part, exactly as printed, the reported one first. */
  printed: z.array(z.string()),
  figures: z.array(z.string()),
  /** The equation or the computed value in plain characters; null when there is no arithmetic. */
  computed: nullable(z.string()),
  quote: z.string(),
  message: bilingual,
  reason: nullable(z.string()),
  /** Id of the cause that it has in common with other findings. */
  cause: z.optional(z.string()),
});
export type ReportOutcome = z.infer<typeof reportOutcomeSchema>;

/** What several findings have in common; said once. */
export const reportCauseSchema = z.object({
  id: z.string(),
  /** repair: one changed figure would settle all; shared: a figure that agrees with nothing else; same-amounts: two amounts, several times. */
  kind: z.enum(['repair', 'shared', 'same-amounts']),
  figure: z.string(),
  /** For a repair: the number that would settle all. */
  printed: nullable(z.string()),
  outcomes: z.array(z.string()),
  message: bilingual,
});
export type ReportCause = z.infer<typeof reportCauseSchema>;

export const reportDocumentSchema = z.object({
  source: z.string(),
  sha256: z.string(),
  error: nullable(z.object({ code: z.string(), message: bilingual })),
  detected: z.object({
    disclosure: z.boolean(),
    kind: nullable(z.enum(['budget', 'final-accounts'])),
    score: z.number(),
    evidence: z.array(z.string()),
  }),
  unit: z.object({
    name: nullable(z.string()),
    level: nullable(z.enum(['department', 'unit'])),
    region: nullable(z.string()),
    superior: nullable(z.string()),
  }),
  year: nullable(z.number()),
  moneyUnit: nullable(z.string()),
  summary: nullable(summarySchema),
  figures: z.array(reportFigureSchema),
  outcomes: z.array(reportOutcomeSchema),
  /** Absent in reports of earlier versions. */
  causes: z.optional(z.array(reportCauseSchema)),
  coverage: z.object({
    figures: z.number(),
    checked: z.number(),
    unchecked: z.array(z.object({ reason: z.string(), count: z.number() })),
  }),
});
export type ReportDocument = z.infer<typeof reportDocumentSchema>;

export const reportSchema = z.object({ gouji: z.literal(1), documents: z.array(reportDocumentSchema) });
export type Report = z.infer<typeof reportSchema>;

/** A part of the whole for the picture of where the money goes. Shares are of the printed total, 0 to 1. */
export const compositionSchema = z.object({
  title: bilingual,
  total: z.number(),
  parts: z.array(z.object({ label: z.string(), printed: z.string(), fen: z.number(), figure: z.string() })),
});
export type Composition = z.infer<typeof compositionSchema>;

/** A change on the year before, as stated; the direction is that of the figures when both are printed, else of the words. */
export const changeSchema = z.object({
  measure: z.string(),
  figure: z.string(),
  direction: z.enum(['up', 'down', 'flat']),
  fen: nullable(z.number()),
  percent: nullable(z.string()),
  baseYear: nullable(z.number()),
});
export type Change = z.infer<typeof changeSchema>;

/** What a page's popup shows: the report without its passes' details, the picture and the changes. */
export const pageReportSchema = z.object({
  address: z.string(),
  title: z.string(),
  document: reportDocumentSchema,
  compositions: z.array(compositionSchema),
  changes: z.array(changeSchema),
  counts: z.object({
    pass: z.number(),
    error: z.number(),
    warning: z.number(),
    info: z.number(),
    doubt: z.number(),
    skip: z.number(),
  }),
  attachments: z.array(z.object({ address: z.string(), title: z.string(), format: z.string() })),
});
export type PageReport = z.infer<typeof pageReportSchema>;
