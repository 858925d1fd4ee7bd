/** A page report as small as one can be, for tests of what carries reports. */
import type { PageReport, ReportDocument } from '../../lib/report/report.ts';

const NOTHING = { printed: '0', fen: 0, figure: null, quote: '' };

/** A disclosure with one finding, with whatever counts and address the test wants. */
export function samplePageReport(
  different: { address?: string; disclosure?: boolean; counts?: Partial<PageReport['counts']> } = {},
): PageReport {
  const address = different.address ?? 'http://www.example.gov.cn/t1.html';
  return {
    address,
    title: '2023年部门预算',
    document: sampleDocument(address, different.disclosure ?? true),
    compositions: [],
    changes: [],
    counts: { pass: 40, error: 1, warning: 2, info: 0, doubt: 0, skip: 5, ...different.counts },
    attachments: [],
  };
}

function sampleDocument(source: string, disclosure: boolean): ReportDocument {
  return {
    source,
    sha256: '',
    error: null,
    detected: { disclosure, kind: disclosure ? 'budget' : null, score: disclosure ? 0.9 : 0, evidence: [] },
    unit: { name: '某某区某某协会', level: 'department', region: '某某区', superior: null },
    year: 2023,
    moneyUnit: '万元',
    summary: {
      totalIncome: { printed: '1,058.41万元', fen: 105841000, figure: 'f1', quote: '' },
      totalExpenditure: null,
      fiscalAppropriation: null,
      otherFunds: null,
      basicExpenditure: null,
      projectExpenditure: null,
      personnelFunds: null,
      publicFunds: null,
      threePublic: {
        total: NOTHING,
        abroad: null,
        reception: null,
        vehicle: null,
        vehiclePurchase: null,
        vehicleRunning: null,
      },
      operatingFunds: null,
      governmentProcurement: null,
      servicePurchase: null,
      fixedAssets: null,
      staff: {
        establishmentAdmin: { printed: '7名', value: 7, figure: 'f2', quote: '' },
        actualAdmin: null,
        establishmentInstitution: null,
        actualInstitution: null,
        actual: null,
        retired: null,
      },
    },
    figures: [],
    outcomes: [],
    coverage: { figures: 0, checked: 0, unchecked: [] },
  };
}
