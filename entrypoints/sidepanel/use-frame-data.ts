/** What the panel asks of the frame that has the report: all figures, and where the notes stand. */
import { useEffect, useState } from 'preact/hooks';
import { askFrame } from '../../lib/messages/client.ts';
import type { FrameAddress } from '../../lib/messages/client.ts';
import type { NotePlacement } from '../../lib/messages/protocol.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import type { PageReport } from '../../lib/report/report.ts';

/** The figures of the document; null until they are there. Asked only when they are wanted. */
export function useFigures(
  frame: FrameAddress | null,
  report: PageReport | null,
  wanted: boolean,
): readonly FigureRow[] | null | 'failed' {
  const [figures, setFigures] = useState<readonly FigureRow[] | null | 'failed'>(null);
  useEffect(() => {
    setFigures(null);
    if (frame === null || report === null || !wanted) return undefined;
    let current = true;
    void askFrame(frame, 'figures.list', {}).then((reply) => {
      if (current) setFigures(reply.ok ? reply.value : 'failed');
    });
    return () => {
      current = false;
    };
  }, [report, wanted, frame?.tab, frame?.frame]);
  return figures;
}

/** The places of the notes, asked again when the notes or the report have changed. */
export function useNotePlacements(
  frame: FrameAddress | null,
  report: PageReport | null,
  notes: readonly Annotation[],
): readonly NotePlacement[] {
  const [placements, setPlacements] = useState<readonly NotePlacement[]>([]);
  const revisions = notes.map(({ id, revision }) => `${id}${String(revision)}`).join(' ');
  useEffect(() => {
    if (frame === null || report === null) {
      setPlacements([]);
      return undefined;
    }
    let current = true;
    const askAgain = (): void =>
      void askFrame(frame, 'notes.placed', {}).then((reply) => {
        if (current && reply.ok) setPlacements(reply.value);
      });
    askAgain();
    // The page hears of a changed note when the panel does, and may be a moment later with putting it in its place.
    const later = setTimeout(askAgain, 400);
    return () => {
      current = false;
      clearTimeout(later);
    };
  }, [report, revisions, frame?.tab, frame?.frame]);
  return placements;
}
