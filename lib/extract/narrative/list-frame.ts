/** A list being read: a total and the parts that follow 其中, 包括 or a numbered opening. */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { BreakdownStatement, ChangeStatement, Direction } from '../../disclosure/statement.ts';
import { isWithin } from '../../lexicon/measures.ts';
import type { Place } from '../../source/document.ts';

export interface ListFrame {
  by: BreakdownStatement['by'];
  /** Level and change that the list splits; either may be absent. */
  total: FigureId | null;
  change: { figure: FigureId; direction: Direction | null; base?: ChangeBase } | null;
  levels: FigureId[];
  changes: ListedChange[];
  /** A semicolon ends the list (it is one of several in the sentence). */
  closesAtSemicolon: boolean;
  /** 等 closes it, or it has no parts of its own kind: its parts are only a bound. */
  open: boolean;
  /** It opens with 主要: open as well, unless it goes through the functional classes one by one. */
  mainOnly: boolean;
  /** "以下方面", "如下": the list that follows is announced, whatever parts its items. */
  announced: boolean;
  /** Announced by 如下 alone: complete only when every part is known to lie below the total. */
  loose: boolean;
  /** How many of its items state their share of the whole. */
  shares: number;
  /** Number shared by the shares of this list. */
  id: number;
  start: number;
}

/** A change of a part, and what it compares with where its words say so. */
export interface ListedChange {
  figure: FigureId;
  direction: Direction;
  base?: ChangeBase;
}

type ChangeBase = Pick<ChangeStatement, 'baseYear' | 'baseBasis'>;

/** People, and the bodies and households they register as, are counted as one: "用户20户，其中：个人18人，企业2家". */
function countedAs(unit: string | null): string | null {
  return unit !== null && '名位户家'.includes(unit) ? '人' : unit;
}

