/**
 * Anchors of figures: described by structure, found again by structure.
 * Fuzzy matching of the text around a number was measured to attach notes to other numbers; here every description is
 * equal or it is not, and it must have fitted one figure then and one now.
 */
import { figureIndex } from '../disclosure/disclosure.ts';
import type { DisclosureOutline } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';
import type { FigureAnchor } from '../notes/anchor.ts';
import type { SourceDocument } from '../source/document.ts';
import { alignAlike, tokenOf } from './align-alike.ts';
import { DocumentText } from './document-text.ts';
import { DESCRIPTIONS, hasLabels, placeKey } from './figure-descriptions.ts';
import type { Described } from './figure-descriptions.ts';
import { plainLabel, plainNumber, structuresOf } from './figure-structure.ts';
import { contentsOf, surroundingsOf } from './surroundings.ts';
import { findTable } from './table-identity.ts';
import type { TablesNow } from './table-identity.ts';

/**
 * `same`: the figure is there with its value. `changed`: it is there with another value or unit. `moved`: it stands
 * elsewhere now, with its value. `missing`: the document has no such figure, or one cannot tell which it is.
 */
export type Resolution =
  { state: 'same' | 'changed' | 'moved'; figure: FigureId } | { state: 'missing'; figure: null };

const MISSING: Resolution = { state: 'missing', figure: null };

/** Anchors of before version 2 know their place and nothing else. */
const NO_SURROUNDINGS: NonNullable<FigureAnchor['surroundings']> = {
  only: [],
  words: '',
  header: '',
  paragraph: '',
  figures: 0,
  numbers: '',
  before: '',
  after: '',
  at: 0,
  nth: 0,
  peers: [],
  tables: [],
  table: 0,
  sameTitle: 1,
};

/** The figures of one disclosure, ready for describing and finding many anchors. */
export class FigureAnchors {
  private readonly figures: readonly Figure[];
  private readonly described: readonly Described[];
  private readonly byPlace: ReadonlyMap<string, readonly number[]>;
  private readonly byDescription = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly tables: TablesNow;
  private readonly source: SourceDocument;
  private text: DocumentText | null = null;

  constructor(disclosure: DisclosureOutline) {
    this.figures = disclosure.figures;
    this.source = disclosure.source;
    const surroundings = surroundingsOf(disclosure);
    const structures = structuresOf(disclosure);
    this.described = disclosure.figures.flatMap(({ printed }, index) => {
      const [structure, around] = [structures[index], surroundings[index]];
      if (structure === undefined || around === undefined) return [];
      return [{ ...structure, ...around, printed }];
    });
    this.byPlace = group(this.described.map(placeKey));
    this.tables = {
      titles: disclosure.tables.map(({ title }) => plainLabel(title)),
      contents: contentsOf(disclosure),
    };
  }

  describe(id: FigureId): FigureAnchor {
    const index = figureIndex(id);
    const figure = this.figures[index];
    const own = this.described[index];
    if (figure === undefined || own === undefined || figure.id !== id) throw new Error(`no figure ${id}`);
    const { words, paragraph, header, figures, numbers, before, after, at, nth, tableIndex, ...structure } =
      own;
    const alike = this.byPlace.get(placeKey(own)) ?? [];
    const title = plainLabel(own.table?.title ?? '');
    return {
      figure: id,
      ...structure,
      occurrence: alike.indexOf(index),
      alike: alike.length,
      quote: figure.quote,
      ...this.positionOf(figure),
      surroundings: {
        only: Object.keys(DESCRIPTIONS).filter((name) => this.alone(name, own) === index),
        words,
        paragraph,
        header,
        figures,
        numbers,
        before,
        after,
        at,
        nth,
        peers: alike.length > 1 ? this.tokens(alike) : [],
        tables: tableIndex === null ? [] : [...this.tables.contents],
        table: tableIndex ?? 0,
        sameTitle: this.tables.titles.filter((one) => one === title).length,
      },
    };
  }

  private positionOf({ place }: Figure): Pick<FigureAnchor, 'position'> {
    this.text ??= new DocumentText(this.source);
    const start = this.text.offsetOf(place);
    return start === null ? {} : { position: { start, end: start + place.end - place.start } };
  }

