/** A file that was read, with everything that follows from it; made once for a content. */
import { DocumentText } from '../anchoring/document-text.ts';
import { FigureAnchors } from '../anchoring/figure-anchor.ts';
import { figuresOf } from '../checks/outcome.ts';
import type { Outcome } from '../checks/outcome.ts';
import { figuresIn } from '../disclosure/disclosure.ts';
import type { FigureLookup } from '../disclosure/disclosure.ts';
import type { Inspection } from '../inspect.ts';
import { inReadingOrder, marksOf, placesOf } from '../page/marks-of.ts';
import type { NoteGround, PlacedNote } from '../page/place-note.ts';
import { withChecksOff } from '../checks/switched-off.ts';
import type { Settings } from '../messages/settings.ts';
import { toPageReport } from '../report/to-report.ts';
import type { Place } from '../source/document.ts';
import type { PaneMark, PaneMarkKind } from './pane.ts';
import type { FileContent } from './viewed-file.ts';

/** What stands at a mark. */
export interface MarkSubject {
  place: Place;
  /** Ids, the most urgent first. */
  outcomes: readonly string[];
  notes: readonly string[];
}

export interface FileMarks {
  marks: PaneMark[];
  subjects: ReadonlyMap<string, MarkSubject>;
}

/** The content with what follows from checks being off; the same object when none of them said anything. */
export function contentWithout(content: FileContent, off: ReadonlySet<string>): FileContent {
  const { report, sha256 } = content;
  const inspection = withChecksOff(content.inspection, content.inspection.disclosure, off);
  if (inspection === content.inspection) return content;
  const source = { source: report.address, sha256, title: report.title, attachments: report.attachments };
  return { ...content, inspection, report: toPageReport(inspection, source) };
}

export class FileView implements NoteGround {
  readonly content: FileContent;
  /** Findings and doubts in reading order. */
  readonly findings: readonly Outcome[];
  readonly figureOf: FigureLookup;
  private anchorsMade: FigureAnchors | null = null;
  private textMade: DocumentText | null = null;

  /** `off`: checks that the reader has switched off. */
  constructor(read: FileContent, off: ReadonlySet<string> = new Set()) {
    const content = contentWithout(read, off);
    this.content = content;
    const { outcomes, disclosure } = content.inspection;
    this.figureOf = figuresIn(disclosure);
    this.findings = inReadingOrder(outcomes, this.figureOf);
  }

  get inspection(): Inspection {
    return this.content.inspection;
  }

  get anchors(): FigureAnchors {
    return (this.anchorsMade ??= new FigureAnchors(this.inspection.disclosure));
  }

  get text(): DocumentText {
    return (this.textMade ??= new DocumentText(this.content.document));
  }

  outcome(id: string): Outcome | null {
    return this.findings.find((outcome) => outcome.id === id) ?? null;
  }

  /** Where an outcome stands, the place to be shown first first. */
  placesOf(id: string): Place[] {
    const outcome = this.outcome(id);
    return outcome === null ? [] : placesOf(outcome, this.figureOf);
  }

  /** The places that are lit while the card of an outcome is open. */
  litPlaces(id: string): readonly Place[] {
    const outcome = this.outcome(id);
    if (outcome === null) return [];
    const figures = figuresOf(outcome).map((figure) => this.placeOfFigure(figure));
    return figures.length > 0 ? figures : outcome.places;
  }

  placeOfFigure(figure: string): Place {
    return this.figureOf(figure).place;
  }

  /** The marks of findings and notes. A place that has both has two marks of one id. */
  marks(notes: readonly PlacedNote[], threshold: Settings['inlineSeverity']): FileMarks {
    const { outcomes } = this.inspection;
    const marks: PaneMark[] = [];
    const subjects = new Map<string, { place: Place; outcomes: string[]; notes: string[] }>();
    const add = (
      place: Place,
      kind: PaneMarkKind,
      ids: { outcomes: readonly string[]; notes: string[] },
    ): void => {
      const id = `${place.block} ${place.cell ?? ''} ${place.start} ${place.end}`;
      const subject = subjects.get(id) ?? { place, outcomes: [], notes: [] };
      subject.outcomes.push(...ids.outcomes);
      subject.notes.push(...ids.notes);
      subjects.set(id, subject);
      marks.push({ id, place, kind });
    };
    for (const { annotation, places } of notes)
      for (const place of places) add(place, 'note', { outcomes: [], notes: [annotation.id] });
    for (const mark of marksOf(outcomes, this.figureOf, threshold)) {
      // `marksOf` makes marks of findings only: their names are `gouji-` and the severity.
      const kind = mark.name.slice('gouji-'.length) as PaneMarkKind;
      add(mark.place, kind, { outcomes: mark.outcomes, notes: [] });
    }
    return { marks, subjects };
  }
}
