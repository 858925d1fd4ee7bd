/** Invented page reports for the popup: a disclosure with findings, one where all agrees, a page of attachments. */
import type {
  PageReport,
  ReportOutcome,
  ReportSummary,
  ReportSummaryEntry,
} from '../../lib/report/report.ts';
import { sampleFindings } from './findings.ts';

const money = (printed: string, fen: number, figure: string | null): ReportSummaryEntry => ({
  printed,
  fen,
  figure,
  quote: printed,
});
const count = (printed: string, value: number, figure: string): ReportSummaryEntry => ({
  printed,
  value,
  figure,
  quote: printed,
});

const summary: ReportSummary = {
  totalIncome: money('1,386.07万元', 1_386_070_000, 'f1'),
  totalExpenditure: money('1,386.07万元', 1_386_070_000, 'f1'),
  fiscalAppropriation: money('1,336.07万元', 1_336_070_000, 'f2'),
  otherFunds: money('50万元', 50_000_000, 'f3'),
  basicExpenditure: money('842.61万元', 842_610_000, 'f2'),
  projectExpenditure: money('543.4万元', 543_400_000, 'f3'),
  personnelFunds: money('534.11万元', 534_110_000, 'f4'),
  publicFunds: money('308.50万元', 308_500_000, 'f15'),
  threePublic: {
    total: money('6.32万元', 6_320_000, 'f5'),
    abroad: money('没有安排', 0, null),
    reception: money('0.52万元', 520_000, 'f12'),
    vehicle: money('5.80万元', 5_800_000, 'f6'),
    vehiclePurchase: money('0万元', 0, 'f6'),
    vehicleRunning: money('5.80万元', 5_800_000, 'f6'),
  },
  operatingFunds: money('288.41万元', 288_410_000, 'f7'),
  governmentProcurement: money('12,045.90万元', 12_045_900_000, 'f8'),
  servicePurchase: null,
  fixedAssets: money('1,090.33万元', 1_090_330_000, 'f9'),
  staff: {
    establishmentAdmin: count('24名', 24, 'f10'),
    actualAdmin: count('22人', 22, 'f10'),
    establishmentInstitution: null,
    actualInstitution: null,
    actual: count('31人', 31, 'f10'),
    retired: count('21人', 21, 'f9'),
  },
};

const outcomes: ReportOutcome[] = Object.values(sampleFindings)
  .filter((view) => view.standing !== 'pass')
  .map((view) => ({
    id: view.id,
    check: view.check,
    outcome: view.standing === 'doubt' ? 'doubt' : 'finding',
    severity:
      view.standing === 'error' || view.standing === 'warning' || view.standing === 'info'
        ? view.standing
        : null,
    grade: view.equation?.grade ?? null,
    printed: [],
    figures: view.figures,
    computed: view.equationLine,
    quote: view.quote,
    message: view.message,
    reason: view.standing === 'doubt' ? 'shifted-column' : null,
  }));

const part = (label: string, fen: number, figure: string) => ({
  label,
  printed: String(fen),
  fen,
  figure,
});

/** A disclosure with findings of every kind. */
export const reportWithFindings: PageReport = {
  address: 'http://www.example.gov.cn/zwgk/2031/t20310214_1.html',
  title: '青禾市样本中心2031年度单位预算公开',
  document: {
    source: 'http://www.example.gov.cn/zwgk/2031/t20310214_1.html',
    sha256: '',
    error: null,
    detected: { disclosure: true, kind: 'budget', score: 0.97, evidence: [] },
    unit: { name: '青禾市样本与计量中心', level: 'unit', region: '青禾市河湾区', superior: '青禾市样本局' },
    year: 2031,
    moneyUnit: '万元',
    summary,
    figures: [],
    outcomes,
    coverage: {
      figures: 230,
      checked: 198,
      unchecked: [
        { reason: 'threshold', count: 6 },
        { reason: 'no-relation', count: 17 },
        { reason: 'open-list', count: 5 },
        { reason: 'blank-cell', count: 4 },
      ],
    },
  },
  compositions: [
    {
      title: { zh: '按功能分类', en: 'By function' },
      total: 1_386_070_000,
      parts: [
        part('科学技术支出', 812_400_000, 'f2'),
        part('社会保障和就业支出', 231_100_000, 'f3'),
        part('住房保障支出', 168_900_000, 'f4'),
        part('卫生健康支出', 97_600_000, 'f5'),
        part('教育支出', 40_070_000, 'f6'),
        part('城乡社区支出', 22_000_000, 'f7'),
        part('其他支出', 14_000_000, 'f8'),
      ],
    },
    {
      title: { zh: '基本与项目', en: 'Basic and project' },
      total: 1_386_070_000,
      parts: [
        part('人员经费', 534_110_000, 'f4'),
        part('公用经费', 308_500_000, 'f15'),
        part('项目支出', 543_400_000, 'f3'),
      ],
    },
  ],
  changes: [
    {
      measure: 'totalExpenditure',
      figure: 'f1',
      direction: 'up',
      fen: 97_300_000,
      percent: '7.55%',
      baseYear: 2030,
    },
    {
      measure: 'basicExpenditure',
      figure: 'f2',
      direction: 'up',
      fen: 54_260_000,
      percent: '6.3%',
      baseYear: 2030,
    },
    {
      measure: 'threePublic',
      figure: 'f5',
      direction: 'down',
      fen: -490_000,
      percent: null,
      baseYear: 2030,
    },
    { measure: 'operatingFunds', figure: 'f7', direction: 'flat', fen: 0, percent: null, baseYear: 2030 },
  ],
  counts: { pass: 196, error: 3, warning: 3, info: 1, doubt: 1, skip: 14 },
  attachments: [
    {
      address: 'http://www.example.gov.cn/P020310214.pdf',
      title: '2031年度单位预算公开表（附件）',
      format: 'pdf',
    },
    { address: 'http://www.example.gov.cn/P020310215.xlsx', title: '', format: 'xlsx' },
  ],
};

/** The same unit; every relation holds. */
export const reportWithoutFindings: PageReport = {
  ...reportWithFindings,
  document: { ...reportWithFindings.document, outcomes: [] },
  counts: { pass: 203, error: 0, warning: 0, info: 0, doubt: 0, skip: 14 },
  attachments: [],
};

/** A page whose figures are all in its attachments. */
export const reportOfAttachments: PageReport = {
  ...reportWithFindings,
  document: {
    ...reportWithFindings.document,
    unit: { name: null, level: null, region: null, superior: null },
    summary: null,
    outcomes: [],
    coverage: { figures: 0, checked: 0, unchecked: [] },
  },
  compositions: [],
  changes: [],
  counts: { pass: 0, error: 0, warning: 0, info: 0, doubt: 0, skip: 0 },
};

/** The report with findings, two of them with one cause. */
export const reportWithCause: PageReport = {
  ...reportWithFindings,
  document: {
    ...reportWithFindings.document,
    outcomes: reportWithFindings.document.outcomes.map((outcome, index) =>
      index === 0 || index === 2 ? { ...outcome, cause: 'c1' } : outcome,
    ),
    causes: [
      {
        id: 'c1',
        kind: 'shared',
        figure: 'f1',
        printed: null,
        outcomes: [0, 2].map((index) => reportWithFindings.document.outcomes[index]?.id ?? ''),
        message: {
          zh: '2项不一致都涉及2023年项目支出（543.4万元），这个数与别处都不相符，可能是同一个原因。',
          en: '2 disagreements involve 2023 project expenditure (543.4 万元), which agrees with nothing else: they may have one cause.',
        },
      },
    ],
  },
};
