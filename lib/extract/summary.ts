/** The unit's summary: the first figure that states each measure for the document's own year. Never guessed. */
import type {
  Disclosure,
  StaffKey,
  Summary,
  SummaryEntry,
  SummaryKey,
  ThreePublicKey,
} from '../disclosure/disclosure.ts';
import type { Figure } from '../disclosure/figure.ts';
import type { ZeroStatement } from '../disclosure/statement.ts';

type Parts = Omit<Disclosure, 'summary'>;

/** Measures that may stand for a key, best first. A later one is taken only when no earlier one is stated. */
const MONEY: Record<SummaryKey, readonly string[]> = {
  totalIncome: ['totalIncome', 'balanceTotal', 'yearIncome'],
  totalExpenditure: ['totalExpenditure', 'balanceTotal', 'yearExpenditure'],
  fiscalAppropriation: ['fiscalAppropriation', 'fiscalBalanceTotal', 'generalAppropriation'],
  otherFunds: ['otherFunds'],
  basicExpenditure: ['basicExpenditure'],
  projectExpenditure: ['projectExpenditure'],
  personnelFunds: ['personnelFunds'],
  publicFunds: ['publicFunds'],
  operatingFunds: ['operatingFunds'],
  governmentProcurement: ['governmentProcurement'],
  servicePurchase: ['servicePurchase'],
  fixedAssets: ['fixedAssets'],
};
/** In final accounts the year's income and expenditure are what the unit had; the totals add what was carried over. */
const FINAL: Partial<Record<SummaryKey, readonly string[]>> = {
  totalIncome: ['yearIncome', 'totalIncome', 'balanceTotal'],
  totalExpenditure: ['yearExpenditure', 'totalExpenditure', 'balanceTotal'],
};
const THREE_PUBLIC: Record<ThreePublicKey, string> = {
  total: 'threePublic',
  abroad: 'abroad',
  reception: 'reception',
  vehicle: 'vehicle',
  vehiclePurchase: 'vehiclePurchase',
  vehicleRunning: 'vehicleRunning',
};
/** Nothing is spent on the whole, so nothing on its parts. */
const THREE_PUBLIC_PARTS = [
  'threePublic',
  'abroad',
  'reception',
  'vehicle',
  'vehiclePurchase',
  'vehicleRunning',
];

export function readSummary(parts: Parts): Summary {
  const levels = levelsByMeasure(parts);
  const pick = (measures: readonly string[]): SummaryEntry | null => {
    for (const measure of measures) {
      const entry = levelEntry(parts, levels, measure) ?? zeroEntry(parts, measure);
      if (entry !== null) return entry;
    }
    return null;
  };
  const orders = parts.kind === 'final-accounts' ? { ...MONEY, ...FINAL } : MONEY;
  const money = Object.fromEntries(
    Object.entries(orders).map(([key, measures]) => [key, pick(measures)]),
  ) as Record<SummaryKey, SummaryEntry | null>;
  const threePublic = Object.fromEntries(
    Object.entries(THREE_PUBLIC).map(([key, measure]) => [key, pick([measure])]),
  ) as Summary['threePublic'];
  return { ...money, threePublic, staff: staffOf(parts) };
}

/** Amounts of wholes by measure. Assets stand at the end of the year before; everything else is of the document's year. */
function levelsByMeasure(parts: Parts): ReadonlyMap<string | null, Figure[]> {
  const levels = parts.figures.filter(
    (figure) =>
      figure.role === 'level' &&
      figure.class === 'money' &&
      figure.value !== null &&
      figure.functionCode === null &&
      figure.economicCode === null &&
      (figure.measure === 'fixedAssets' || figure.year === null || figure.year === parts.year),
  );
  return Map.groupBy(levels, ({ measure }) => measure);
}