  resolve(anchor: FigureAnchor): Resolution {
    const around = anchor.surroundings ?? NO_SURROUNDINGS;
    const tableIndex = findTable(anchor, this.tables);
    const wanted: Described = { ...anchor, ...around, table: anchor.table, tableIndex };
    const line = this.firstAlone(['line', 'lineAndPosition'], around.only, wanted);
    if (line !== null) return this.told(line, anchor, this.isInPlace(line, wanted) ? 'same' : 'moved');
    const noPlace = anchor.table !== null && tableIndex === null;
    const inPlace = noPlace ? null : this.inPlace(anchor, wanted, around.peers);
    // The same words or the same value in its place; else the same words elsewhere; else what its labels name.
    const paragraph = this.firstAlone(['paragraph'], around.only, wanted);
    if (paragraph !== null)
      return this.told(paragraph, anchor, this.isInPlace(paragraph, wanted) ? 'same' : 'moved');
    if (inPlace !== null && (this.hasWords(inPlace, wanted) || this.hasValue(inPlace, anchor)))
      return this.told(inPlace, anchor, 'same');
    const elsewhere = this.firstAlone(['words', 'wordsAndValue'], around.only, wanted);
    if (elsewhere !== null) return this.told(elsewhere, anchor, 'moved');
    if (inPlace !== null) return this.told(inPlace, anchor, 'same');
    const relabelled =
      this.firstAlone(['code', 'numbers', 'numbersBetween'], around.only, wanted) ??
      this.between(around.only, wanted);
    if (relabelled !== null) return this.told(relabelled, anchor, 'same');
    // Where its table still stands, it would be there.
    const meant = tableIndex === null ? this.firstAlone(['meaning'], around.only, wanted) : null;
    return meant === null ? MISSING : this.told(meant, anchor, 'moved');
  }

  private between(only: readonly string[], wanted: Described): number | null {
    const index = this.firstAlone(['between'], only, wanted);
    return index !== null && index === this.firstAlone(['value'], only, wanted) ? index : null;
  }

  /** The figure in the same place, if one can tell which it is. */
  private inPlace(anchor: FigureAnchor, wanted: Described, peers: readonly string[]): number | null {
    const here = this.byPlace.get(placeKey(wanted)) ?? [];
    if (anchor.surroundings === undefined && (anchor.alike ?? 1) > 1) return null;
    const then = peers.length > 0 ? peers : [token(wanted)];
    const position = alignAlike(then, peers.length > 0 ? anchor.occurrence : 0, this.tokens(here));
    const index = position === null ? undefined : here[position];
    const found = index === undefined ? undefined : this.described[index];
    if (index === undefined || found === undefined) return null;
    if (anchor.surroundings === undefined || found.words === wanted.words) return index;
    if (this.hasValue(index, anchor)) {
      // A sentence that changed places with another may have its label and a 0 too: its other numbers tell.
      const only = anchor.surroundings.only;
      const isTold = found.numbers === wanted.numbers || this.firstAlone(['value'], only, wanted) === index;
      return wanted.tableIndex !== null || isTold ? index : null;
    }
    // Other words and another value: labels and neighbours must tell the place, or it only slipped into the gap.
    const between = found.before === wanted.before && found.after === wanted.after;
    return hasLabels(wanted) || (between && wanted.label !== '') ? index : null;
  }

  private isInPlace(index: number, wanted: Described): boolean {
    const found = this.described[index];
    return found !== undefined && placeKey(found) === placeKey(wanted);
  }

  private hasWords(index: number, { words }: Described): boolean {
    return this.described[index]?.words === words;
  }

  /** The figure by the first of these descriptions that fitted one figure then and fits one now. */
  private firstAlone(names: readonly string[], only: readonly string[], wanted: Described): number | null {
    for (const name of names) {
      const index = only.includes(name) ? this.alone(name, wanted) : null;
      if (index !== null) return index;
    }
    return null;
  }

  /** The only figure that a description fits; null when it fits none or several. */
  private alone(name: string, figure: Described): number | null {
    const describe = DESCRIPTIONS[name];
    const key = describe?.(figure) ?? null;
    if (describe === undefined || key === null) return null;
    let groups = this.byDescription.get(name);
    if (groups === undefined) {
      groups = group(this.described.map(describe));
      this.byDescription.set(name, groups);
    }
    const found = groups.get(key) ?? [];
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  private tokens(indexes: readonly number[]): string[] {
    return indexes.flatMap((index) => {
      const figure = this.described[index];
      return figure === undefined ? [] : [token(figure)];
    });
  }

  private told(index: number, anchor: FigureAnchor, unchanged: 'same' | 'moved'): Resolution {
    const figure = this.figures[index];
    if (figure === undefined) return MISSING;
    return { state: this.hasValue(index, anchor) ? unchanged : 'changed', figure: figure.id };
  }

  private hasValue(index: number, anchor: FigureAnchor): boolean {
    const figure = this.figures[index];
    return figure !== undefined && plainNumber(figure) === plainNumber(anchor) && figure.unit === anchor.unit;
  }
}

function token({ words, at, unit, tableIndex, paragraph, ...figure }: Described): string {
  const where = tableIndex === null ? `${words}.${at}` : words;
  return tokenOf(where, paragraph, `${plainNumber(figure)}${unit ?? ''}`);
}

function group(keys: readonly (string | null)[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === null) return;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [index]);
    else there.push(index);
  });
  return groups;
}

/** One anchor; for several, make a `FigureAnchors` and keep it. */
export function describeFigure(disclosure: DisclosureOutline, id: FigureId): FigureAnchor {
  return new FigureAnchors(disclosure).describe(id);
}

/** Finds one figure again; for several, make a `FigureAnchors` and keep it. */
export function resolveFigure(disclosure: DisclosureOutline, anchor: FigureAnchor): Resolution {
  return new FigureAnchors(disclosure).resolve(anchor);
}
