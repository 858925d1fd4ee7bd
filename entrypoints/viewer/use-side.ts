/** The tabs beside the document: figures, notes of this file or of all, and the reader's verdicts. */
import { useMemo, useState } from 'preact/hooks';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import type { Judgement } from '../../components/Panel/FindingRow.tsx';
import type { PanelBodyProps, PanelTabId } from '../../components/Panel/PanelBody.tsx';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import { findingView } from '../../lib/i18n/finding-view.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import type { Failure } from '../../lib/messages/protocol.ts';
import { judgingNote, placementsOf, saysNothing } from '../../lib/page/judge-finding.ts';
import { printedOf, targetOf } from '../../lib/page/place-note.ts';
import { figureRows, figureStandings } from '../../lib/report/figure-rows.ts';
import type { FileView } from '../../lib/viewer/file-view.ts';
import { judgementsOf } from '../sidepanel/judgements.ts';
import { useBackup } from '../sidepanel/use-backup.ts';
import { useNotesTab } from '../sidepanel/use-notes-tab.ts';
import type { FileNotes } from './use-file-notes.ts';

type Side = Pick<
  PanelBodyProps,
  | 'failure'
  | 'change'
  | 'tab'
  | 'figures'
  | 'judgements'
  | 'notes'
  | 'backup'
  | 'onTab'
  | 'onJudge'
  | 'onDismissChange'
>;

export function useSide(
  view: FileView | null,
  notes: FileNotes,
  onShowNote: (id: string) => void,
  language: Language,
): Side {
  const t = createTranslator(language);
  const [tab, setTab] = useState<PanelTabId>('findings');
  const [failure, setFailure] = useState<Failure | null>(null);
  const { placed } = notes;
  const annotations = placed.map(({ annotation }) => annotation);
  const judgements = useMemo(
    () =>
      view === null
        ? new Map<string, never>()
        : judgementsOf(placementsOf(placed, view.findings), annotations),
    [view, placed],
  );
  const figures = useMemo(
    () =>
      view === null || tab !== 'figures'
        ? null
        : figureRows(view.inspection.disclosure.figures, figureStandings(view.inspection)),
    [view, tab],
  );
  const notesTab = useNotesTab(
    view === null
      ? null
      : {
          annotations,
          states: new Map(placed.map(({ annotation, state }) => [annotation.id, state])),
          sha256: view.content.sha256,
          actions: {
            onSave: (words, over) =>
              notes.save(words, over, { target: { kind: 'document' }, quote: '', printed: [] }),
            onDelete: notes.remove,
            onRestore: notes.restore,
          },
          exported: async () => exportedFrom(view, judgements),
          onShow: onShowNote,
        },
    tab === 'notes',
    language,
  );
  const backup = useBackup(tab === 'notes', language, t);

  async function judge(id: string, { verdict, why }: Judgement): Promise<void> {
    const outcome = view?.outcome(id) ?? null;
    if (view === null || outcome === null) return;
    const known = judgingNote(outcome, placed);
    if (saysNothing({ verdict, text: why }, known)) {
      if (known !== null) told(await notes.remove(known.id));
      return;
    }
    const { quote } = findingView(outcome, view.inspection.disclosure, null);
    told(
      await notes.save(
        { text: why, tags: known?.tags ?? [], verdict },
        known === null ? null : { id: known.id, revision: known.revision },
        { target: targetOf(outcome, view), quote, printed: printedOf(outcome, view.figureOf) },
      ),
    );
  }

  function told(reply: { ok: true } | { ok: false; error: Failure }): void {
    setFailure(reply.ok ? null : reply.error);
  }

  return {
    failure: failure === null ? null : t(errorKey(failure.code)),
    change: null,
    tab,
    figures,
    judgements,
    notes: notesTab,
    backup,
    onTab: setTab,
    onJudge: (outcome, judgement) => void judge(outcome, judgement),
    onDismissChange: () => undefined,
  };
}

function exportedFrom(
  { content, inspection }: FileView,
  judgements: ReadonlyMap<string, Judgement>,
): Omit<ExportedDocument, 'notes'> {
  const { address, title, document, changes } = content.report;
  return {
    address,
    title,
    changes,
    document: { ...document, sha256: content.sha256 },
    capturedAt: content.capturedAt,
    figures: figureRows(inspection.disclosure.figures, figureStandings(inspection)),
    judgements: Object.fromEntries(judgements),
  };
}