function levelEntry(
  parts: Parts,
  levels: ReadonlyMap<string | null, Figure[]>,
  measure: string,
): SummaryEntry | null {
  const candidates = levels.get(measure) ?? [];
  const narrow = (list: Figure[], accept: (figure: Figure) => boolean): Figure[] =>
    list.some(accept) ? list.filter(accept) : list;
  let best = narrow(
    candidates,
    (figure) => figure.basis !== 'initial-budget' && figure.basis !== 'adjusted-budget',
  );
  // "预算数" beside "决算数" in final accounts is what was planned.
  if (parts.kind === 'final-accounts') best = narrow(best, (figure) => figure.basis === 'final');
  // A whole stated for all funds says more of the unit than the part that the treasury pays.
  if (
    measure === 'basicExpenditure' ||
    measure === 'projectExpenditure' ||
    measure === 'totalExpenditure' ||
    measure === 'totalIncome' ||
    measure === 'yearIncome' ||
    measure === 'yearExpenditure'
  )
    best = narrow(best, (figure) => figure.scope === 'all');
  // "公务用车运行维护费0.6万元" in a list of running costs is not the three-public amount.
  if (THREE_PUBLIC_PARTS.includes(measure))
    best = narrow(best, (figure) => isUnderThreePublic(parts, figure));
  const first = best[0];
  return first === undefined ? null : entryOf(first);
}

function isUnderThreePublic(parts: Parts, figure: Figure): boolean {
  if (figure.path.some((heading) => /三公/.test(heading))) return true;
  return parts.figures.some(
    (other) => other.measure === 'threePublic' && other.place.block === figure.place.block,
  );
}

function entryOf(figure: Figure): SummaryEntry {
  const unit = figure.unit ?? '';
  return {
    printed: `${figure.printed}${unit}`,
    fen: figure.class === 'money' ? (figure.value?.minor ?? null) : null,
    value: figure.class === 'count' && figure.value !== null ? figure.value.minor / 10_000 : null,
    figure: figure.id,
    place: figure.place,
    quote: figure.quote,
  };
}

function zeroEntry(parts: Parts, measure: string): SummaryEntry | null {
  const says = (statement: ZeroStatement): boolean =>
    statement.measures.includes(measure) ||
    (statement.measures.includes('threePublic') && THREE_PUBLIC_PARTS.includes(measure));
  const zero = parts.statements.find(
    (statement): statement is ZeroStatement => statement.kind === 'zero' && says(statement),
  );
  return zero === undefined
    ? null
    : { printed: zero.printed, fen: 0, value: null, figure: null, place: zero.place, quote: zero.printed };
}

/** Establishments and staff: 实际 belongs to the establishment named just before it, or to all when both came before. */
function staffOf(parts: Parts): Record<StaffKey, SummaryEntry | null> {
  const staff: Record<StaffKey, SummaryEntry | null> = {
    establishmentAdmin: null,
    actualAdmin: null,
    establishmentInstitution: null,
    actualInstitution: null,
    actual: null,
    retired: null,
  };
  const counts = parts.figures.filter(
    (figure) =>
      figure.class === 'count' &&
      figure.role === 'level' &&
      figure.value !== null &&
      figure.year === parts.year,
  );
  let pending: StaffKey[] = [];
  for (const figure of counts) {
    if (figure.measure === 'establishmentAdmin' && staff.establishmentAdmin === null) {
      staff.establishmentAdmin = entryOf(figure);
      pending.push('actualAdmin');
    } else if (figure.measure === 'establishmentInstitution' && staff.establishmentInstitution === null) {
      staff.establishmentInstitution = entryOf(figure);
      pending.push('actualInstitution');
    } else if (figure.measure === 'actual') {
      const key = pending.length === 1 ? pending[0] : 'actual';
      if (key !== undefined && staff[key] === null) staff[key] = entryOf(figure);
      pending = [];
    } else if (figure.measure === 'retired' && staff.retired === null) staff.retired = entryOf(figure);
  }
  return staff;
}
