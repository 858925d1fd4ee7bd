/** Collects figures in reading order and gives them their ids. */
import { figureIndex } from '../disclosure/disclosure.ts';
import type { Figure, FigureId } from '../disclosure/figure.ts';

export type FigureDraft = Omit<Figure, 'id'>;

/** The growing list of a document's figures. Drafts must be added in reading order. */
export class FigureList {
  readonly figures: Figure[] = [];
  /** Levels by measure, in order, so that looking back does not walk the whole document. */
  private readonly levels = new Map<string, Figure[]>();

  add(draft: FigureDraft): FigureId {
    // Spread first: engines copy an object as a whole only where it begins the new one.
    const figure: Figure = { ...draft, id: `f${this.figures.length + 1}` };
    this.figures.push(figure);
    if (figure.role === 'level' && figure.measure !== null && figure.class !== 'percent') {
      const levels = this.levels.get(figure.measure);
      if (levels === undefined) this.levels.set(figure.measure, [figure]);
      else levels.push(figure);
    }
    return figure.id;
  }

  /** The figure with this id, for filling in what only later context tells. */
  get(id: FigureId): Figure {
    const figure = this.figures[figureIndex(id)];
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  }

  /** The last level of a measure that `accept` takes; what words point back to ("占项目支出预算的"). */
  lastLevel(measure: string, accept: (figure: Figure) => boolean): FigureId | null {
    return this.levels.get(measure)?.findLast(accept)?.id ?? null;
  }

  /** The last figure of one block that `accept` takes; looks no further back than the block. */
  lastInBlock(block: number, accept: (figure: Figure) => boolean): FigureId | null {
    for (let index = this.figures.length - 1; index >= 0; index -= 1) {
      const figure = this.figures[index];
      if (figure === undefined || figure.place.block !== block) return null;
      if (accept(figure)) return figure.id;
    }
    return null;
  }
}
