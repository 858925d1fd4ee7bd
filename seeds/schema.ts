/** The shape of the data beside each seed page: where it comes from, and what a reader of the original found in it. */
import * as z from 'zod/mini';

const disclosureKind = z.enum(['budget', 'final-accounts']);
const nonEmpty = z.string().check(z.minLength(1));

/** `source.json`: who published the disclosure, and how the page is built. */
export const seedSourceSchema = z.strictObject({
  /** Number of the original in the gold standard. */
  origin: z.string().check(z.regex(/^\d{3}$/)),
  publisher: nonEmpty,
  title: nonEmpty,
  year: z.int(),
  kind: disclosureKind,
  /** The one thing about its HTML that this page stands for. */
  markup: z.enum(['word-paste', 'trs-editor', 'semantic', 'full-width', 'iframe']),
  /** Documents that `page.html` shows in an iframe, in the same folder. */
  frames: z.array(nonEmpty),
  note: nonEmpty,
});
export type SeedSource = z.infer<typeof seedSourceSchema>;

/** Null where the disclosure does not say; a zero said in words has the words as printed. */
const money = z.nullable(z.strictObject({ printed: nonEmpty, fen: z.int() }));
const count = z.nullable(z.strictObject({ printed: nonEmpty, value: z.int() }));

/** What the popup says of the unit, as a person read it from the original. */
export const seedSummarySchema = z.strictObject({
  totalIncome: money,
  totalExpenditure: money,
  fiscalAppropriation: money,
  otherFunds: money,
  basicExpenditure: money,
  projectExpenditure: money,
  personnelFunds: money,
  publicFunds: money,
  threePublic: z.strictObject({
    total: money,
    abroad: money,
    reception: money,
    vehicle: money,
    vehiclePurchase: money,
    vehicleRunning: money,
  }),
  operatingFunds: money,
  governmentProcurement: money,
  servicePurchase: money,
  fixedAssets: money,
  staff: z.strictObject({
    establishmentAdmin: count,
    actualAdmin: count,
    establishmentInstitution: count,
    actualInstitution: count,
    actual: count,
    retired: count,
  }),
});

/** One statement of the disclosure that does not agree with another. */
export const seedInconsistencySchema = z.strictObject({
  id: z.string().check(z.regex(/^\d{3}-N\d{2}$/)),
  severity: z.enum(['error', 'warning', 'info']),
  /** `undecidable`: a reader would ask, but the document alone does not prove it. */
  verdict: z.enum(['inconsistent', 'undecidable']),
  /** The relation that fails, in the words of the gold standard. */
  kind: z.string().check(z.regex(/^[a-z]+(_[a-z]+)*$/)),
  /** The numbers that take part, as printed in the original. */
  printed: z.array(nonEmpty),
  /** Where it stands, in the wording of the rebuilt page; cells of a table row follow each other. */
  quote: nonEmpty,
  message: z.strictObject({ zh: nonEmpty, en: nonEmpty }),
});

/** `truth.json`: transcribed from the gold standard, never written by the program under test. */
export const seedTruthSchema = z.strictObject({
  unit: nonEmpty,
  unitFull: nonEmpty,
  level: z.enum(['department', 'unit']),
  region: z.strictObject({ province: nonEmpty, city: nonEmpty, district: nonEmpty }),
  year: z.int(),
  kind: disclosureKind,
  moneyUnit: z.enum(['元', '万元']),
  summary: seedSummarySchema,
  inconsistencies: z.array(seedInconsistencySchema),
});
export type SeedTruth = z.infer<typeof seedTruthSchema>;