/** The whole is the same measure as a part or lies below it: then the "part" is the next item of an outer list. */
export function isPartOf(part: Figure, total: Figure): boolean {
  if (part.class !== total.class) return false;
  // "实有人数62人，其中：在职42人，退休20人": all people, of whom some are in post.
  if (part.measure === 'actual' && /在职/.test(part.label) && !/在职/.test(total.label)) return true;
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

/** Enterprises by their size. */
const ENTERPRISE = /中小|小微|微型/;

/**
 * "公务用车费5万元（购置费1万元，运行费4万元）": what splits another part is none beside it. "面向中小企业预留60万元，面向小微
 * 企业预留40万元": small and micro enterprises are among the small and medium ones, and both among the goods and services bought.
 */
function isInsideAnother(part: Figure, parts: readonly Figure[]): boolean {
  if (ENTERPRISE.test(part.label) && parts.some((other) => !ENTERPRISE.test(other.label))) return true;
  if (/小微|小型微型|微型/.test(part.label) && parts.some((other) => /中小/.test(other.label))) return true;
  return parts.some((other) => splits(part, other));
}

/** Two named measures of one scope of which one is part of the other; an item with a code names no measure of its own. */
function splits(part: Figure, other: Figure): boolean {
  if (part.functionCode !== null || other.functionCode !== null || part.scope !== other.scope) return false;
  if (part.measure === null || other.measure === null || part.measure === other.measure) return false;
  return isWithin(part.measure, other.measure);
}

/** A part whose measure or item says that it belongs to the total. */
export function liesBelow(part: Figure, total: Figure): boolean {
  if (part.functionCode !== null || part.measure === null || total.measure === null)
    return part.functionCode !== null;
  return part.measure !== total.measure && isWithin(part.measure, total.measure);
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

/** The whole of income, the whole of expenditure. */
const SIDES = new Set(['totalIncome', 'totalExpenditure', 'yearIncome', 'yearExpenditure']);

function areSiblings(a: string, b: string): boolean {
  return a !== b && SIBLINGS.some((group) => group.has(a) && group.has(b));
}

/**
 * "主要用于以下方面：教育支出（类）80万元，占80%；住房保障支出（类）20万元，占20%": the standard paragraph on the structure of
 * expenditure goes through all classes, although it says 主要.
 */
function goesThroughClasses(frame: ListFrame, figures: { get(id: FigureId): Figure }): boolean {
  const isOfClasses = frame.levels.every((id) => figures.get(id).functionCode !== null);
  return isOfClasses && (frame.announced || frame.shares === frame.levels.length);
}

/**
 * "收入、支出预算总计100万元，其中：收入预算100万元…；支出预算100万元…": the two sides of a balance are each the whole of it, and
 * what their own parts are is said below them.
 */
function splitsIntoSides(frame: ListFrame, figures: { get(id: FigureId): Figure }): boolean {
  const whole = frame.total ?? frame.change?.figure ?? null;
  if (whole === null || figures.get(whole).measure !== 'balanceTotal') return false;
  const parts = [...frame.levels, ...frame.changes.map((part) => part.figure)];
  return parts.some((id) => {
    const { measure, functionCode } = figures.get(id);
    return functionCode === null && SIDES.has(measure ?? '');
  });
}

/** Two changes that may compare with the same; words that do not say what they compare with contradict nothing. */
function isSameBase(one: ChangeBase | undefined, other: ChangeBase | undefined): boolean {
  const unlike = (a: unknown, b: unknown): boolean => a !== null && b !== null && a !== b;
  if (one === undefined || other === undefined) return true;
  return !unlike(one.baseYear, other.baseYear) && !unlike(one.baseBasis, other.baseBasis);
}

/**
 * "教职工62人，其中教师59人，工人3人，退休28人": the retired come after a list of those in post, and are part of it only where
 * those in post are one part themselves.
 */
function withoutRetired(
  parts: readonly FigureId[],
  total: Figure,
  figures: { get(id: FigureId): Figure },
): readonly FigureId[] {
  if (total.measure !== 'actual') return parts;
  const measures = parts.map((id) => figures.get(id).measure ?? '');
  if (measures.includes('actual')) return parts;
  return parts.filter((_, index) => !measures[index]?.startsWith('retired'));
}

/** The statements a finished list makes: one for its levels, one for its changes. */
export function closeFrame(
  frame: ListFrame,
  figures: { get(id: FigureId): Figure },
  place: Place,
): BreakdownStatement[] {
  if (splitsIntoSides(frame, figures)) return [];
  const statements: BreakdownStatement[] = [];
  const common = { kind: 'breakdown' as const, by: frame.by, place };
  if (frame.total !== null && frame.levels.length > 0) {
    const total = figures.get(frame.total);
    const own = withoutRetired(
      frame.levels.filter((id) => isPartOf(figures.get(id), total)),
      total,
      figures,
    );
    const alike = own.filter((id) => figures.get(id).basis === total.basis);
    // "公务接待费年初预算6万元，支出决算5万元；…": the parts of an outturn are outturns.
    const ofBasis = alike.length > 0 ? alike : own;
    const parts = ofBasis.filter(
      (id) =>
        !isInsideAnother(
          figures.get(id),
          ofBasis.map((other) => figures.get(other)),
        ),
    );
    const open =
      frame.open ||
      alike.length === 0 ||
      (frame.loose && !parts.every((id) => liesBelow(figures.get(id), total))) ||
      (frame.mainOnly && !goesThroughClasses(frame, figures)) ||
      parts.length < 2 ||
      total.measure === 'fixedAssets';
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
  // "较上年减少16万元，较年初预算数减少4万元": only changes against one base add up.
  const moved = frame.changes.filter(({ base }) => isSameBase(base, change?.base));
  const isWhole = moved.length === frame.changes.length || moved.length === frame.levels.length;
  if (change !== null && moved.length > 0 && isWhole) {
    const against = change.direction === 'down' ? 'up' : 'down';
    statements.push({
      ...common,
      total: change.figure,
      parts: moved.map((part) => part.figure),
      signs: moved.map((part) => (part.direction === against ? -1 : 1)),
      open: frame.open || frame.mainOnly || moved.length < 2,
      of: 'change',
    });
  }
  return statements;
}
