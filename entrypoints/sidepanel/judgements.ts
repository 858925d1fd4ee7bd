/** What the reader has said of each finding, from the notes and where they stand. */
import type { Judgement } from '../../components/Panel/FindingRow.tsx';
import type { NotePlacement } from '../../lib/messages/protocol.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';

/** By the finding's id; the newest note on a finding counts. */
export function judgementsOf(
  placements: readonly NotePlacement[],
  annotations: readonly Annotation[],
): Map<string, Judgement> {
  const byId = new Map(annotations.map((note) => [note.id, note]));
  return new Map(
    placements.flatMap(({ id, outcomes, verdict }) =>
      outcomes.map((outcome) => [outcome, { verdict, why: byId.get(id)?.text ?? '' }] as const),
    ),
  );
}
