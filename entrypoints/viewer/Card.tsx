/** The card in the viewer: the same as on pages, beside its mark, inside the window. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { FindingCard } from '../../components/FindingCard/FindingCard.tsx';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import { registry } from '../../lib/checks/registry.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import type { FindingView } from '../../lib/i18n/finding-view.ts';
import type { TextAnchor } from '../../lib/notes/anchor.ts';
import { beside, EDGE } from '../../lib/page/card-position.ts';
import { notesOf, printedOf, targetOf } from '../../lib/page/place-note.ts';
import type { PlacedNote } from '../../lib/page/place-note.ts';
import type { Place } from '../../lib/source/document.ts';
import type { FileView } from '../../lib/viewer/file-view.ts';
import type { FileNotes, NewNote } from './use-file-notes.ts';

/** What the card speaks about. */
export type CardSubject =
  | { kind: 'findings'; outcomes: readonly string[]; selected: string }
  | { kind: 'notes'; notes: readonly string[] }
  | { kind: 'text'; anchor: TextAnchor };

export interface CardProps {
  subject: CardSubject;
  view: FileView;
  notes: FileNotes;
  /** Where the card stands, and what is asked again whenever the document moves. */
  at: Place;
  boxOf: (place: Place) => DOMRect | null;
  /** Right edge of the document in the window: the column beside it stays free. */
  rightEdge: () => number;
  /** Changes when the document has moved. */
  moves: number;
  onSelect: (outcome: string) => void;
  onJump: (figure: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

const TALLEST = 560;

export function Card(props: CardProps) {
  const { subject, view, notes, at, boxOf, rightEdge, moves } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { content } = view;

  function stand(): void {
    const element = frame.current;
    if (element === null) return;
    const mark = boxOf(at) ?? new DOMRect(EDGE, EDGE, 0, 0);
    element.style.maxHeight = `${TALLEST}px`;
    const { width, height } = element.getBoundingClientRect();
    const spot = beside(
      mark,
      { width, height: Math.min(height, TALLEST) },
      { width: Math.max(rightEdge(), width + 2 * EDGE), height: window.innerHeight },
    );
    element.style.left = `${Math.round(spot.left)}px`;
    element.style.top = `${Math.round(spot.top)}px`;
    element.style.maxHeight = `${Math.floor(spot.room)}px`;
  }

  useLayoutEffect(stand, [at, moves, subject]);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(stand);
    sizes.observe(element);
    window.addEventListener('resize', stand);
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', stand);
    };
  }, [at]);

  const selected = subject.kind === 'findings' ? subject.selected : '';
  const index = view.findings.findIndex(({ id }) => id === selected);
  const findings = subject.kind === 'findings' ? subject.outcomes.flatMap((id) => viewOf(id, view)) : [];
  const on = newNoteOn(subject, view, notes.placed);
  return (
    <div ref={frame} class="gouji gouji-card viewer-card">
      <FindingCard
        key={subject.kind}
        findings={findings}
        selected={selected}
        position={index < 0 ? null : { n: index + 1, total: view.findings.length }}
        notes={shownNotes(subject, view, notes.placed).map(({ annotation, state }) =>
          noteView(annotation, state, view.content.sha256),
        )}
        source={{
          address: content.report.address,
          title: content.report.title,
          capturedAt: content.capturedAt,
          sha256: content.sha256,
        }}
        quote={subject.kind === 'findings' ? '' : on.quote}
        startWithNote={subject.kind === 'text'}
        onSelect={props.onSelect}
        onJump={props.onJump}
        onStep={props.onStep}
        onClose={props.onClose}
        onSave={(words, over) => notes.save(words, over, on)}
        onDelete={notes.remove}
        onRestore={notes.restore}
      />
    </div>
  );
}

function viewOf(id: string, view: FileView): FindingView[] {
  const outcome = view.outcome(id);
  if (outcome === null) return [];
  const check = registry.find((candidate) => candidate.id === outcome.check) ?? null;
  return [findingView(outcome, view.inspection.disclosure, check, view.inspection.causes)];
}

function shownNotes(
  subject: CardSubject,
  view: FileView,
  placed: readonly PlacedNote[],
): readonly PlacedNote[] {
  if (subject.kind === 'notes')
    return placed.filter(({ annotation }) => subject.notes.includes(annotation.id));
  if (subject.kind === 'findings') {
    const outcome = view.outcome(subject.selected);
    return outcome === null ? [] : notesOf(outcome, placed);
  }
  return placed.filter(
    ({ annotation: { target } }) =>
      target.kind === 'text' &&
      target.anchor.start === subject.anchor.start &&
      target.anchor.exact === subject.anchor.exact,
  );
}

/** What a new note written in this card hangs on. */
function newNoteOn(subject: CardSubject, view: FileView, placed: readonly PlacedNote[]): NewNote {
  if (subject.kind === 'text') return { target: subject, quote: subject.anchor.exact, printed: [] };
  if (subject.kind === 'notes') {
    const first = placed.find(({ annotation }) => annotation.id === subject.notes[0])?.annotation;
    if (first !== undefined) return { target: first.target, ...first.evidence };
  }
  const outcome = subject.kind === 'findings' ? view.outcome(subject.selected) : null;
  if (outcome === null) return { target: { kind: 'document' }, quote: '', printed: [] };
  return {
    target: targetOf(outcome, view),
    quote: viewOf(outcome.id, view)[0]?.quote ?? '',
    printed: printedOf(outcome, view.figureOf),
  };
}
