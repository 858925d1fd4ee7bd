/**
 * Anchors of figures: described by structure, found again by structure.
 * Fuzzy matching of the text around a number was measured to attach notes to other numbers; so the value never helps to
 * choose between places, it only tells whether the figure there is still the one that was meant.
 */
import type { Disclosure } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import { squash } from '../lexicon/fold.ts';
import {
  keyOf,
  looseKeyOf,
  plainNumber,
  structuresOf,
  tableKeyOf,
  withoutNumbers,
} from './figure-structure.ts';
import type { Structure } from './figure-structure.ts';

/**
 * `same`: the figure is there with its value. `changed`: it is there with another value. `moved`: it stands elsewhere now,
 * with its value. `missing`: the document has no such figure, or one cannot tell which it is.
 */
export type Resolution =
  { state: 'same' | 'changed' | 'moved'; figure: FigureId } | { state: 'missing'; figure: null };

const MISSING: Resolution = { state: 'missing', figure: null };

/** The figures of one disclosure, ready for describing and finding many anchors. */
export class FigureAnchors {
  private readonly figures: readonly Figure[];
  private readonly structures: readonly Structure[];
  private readonly byKey: Map<string, number[]>;
  private readonly byLooseKey: Map<string, number[]>;
  private readonly tables: Set<string | null>;

  constructor(disclosure: Disclosure) {
    this.figures = disclosure.figures;
    this.structures = structuresOf(disclosure);
    this.byKey = group(this.structures.map(keyOf));
    this.byLooseKey = group(this.structures.map(looseKeyOf));
    this.tables = new Set(this.structures.map(tableKeyOf));
  }

  describe(id: FigureId): FigureAnchor {
    const index = Number(id.slice(1)) - 1;
    const figure = this.figures[index];
    const structure = this.structures[index];
    if (figure === undefined || structure === undefined || figure.id !== id)
      throw new Error(`no figure ${id}`);
    const alike = this.byKey.get(keyOf(structure)) ?? [];
    return {
      figure: id,
      printed: figure.printed,
      ...structure,
      occurrence: alike.indexOf(index),
      alike: alike.length,
      quote: figure.quote,
    };
  }

  resolve(anchor: FigureAnchor): Resolution {
    const here = this.byKey.get(keyOf(anchor)) ?? [];
    const found =
      here.length === (anchor.alike ?? 1) ? this.atPosition(here, anchor) : this.amongOthers(here, anchor);
    return found ?? this.elsewhere(anchor);
  }

  /** As many figures stand in such a place as before: the position among them decides. */
  private atPosition(here: readonly number[], anchor: FigureAnchor): Resolution | null {
    const index = here[anchor.occurrence];
    if (index === undefined) return null;
    return this.hasValue(index, anchor) ? this.resolved('same', index) : this.resolved('changed', index);
  }

  /** Figures came or went among those alike: only one that is the same in value and words can be told. */
  private amongOthers(here: readonly number[], anchor: FigureAnchor): Resolution | null {
    const quote = squash(anchor.quote);
    const equal = here.filter((index) => this.hasValue(index, anchor));
    const exact = equal.filter((index) => squash(this.figures[index]?.quote ?? '') === quote);
    const grown = here.length > (anchor.alike ?? 1);
    const only = exact.length === 1 ? exact[0] : grown && equal.length === 1 ? equal[0] : undefined;
    if (only === undefined) return null;
    return this.resolved(here.indexOf(only) === anchor.occurrence ? 'same' : 'moved', only);
  }

  /** Nothing in that place: the one figure of the same meaning and value, or of the very same sentence, has moved. */
  private elsewhere(anchor: FigureAnchor): Resolution {
    // Its table is still there without it, or nobody knows what kind of table it was: then it is gone.
    if (anchor.table !== null && (anchor.table.kind === null || this.tables.has(tableKeyOf(anchor))))
      return MISSING;
    const key = keyOf(anchor);
    const alike = (this.byLooseKey.get(looseKeyOf(anchor)) ?? []).filter((index) => {
      const structure = this.structures[index];
      return structure !== undefined && keyOf(structure) !== key && this.hasValue(index, anchor);
    });
    if (alike.length > 0) return this.onlyOne(alike);
    // A sentence that says nothing but the number is no help.
    if (anchor.table !== null || withoutNumbers(anchor.quote).replaceAll('#', '').length < 8) return MISSING;
    const quote = squash(anchor.quote);
    return this.onlyOne(
      this.figures.flatMap((figure, index) => {
        const fits =
          figure.class === anchor.class && squash(figure.quote) === quote && this.hasValue(index, anchor);
        return fits ? [index] : [];
      }),
    );
  }

  private onlyOne(found: readonly number[]): Resolution {
    const [only] = found;
    return found.length === 1 && only !== undefined ? this.resolved('moved', only) : MISSING;
  }

  private hasValue(index: number, anchor: FigureAnchor): boolean {
    const figure = this.figures[index];
    return figure !== undefined && plainNumber(figure) === plainNumber(anchor) && figure.unit === anchor.unit;
  }

  private resolved(state: 'same' | 'changed' | 'moved', index: number): Resolution {
    const figure = this.figures[index];
    return figure === undefined ? MISSING : { state, figure: figure.id };
  }
}

function group(keys: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [index]);
    else there.push(index);
  });
  return groups;
}

/** One anchor; for several, make a `FigureAnchors` and keep it. */
export function describeFigure(disclosure: Disclosure, id: FigureId): FigureAnchor {
  return new FigureAnchors(disclosure).describe(id);
}

/** Finds one figure again; for several, make a `FigureAnchors` and keep it. */
export function resolveFigure(disclosure: Disclosure, anchor: FigureAnchor): Resolution {
  return new FigureAnchors(disclosure).resolve(anchor);
}
