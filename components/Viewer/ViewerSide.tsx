/** The column beside the document: whose it is, the verdict, findings, main figures, notes. */
import { useState } from 'preact/hooks';
import { unreadSentence } from '../../lib/i18n/unread-sentence.ts';
import type { PageReport } from '../../lib/report/report.ts';
import type { UnreadPart } from '../../lib/source/document.ts';
import { EvidenceBox } from '../Evidence/EvidenceBox.tsx';
import type { EvidenceBoxProps } from '../Evidence/EvidenceBox.tsx';
import { Icon } from '../Icon/Icon.tsx';
import { useTranslate } from '../language-context.ts';
import type { NoteActions, NoteView } from '../NoteEditor/note-view.ts';
import { NoteList } from '../NoteList/NoteList.tsx';
import { ChecksOverview } from '../Popup/ChecksOverview.tsx';
import { CompositionPicture } from '../Popup/CompositionPicture.tsx';
import { FindingsList } from '../Popup/FindingsList.tsx';
import { Identity } from '../Popup/Identity.tsx';
import { SummaryTable } from '../Popup/SummaryTable.tsx';

export interface ViewerSideProps extends NoteActions {
  report: PageReport;
  unread: readonly UnreadPart[];
  notes: readonly NoteView[];
  /** Null where there is nothing to keep. */
  evidence: EvidenceBoxProps | null;
  /** Measure of a figure, for the names of parts. */
  measureOf: (figure: string) => string | null;
  onShowFinding: (outcome: string) => void;
  onShowFigure: (figure: string) => void;
  onShowNote: (id: string) => void;
}

export function ViewerSide(props: ViewerSideProps) {
  const { report, unread, notes } = props;
  const { document } = report;
  const t = useTranslate();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <aside class="viewer-side popup" aria-label={t('viewer.side')}>
      <Identity document={document} />
      {!document.detected.disclosure && <p class="popup-remark">{t('viewer.notDisclosure')}</p>}
      {props.evidence !== null && <EvidenceBox {...props.evidence} />}
      <ChecksOverview counts={report.counts} coverage={document.coverage} />
      {unread.length > 0 && <Unread unread={unread} />}
      <FindingsList outcomes={document.outcomes} onShow={props.onShowFinding} />
      {document.summary !== null && (
        <SummaryTable summary={document.summary} changes={report.changes} onShow={props.onShowFigure} />
      )}
      <CompositionPicture
        compositions={report.compositions}
        measureOf={props.measureOf}
        onShow={props.onShowFigure}
      />
      <section class="popup-notes" aria-labelledby="notes-heading">
        <h2 id="notes-heading">
          {t('notes.heading')} {notes.length > 0 && <span class="soft">{notes.length}</span>}
        </h2>
        {notes.length === 0 && editing === null && <p class="soft">{t('notes.none')}</p>}
        <NoteList
          notes={notes}
          editing={editing}
          onEdit={setEditing}
          onSave={props.onSave}
          onDelete={props.onDelete}
          onRestore={props.onRestore}
          onShow={props.onShowNote}
          withQuotes
        />
        {editing === null && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setEditing('new');
            }}
          >
            <Icon name="note" />
            {t('notes.add')}
          </button>
        )}
      </section>
    </aside>
  );
}

function Unread({ unread }: { unread: readonly UnreadPart[] }) {
  const t = useTranslate();
  return (
    <section class="viewer-unread">
      <details>
        <summary>{t('unread.heading', { n: unread.length })}</summary>
        <ul>
          {unread.map((part, index) => (
            <li key={index}>{unreadSentence(t, part)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
