/** What a document says: the unit, every figure, every statement, every table, and the summary. */
import type { MoneyUnit } from '../money/measured.ts';
import type { Place, SourceDocument } from '../source/document.ts';
import type { Figure, FigureId } from './figure.ts';
import type { Statement } from './statement.ts';
import type { DisclosureTable, TableOutline } from './table.ts';

export type DisclosureKind = 'budget' | 'final-accounts';

/** Figures, and what the tables around them are called: enough to name a figure, to show it and to find it again. */
export interface DisclosureOutline {
  source: SourceDocument;
  /** In reading order; `figures[i].id === 'f' + (i + 1)`. */
  figures: Figure[];
  tables: TableOutline[];
}

export interface Disclosure extends DisclosureOutline {
  unit: Unit;
  year: number | null;
  kind: DisclosureKind | null;
  /** Unit of the narrative's amounts; tables carry their own. */
  moneyUnit: MoneyUnit | null;
  statements: Statement[];
  tables: DisclosureTable[];
  summary: Summary;
}

export interface Unit {
  /** Full name as the document gives it; null when it does not. */
  name: string | null;
  level: 'department' | 'unit' | null;
  /** Province, city or district as far as the document names it. */
  region: string | null;
  /** The superior department of a unit. */
  superior: string | null;
}

/** One entry of the summary: a figure, or a zero said in words. Never guessed. */
export interface SummaryEntry {
  printed: string;
  /** Fen; null for a count. */
  fen: number | null;
  /** The count; null for money. */
  value: number | null;
  figure: FigureId | null;
  place: Place;
  quote: string;
}

export type SummaryKey =
  | 'totalIncome'
  | 'totalExpenditure'
  | 'fiscalAppropriation'
  | 'otherFunds'
  | 'basicExpenditure'
  | 'projectExpenditure'
  | 'personnelFunds'
  | 'publicFunds'
  | 'operatingFunds'
  | 'governmentProcurement'
  | 'servicePurchase'
  | 'fixedAssets';
export type ThreePublicKey =
  'total' | 'abroad' | 'reception' | 'vehicle' | 'vehiclePurchase' | 'vehicleRunning';
export type StaffKey =
  | 'establishmentAdmin'
  | 'actualAdmin'
  | 'establishmentInstitution'
  | 'actualInstitution'
  | 'actual'
  | 'retired';

export type Summary = Record<SummaryKey, SummaryEntry | null> & {
  threePublic: Record<ThreePublicKey, SummaryEntry | null>;
  staff: Record<StaffKey, SummaryEntry | null>;
};

const ZERO = '0'.charCodeAt(0);

/** Where a figure stands among the document's figures. */
export function figureIndex(id: FigureId): number {
  let number = 0;
  for (let at = 1; at < id.length; at += 1) number = number * 10 + id.charCodeAt(at) - ZERO;
  return number - 1;
}

/** Gives a figure by its id; throws for an unknown id, which is a programmer's error. */
export type FigureLookup = (id: FigureId) => Figure;

/** All figures of a disclosure by their ids. */
export function figuresIn(disclosure: Pick<DisclosureOutline, 'figures'>): FigureLookup {
  return (id) => figureById(disclosure, id);
}

/** The figure with this id; throws for an unknown id, which is a programmer's error. */
export function figureById(disclosure: Pick<DisclosureOutline, 'figures'>, id: FigureId): Figure {
  const figure = disclosure.figures[figureIndex(id)];
  if (figure === undefined || figure.id !== id) throw new Error(`no figure ${id}`);
  return figure;
}
