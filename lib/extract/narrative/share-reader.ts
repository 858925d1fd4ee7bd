/** Reads shares: "B万元，占A的P%", "占全部项目11个的100%". */
import type { Figure, FigureId } from '../../disclosure/figure.ts';
import type { Place } from '../../source/document.ts';
import type { NarrativeContext } from './context.ts';
import type { Lead } from './lead.ts';
import type { ListFrame } from './list-frame.ts';

/** "本年收入合计100万元，…，占收入合计80%": the total of the year is called a total like the one with what was brought forward. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  totalIncome: ['yearIncome', 'totalIncome'],
  totalExpenditure: ['yearExpenditure', 'totalExpenditure'],
  // "占一般公共预算财政拨款总支出的6.06%".
  generalAppropriation: ['generalExpenditure', 'generalAppropriation'],
};

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
    if (lead.measure !== null) return this.lastOf(ALSO_CALLED[lead.measure] ?? [lead.measure], part);
    const total = list?.total ?? null;
    return total !== null && this.context.figures.get(total).class === part.class ? total : null;
  }

  /** The amount of one of these measures that was stated last. */
  private lastOf(measures: readonly string[], part: Figure): FigureId | null {
    const { figures } = this.context;
    const fits = (figure: Figure): boolean =>
      figure.id !== part.id &&
      figure.class === part.class &&
      figure.year === part.year &&
      figure.functionCode === null &&
      !/[（(][类款项][）)]/.test(figure.label);
    const found = measures.flatMap((measure) => figures.lastLevel(measure, fits) ?? []);
    return found.toSorted((a, b) => figures.get(b).place.block - figures.get(a).place.block)[0] ?? null;
  }
}
