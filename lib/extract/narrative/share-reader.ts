/** Reads shares: "B万元，占A的P%", "占全部项目11个的100%". */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { Place } from '../../source/document.ts';
import type { NarrativeContext } from './context.ts';
import type { Lead } from './lead.ts';
import type { ListFrame } from './list-frame.ts';

export class ShareReader {
  /** "占全部预算项目11个的100%": the whole is counted before the percentage. */
  private counted: FigureId | null = null;
  private readonly context: NarrativeContext;

  constructor(context: NarrativeContext) {
    this.context = context;
  }

  /** True when a whole was named after 占 and its percentage is still to come. */
  get isOpen(): boolean {
    return this.counted !== null;
  }

  /** The number after 占 that is no percentage is the whole. */
  noteWhole(figure: FigureId): void {
    this.counted = figure;
  }

  /** States the share that `percent` gives of the whole; without a part there is nothing to state. */
  state(
    part: Figure | null,
    percent: FigureId,
    lead: Lead,
    list: ListFrame | undefined,
    block: number,
    place: Place,
  ): void {
    if (part === null) return;
    if (list !== undefined) list.shares += 1;
    this.context.statements.push({
      kind: 'share',
      part: part.id,
      whole: this.wholeOf(part, lead, list),
      percent,
      list: list?.id ?? block * 1000,
      place,
    });
  }

  /** The whole of a share: a number named after 占, a measure named there, or the total of the list. */
  private wholeOf(part: Figure, lead: Lead, list: ListFrame | undefined): FigureId | null {
    const counted = this.counted;
    this.counted = null;
    if (counted !== null) return counted;
    if (lead.measure !== null)
      return this.context.figures.lastLevel(
        lead.measure,
        (figure) =>
          figure.id !== part.id &&
          figure.class === part.class &&
          figure.year === part.year &&
          figure.functionCode === null,
      );
    const total = list?.total ?? null;
    return total !== null && this.context.figures.get(total).class === part.class ? total : null;
  }
}
