/** A list being read: a total and the parts that follow 其中, 包括 or a numbered opening. */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { BreakdownStatement, Direction } from '../../disclosure/statement.ts';
import { isWithin } from '../../lexicon/measures.ts';
import type { Place } from '../../source/document.ts';

export interface ListFrame {
  by: BreakdownStatement['by'];
  /** Level and change that the list splits; either may be absent. */
  total: FigureId | null;
  change: { figure: FigureId; direction: Direction | null } | null;
  levels: FigureId[];
  changes: { figure: FigureId; direction: Direction }[];
  /** A semicolon ends the list (it is one of several in the sentence). */
  closesAtSemicolon: boolean;
  open: boolean;
  /** Number shared by the shares of this list. */
  id: number;
  start: number;
}

/** People, and the bodies and households they register as, are counted as one: "用户20户，其中：个人18人，企业2家". */
function countedAs(unit: string | null): string | null {
  return unit !== null && '名位户家'.includes(unit) ? '人' : unit;
}

/** The whole is the same measure as a part or lies below it: then the "part" is the next item of an outer list. */
export function isPartOf(part: Figure, total: Figure): boolean {
  if (part.class !== total.class) return false;
  // "1个派出机构" is no whole of "预算单位2家".
  if (part.class === 'count' && countedAs(part.unit) !== countedAs(total.unit)) return false;
  if (part.measure === null || total.measure === null) return true;
  if (part.functionCode !== null || part.measure !== total.measure) {
    if (part.functionCode === null && isWithin(total.measure, part.measure)) return false;
    return !areSiblings(part.measure, total.measure);
  }
  // The same measure again is a part only when it is narrower: 收入预算 … 其中：财政拨款收入 carries another measure.
  return part.scope !== total.scope;
}

/** Measures that stand beside each other in one split, so that none of them is part of another. */
const SIBLINGS: readonly ReadonlySet<string>[] = [
  [
    'establishmentAdmin',
    'establishmentInstitution',
    'establishment',
    'actual',
    'temporaryStaff',
    'retired',
    'otherStaff',
  ],
  [
    'basicExpenditure',
    'projectExpenditure',
    'operatingExpenditure',
    'superiorRemittance',
    'affiliatedSubsidy',
  ],
  ['personnelFunds', 'publicFunds'],
  ['abroad', 'vehicle', 'reception'],
  ['vehiclePurchase', 'vehicleRunning'],
  ['procurementGoods', 'procurementWorks', 'procurementServices'],
  ['generalAppropriation', 'fundAppropriation', 'stateCapitalAppropriation'],
].map((measures) => new Set(measures));

function areSiblings(a: string, b: string): boolean {
  return a !== b && SIBLINGS.some((group) => group.has(a) && group.has(b));
}

/** The statements a finished list makes: one for its levels, one for its changes. */
export function closeFrame(
  frame: ListFrame,
  figures: { get(id: FigureId): Figure },
  place: Place,
): BreakdownStatement[] {
  const statements: BreakdownStatement[] = [];
  const common = { kind: 'breakdown' as const, by: frame.by, place };
  if (frame.total !== null && frame.levels.length > 0) {
    const total = figures.get(frame.total);
    const parts = frame.levels.filter((id) => isPartOf(figures.get(id), total));
    const open = frame.open || parts.length < 2 || total.measure === 'fixedAssets';
    if (parts.length > 0)
      statements.push({
        ...common,
        total: frame.total,
        parts,
        signs: parts.map(() => 1),
        open,
        of: total.class === 'count' ? 'count' : 'level',
      });
  }
  const change = frame.change;
  if (change !== null && frame.changes.length > 0) {
    const against = change.direction === 'down' ? 'up' : 'down';
    statements.push({
      ...common,
      total: change.figure,
      parts: frame.changes.map((part) => part.figure),
      signs: frame.changes.map((part) => (part.direction === against ? -1 : 1)),
      open: frame.open || frame.changes.length < 2,
      of: 'change',
    });
  }
  return statements;
}
