/** Figures on their way from the background to a page: as short as they can be, for a page may have a hundred thousand. */
import type { Figure } from '../disclosure/figure.ts';
import type { FigureStanding } from '../report/figure-rows.ts';

/** Some figures, with their standings, in their order. */
export interface FiguresAnswer {
  kind: 'figures';
  figures: PackedFigure[];
  /** Those that were not sent before. */
  paths: string[][];
  quotes: string[];
  standings: PackedStanding[];
}

/** Status, reason and level of a figure. */
type PackedStanding = [FigureStanding['status'], FigureStanding['reason'], FigureStanding['level']];
/**
 * A figure without its id, which follows from its order. First the numbers of a path and a quote that were sent: figures
 * below one heading and those of one row have theirs in common. A value is of the class of its figure.
 */
type PackedFigure = [
  number,
  number,
  Figure['class'],
  string,
  string | null,
  boolean,
  number | null,
  number,
  number,
  string | null,
  string,
  Figure['scope'],
  Figure['basis'],
  number | null,
  string | null,
  string | null,
  Figure['role'],
  number,
  number | null,
  number,
  number,
];

const FIGURES_PER_ANSWER = 500;

/** Figures in pieces; a path that was sent before is not sent again, nor a quote that comes again right away. */
export function* packFigures(
  figures: readonly Figure[],
  standings: readonly FigureStanding[],
): Generator<FiguresAnswer> {
  const numbers = new Map<string, number>();
  let quoteCount = 0;
  let last: Figure | null = null;
  let path = 0;
  for (let from = 0; from < figures.length; from += FIGURES_PER_ANSWER) {
    const paths: string[][] = [];
    const quotes: string[] = [];
    const packed = figures.slice(from, from + FIGURES_PER_ANSWER).map((figure): PackedFigure => {
      if (figure.path !== last?.path) {
        const key = JSON.stringify(figure.path);
        path = numbers.get(key) ?? numbers.size;
        if (path === numbers.size) paths.push(figure.path);
        numbers.set(key, path);
      }
      if (figure.quote !== last?.quote) {
        quoteCount += 1;
        quotes.push(figure.quote);
      }
      last = figure;
      return pack(figure, path, quoteCount - 1);
    });
    yield {
      kind: 'figures',
      figures: packed,
      paths,
      quotes,
      standings: standings
        .slice(from, from + FIGURES_PER_ANSWER)
        .map(({ status, reason, level }): PackedStanding => [status, reason, level]),
    };
  }
}

function pack(figure: Figure, path: number, quote: number): PackedFigure {
  const { printed, unit, unitPrinted, value, decimals, measure, label, scope, basis, year } = figure;
  const { functionCode, economicCode, role, place } = figure;
  return [
    path,
    quote,
    figure.class,
    printed,
    unit,
    unitPrinted,
    value?.minor ?? null,
    value?.step ?? 1,
    decimals,
    measure,
    label,
    scope,
    basis,
    year,
    functionCode,
    economicCode,
    role,
    place.block,
    place.cell,
    place.start,
    place.end,
  ];
}

function unpack(packed: PackedFigure, id: string, path: string[], quote: string): Figure {
  const [, , kind, printed, unit, unitPrinted, minor, step, decimals, measure, label, ...rest] = packed;
  const [scope, basis, year, functionCode, economicCode, role, block, cell, start, end] = rest;
  const isMeasured = kind === 'money' || kind === 'percent' || kind === 'count';
  return {
    id,
    class: kind,
    printed,
    unit,
    unitPrinted,
    value: isMeasured && minor !== null ? { class: kind, minor, step } : null,
    decimals,
    measure,
    label,
    scope,
    basis,
    year,
    functionCode,
    economicCode,
    role,
    path,
    place: { block, cell, start, end },
    quote,
  };
}

/** Puts figures together again as they come. */
export class FigureUnpacker {
  readonly figures: Figure[] = [];
  readonly standings: FigureStanding[] = [];
  private readonly paths: string[][] = [];
  private readonly quotes: string[] = [];

  add({ figures, paths, quotes, standings }: FiguresAnswer): void {
    this.paths.push(...paths);
    this.quotes.push(...quotes);
    for (const figure of figures) {
      const [path, quote] = figure;
      const id = `f${this.figures.length + 1}`;
      this.figures.push(unpack(figure, id, this.paths[path] ?? [], this.quotes[quote] ?? ''));
    }
    for (const [status, reason, level] of standings) this.standings.push({ status, reason, level });
  }
}
