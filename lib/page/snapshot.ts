/** One reading of the page with everything that follows from it. Replaced as a whole, never changed. */
import { DocumentText } from '../anchoring/document-text.ts';
import { FigureAnchors } from '../anchoring/figure-anchor.ts';
import { PointPlaces } from '../anchoring/place-range.ts';
import type { Outcome } from '../checks/outcome.ts';
import { figuresIn } from '../disclosure/disclosure.ts';
import type { FigureLookup } from '../disclosure/disclosure.ts';
import type { TreePlaces } from '../formats/tree.ts';
import type { PageInspection, PageOutline } from '../inspection/inspect-in-background.ts';
import type { FindingView } from '../i18n/finding-view.ts';
import type { ShownFinding } from '../inspection/wire.ts';
import { inReadingOrder } from './marks-of.ts';
import type { NoteGround } from './place-note.ts';
import type { PageReading } from './read-page.ts';

export class Snapshot {
  readonly reading: PageReading;
  readonly inspection: PageInspection;
  /** Findings and doubts in reading order. */
  readonly findings: readonly Outcome[];
  /** When the page was read, as ISO time. */
  readonly capturedAt: string;
  /** The figures of findings and doubts. */
  readonly figureOf: FigureLookup;
  private readonly shown: ReadonlyMap<string, ShownFinding>;
  private readonly askOutline: () => Promise<PageOutline>;
  private outlineMade: Promise<PageOutline> | null = null;
  private groundMade: NoteGround | null = null;
  private textMade: DocumentText | null = null;
  private pointsMade: PointPlaces | null = null;

  /** `askOutline` fetches all figures, when something needs them. */
  constructor(
    reading: PageReading,
    inspection: PageInspection,
    capturedAt: string,
    askOutline: () => Promise<PageOutline>,
  ) {
    this.reading = reading;
    this.inspection = inspection;
    this.capturedAt = capturedAt;
    this.askOutline = askOutline;
    this.figureOf = (id) => {
      const figure = inspection.figures.get(id);
      if (figure === undefined) throw new Error(`no finding has the figure ${id}`);
      return figure;
    };
    const outcomes = inspection.findings.map(({ outcome }) => outcome);
    this.findings = inReadingOrder(outcomes, this.figureOf);
    this.shown = new Map(inspection.findings.map((finding) => [finding.outcome.id, finding]));
  }

  /** The same inspection on new nodes: the page has put the same text into other elements. */
  withReading(reading: PageReading): Snapshot {
    return new Snapshot(reading, this.inspection, this.capturedAt, () => this.outline());
  }

  get places(): TreePlaces<Node> {
    return this.reading.places;
  }

  get text(): DocumentText {
    return (this.textMade ??= new DocumentText(this.reading.document));
  }

  get points(): PointPlaces {
    return (this.pointsMade ??= new PointPlaces(this.reading.document, this.places));
  }

  /** All figures; asked for once. Rejects when they cannot be had, and may be asked again then. */
  async outline(): Promise<PageOutline> {
    this.outlineMade ??= this.askOutline();
    try {
      return await this.outlineMade;
    } catch (error) {
      this.outlineMade = null;
      throw error;
    }
  }

  /** What notes are put into. Rejects as `outline` does. */
  async ground(): Promise<NoteGround> {
    const { disclosure } = await this.outline();
    return (this.groundMade ??= {
      text: this.text,
      anchors: new FigureAnchors(disclosure),
      figureOf: figuresIn(disclosure),
    });
  }

  outcome(id: string): Outcome | null {
    return this.shown.get(id)?.outcome ?? null;
  }

  /** What a card says of a finding; null when there is none of this id. */
  view(id: string): FindingView | null {
    return this.shown.get(id)?.view ?? null;
  }
}
