/** Which entries of the summary are shown, in which order and how deep. */
import type { MessageKey } from '../i18n/zh.ts';
import type { Change, ReportSummary, ReportSummaryEntry } from './report.ts';

export interface SummaryRow {
  /** Key of the name. */
  name: MessageKey;
  depth: 0 | 1 | 2;
  entry: ReportSummaryEntry;
  change: Change | null;
  /** Shown before "show all". */
  main: boolean;
}

interface RowPlan {
  measure: string;
  depth: 0 | 1 | 2;
  main?: boolean;
  read: (summary: ReportSummary) => ReportSummaryEntry | null;
}

const PLAN: readonly RowPlan[] = [
  { measure: 'totalIncome', depth: 0, main: true, read: (s) => s.totalIncome },
  { measure: 'fiscalAppropriation', depth: 1, main: true, read: (s) => s.fiscalAppropriation },
  { measure: 'otherFunds', depth: 1, read: (s) => s.otherFunds },
  { measure: 'totalExpenditure', depth: 0, main: true, read: (s) => s.totalExpenditure },
  { measure: 'basicExpenditure', depth: 1, main: true, read: (s) => s.basicExpenditure },
  { measure: 'personnelFunds', depth: 2, main: true, read: (s) => s.personnelFunds },
  { measure: 'publicFunds', depth: 2, main: true, read: (s) => s.publicFunds },
  { measure: 'projectExpenditure', depth: 1, main: true, read: (s) => s.projectExpenditure },
  { measure: 'threePublic', depth: 0, main: true, read: (s) => s.threePublic.total },
  { measure: 'abroad', depth: 1, read: (s) => s.threePublic.abroad },
  { measure: 'vehicle', depth: 1, read: (s) => s.threePublic.vehicle },
  { measure: 'vehiclePurchase', depth: 2, read: (s) => s.threePublic.vehiclePurchase },
  { measure: 'vehicleRunning', depth: 2, read: (s) => s.threePublic.vehicleRunning },
  { measure: 'reception', depth: 1, read: (s) => s.threePublic.reception },
  { measure: 'operatingFunds', depth: 0, main: true, read: (s) => s.operatingFunds },
  { measure: 'governmentProcurement', depth: 0, main: true, read: (s) => s.governmentProcurement },
  { measure: 'servicePurchase', depth: 0, read: (s) => s.servicePurchase },
  { measure: 'fixedAssets', depth: 0, read: (s) => s.fixedAssets },
  { measure: 'establishmentAdmin', depth: 0, read: (s) => s.staff.establishmentAdmin },
  { measure: 'actualAdmin', depth: 1, read: (s) => s.staff.actualAdmin },
  { measure: 'establishmentInstitution', depth: 0, read: (s) => s.staff.establishmentInstitution },
  { measure: 'actualInstitution', depth: 1, read: (s) => s.staff.actualInstitution },
  { measure: 'actual', depth: 0, main: true, read: (s) => s.staff.actual },
  { measure: 'retired', depth: 0, read: (s) => s.staff.retired },
];

/** The rows that the document fills, with the change on the year before where it is stated. */
export function summaryRows(summary: ReportSummary, changes: readonly Change[]): SummaryRow[] {
  return PLAN.flatMap(({ measure, depth, main = false, read }) => {
    const entry = read(summary);
    if (entry === null) return [];
    const change = changes.find((candidate) => candidate.measure === measure) ?? null;
    return [{ name: `measure.${measure}` as MessageKey, depth, entry, change, main }];
  });
}
