/** What the panel asks of the page's notes: where they stand, and what the reader makes of a finding. */
import { UserFacingError } from '../errors.ts';
import type { Outcome } from '../checks/outcome.ts';
import type { NotePlacement } from '../messages/protocol.ts';
import type { Annotation, NoteWords } from '../notes/annotation.ts';
import type { PageSession } from './page-session.ts';
import { notesOf, printedOf, targetOf } from './place-note.ts';
import type { PlacedNote } from './place-note.ts';

/** Every note with its state, and the findings it judges: those it hangs on itself, not by a figure. */
export function placementsOf(placed: readonly PlacedNote[], findings: readonly Outcome[]): NotePlacement[] {
  const outcomes = new Map<string, string[]>();
  for (const finding of findings)
    for (const { annotation } of notesOf(finding, placed).filter(isOnFinding))
      outcomes.set(annotation.id, [...(outcomes.get(annotation.id) ?? []), finding.id]);
  return placed.map(({ annotation, state }) => ({
    id: annotation.id,
    state,
    outcomes: outcomes.get(annotation.id) ?? [],
    verdict: annotation.verdict,
  }));
}

/** The note that judges a finding, if there is one. */
export function judgingNote(outcome: Outcome, placed: readonly PlacedNote[]): Annotation | null {
  return notesOf(outcome, placed).findLast(isOnFinding)?.annotation ?? null;
}

/** A note that would say nothing any more is deleted instead: no verdict, no text, no tags. */
export function saysNothing(
  { verdict, text }: Pick<NoteWords, 'verdict' | 'text'>,
  known: Annotation | null,
): boolean {
  return verdict === null && text.trim() === '' && (known?.tags ?? []).length === 0;
}

/**
 * Writes verdict and text as a note on the finding, or over those of the note that judges it already.
 * Throws `note-not-found` when the finding is no longer there, and rejects when the page's figures cannot be had.
 */
export async function judgeFinding(
  session: PageSession,
  id: string,
  words: Pick<NoteWords, 'verdict' | 'text'>,
): Promise<void> {
  // A page that has just changed may still have its notes on the figures of the text before.
  const placed = await session.placedNotes();
  const { snapshot, notes } = session;
  const outcome = snapshot?.outcome(id) ?? null;
  if (snapshot === null || outcome === null) throw new UserFacingError('note-not-found', { id });
  const known = judgingNote(outcome, placed);
  if (saysNothing(words, known)) {
    const removed = known === null ? null : await notes.remove(known.id);
    if (removed?.ok === false) throw new UserFacingError(removed.error.code, removed.error.params);
    await session.placeNotes();
    return;
  }
  const quote = snapshot.view(id)?.quote ?? '';
  const reply = await notes.save(
    { text: words.text, tags: known?.tags ?? [], verdict: words.verdict },
    known === null ? null : { id: known.id, revision: known.revision },
    targetOf(outcome, await snapshot.ground()),
    { quote, printed: printedOf(outcome, snapshot.figureOf) },
    { address: location.href, title: snapshot.reading.document.title, capturedAt: snapshot.capturedAt },
  );
  if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.params);
  await session.placeNotes();
}

function isOnFinding({ annotation }: PlacedNote): boolean {
  return annotation.target.kind === 'finding';
}
