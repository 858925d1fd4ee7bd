/** One reading of the page with everything that follows from it. Replaced as a whole, never changed. */
import { DocumentText } from '../anchoring/document-text.ts';
import { FigureAnchors } from '../anchoring/figure-anchor.ts';
import { PointPlaces } from '../anchoring/place-range.ts';
import type { Outcome } from '../checks/outcome.ts';
import type { TreePlaces } from '../formats/tree.ts';
import type { PageInspection } from '../inspection/inspect-in-background.ts';
import type { FindingView } from '../i18n/finding-view.ts';
import type { ShownFinding } from '../inspection/wire.ts';
import { inReadingOrder } from './marks-of.ts';
import type { PageReading } from './read-page.ts';

export class Snapshot {
  readonly reading: PageReading;
  readonly inspection: PageInspection;
  /** Findings and doubts in reading order. */
  readonly findings: readonly Outcome[];
  /** When the page was read, as ISO time. */
  readonly capturedAt: string;
  private readonly shown: ReadonlyMap<string, ShownFinding>;
  private anchorsMade: FigureAnchors | null = null;
  private textMade: DocumentText | null = null;
  private pointsMade: PointPlaces | null = null;

  constructor(reading: PageReading, inspection: PageInspection, capturedAt: string) {
    this.reading = reading;
    this.inspection = inspection;
    this.capturedAt = capturedAt;
    const outcomes = inspection.findings.map(({ outcome }) => outcome);
    this.findings = inReadingOrder(outcomes, inspection.disclosure);
    this.shown = new Map(inspection.findings.map((finding) => [finding.outcome.id, finding]));
  }

  /** The same inspection on new nodes: the page has put the same text into other elements. */
  withReading(reading: PageReading): Snapshot {
    return new Snapshot(reading, this.inspection, this.capturedAt);
  }

  get places(): TreePlaces<Node> {
    return this.reading.places;
  }

  get anchors(): FigureAnchors {
    return (this.anchorsMade ??= new FigureAnchors(this.inspection.disclosure));
  }

  get text(): DocumentText {
    return (this.textMade ??= new DocumentText(this.reading.document));
  }

  get points(): PointPlaces {
    return (this.pointsMade ??= new PointPlaces(this.reading.document, this.places));
  }

  outcome(id: string): Outcome | null {
    return this.shown.get(id)?.outcome ?? null;
  }

  /** What a card says of a finding; null when there is none of this id. */
  view(id: string): FindingView | null {
    return this.shown.get(id)?.view ?? null;
  }
}
