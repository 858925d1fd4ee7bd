/** Collects figures in reading order and gives them their ids. */
import type { Figure, FigureId } from '../disclosure/figure.ts';

export type FigureDraft = Omit<Figure, 'id'>;

/** The growing list of a document's figures. Drafts must be added in reading order. */
export class FigureList {
  readonly figures: Figure[] = [];

  add(draft: FigureDraft): FigureId {
    const id = `f${this.figures.length + 1}`;
    this.figures.push({ id, ...draft });
    return id;
  }

  /** The figure with this id, for filling in what only later context tells. */
  get(id: FigureId): Figure {
    const figure = this.figures[Number(id.slice(1)) - 1];
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  }
}
