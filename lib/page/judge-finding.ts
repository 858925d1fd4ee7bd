/** What the panel asks of the page's notes: where they stand, and what the reader makes of a finding. */
import { UserFacingError } from '../errors.ts';
import { findingView } from '../i18n/finding-view.ts';
import type { NotePlacement } from '../messages/protocol.ts';
import type { NoteWords } from '../notes/annotation.ts';
import type { PageNotes } from './page-notes.ts';
import type { PageSession } from './page-session.ts';
import { printedOf, targetOf } from './place-note.ts';
import type { PlacedNote } from './place-note.ts';
import type { Snapshot } from './snapshot.ts';

/** Every note of the page with its state, and the findings it judges: those it hangs on itself, not by a figure. */
export function placementsOf(notes: PageNotes, snapshot: Snapshot): NotePlacement[] {
  const outcomes = new Map<string, string[]>();
  for (const finding of snapshot.findings)
    for (const { annotation } of notes.of(finding).filter(isOnFinding))
      outcomes.set(annotation.id, [...(outcomes.get(annotation.id) ?? []), finding.id]);
  return notes.placed.map(({ annotation, state }) => ({
    id: annotation.id,
    state,
    outcomes: outcomes.get(annotation.id) ?? [],
    verdict: annotation.verdict,
  }));
}

/**
 * Writes the verdict as a note on the finding, or into the note that judges it already; its text stays unless a new one
 * is given. Throws `note-not-found` when the finding is no longer there.
 */
export async function judgeFinding(
  session: PageSession,
  id: string,
  words: Pick<NoteWords, 'verdict' | 'text'>,
): Promise<void> {
  const { snapshot, notes } = session;
  const outcome = snapshot?.outcome(id) ?? null;
  if (snapshot === null || outcome === null) throw new UserFacingError('note-not-found', { id });
  const known = notes.of(outcome).findLast(isOnFinding)?.annotation;
  const { quote } = findingView(outcome, snapshot.inspection.disclosure, null);
  const reply = await notes.save(
    {
      text: words.text === '' ? (known?.text ?? '') : words.text,
      tags: known?.tags ?? [],
      verdict: words.verdict,
    },
    known === undefined ? null : { id: known.id, revision: known.revision },
    targetOf(outcome, snapshot),
    { quote, printed: printedOf(outcome, snapshot) },
    { address: location.href, title: snapshot.reading.document.title, capturedAt: snapshot.capturedAt },
  );
  if (!reply.ok) throw new UserFacingError(reply.error.code, reply.error.params);
  session.placeNotes();
}

function isOnFinding({ annotation }: PlacedNote): boolean {
  return annotation.target.kind === 'finding';
}
