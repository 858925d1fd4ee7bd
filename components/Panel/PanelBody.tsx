/** What stands beside a document, in the side panel and in the viewer: whose it is, and four tabs. */
import type { ComponentChildren } from 'preact';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import type { PageReport } from '../../lib/report/report.ts';
import type { BackupBoxProps } from '../Backup/BackupBox.tsx';
import { BackupBox } from '../Backup/BackupBox.tsx';
import type { EvidenceBoxProps } from '../Evidence/EvidenceBox.tsx';
import { EvidenceBox } from '../Evidence/EvidenceBox.tsx';
import { useTranslate } from '../language-context.ts';
import { ChecksOverview } from '../Popup/ChecksOverview.tsx';
import { CompositionPicture } from '../Popup/CompositionPicture.tsx';
import { Identity } from '../Popup/Identity.tsx';
import { SummaryTable } from '../Popup/SummaryTable.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import type { Judgement } from './FindingRow.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import type { NotesTabProps } from './NotesTab.tsx';
import { PanelTabs } from './PanelTabs.tsx';

export const PANEL_TABS = ['summary', 'findings', 'figures', 'notes'] as const;
export type PanelTabId = (typeof PANEL_TABS)[number];

export interface PanelBodyProps {
  /** Null while there is no report; `instead` is shown then, but for the notes. */
  report: PageReport | null;
  instead: ComponentChildren;
  /** Remarks on the document, above its summary and its findings. */
  remarks?: ComponentChildren;
  /** A sentence about something that did not work; null when all is well. */
  failure: string | null;
  /** A sentence about a change of the document since it was opened; null when there was none. */
  change: string | null;
  tab: PanelTabId;
  figures: readonly FigureRow[] | null | 'failed';
  judgements: ReadonlyMap<string, Judgement>;
  current: string | null;
  notes: NotesTabProps;
  /** Null where there is nothing to keep. */
  evidence: EvidenceBoxProps | null;
  backup: BackupBoxProps;
  /** Measure of a figure, for the names of parts; null where it is not known. */
  measureOf: (figure: string) => string | null;
  onTab: (tab: PanelTabId) => void;
  onShowFinding: (outcome: string) => void;
  onShowFigure: (figure: string) => void;
  onJudge: (outcome: string, judgement: Judgement) => void;
  onDismissChange: () => void;
}

export function PanelBody(props: PanelBodyProps) {
  const { report, tab, failure, change } = props;
  const t = useTranslate();
  const findings = report?.document.outcomes.filter(
    ({ outcome }) => outcome === 'finding' || outcome === 'doubt',
  );
  const counts = {
    summary: null,
    findings: findings?.length ?? null,
    figures: Array.isArray(props.figures) ? props.figures.length : null,
    notes: props.notes.here?.length ?? null,
  };
  return (
    <>
      {report !== null && <Identity document={report.document} />}
      {failure !== null && (
        <p class="popup-failure" role="alert">
          {failure}
        </p>
      )}
      <div role="status">
        {change !== null && (
          <p class="panel-changed">
            <span>{change}</span>
            <button type="button" class="link" onClick={props.onDismissChange}>
              {t('panel.dismiss')}
            </button>
          </p>
        )}
      </div>
      <PanelTabs
        tabs={PANEL_TABS.map((id) => ({ id, label: t(`panel.${id}`), count: counts[id] }))}
        active={tab}
        onSelect={props.onTab}
      >
        {report !== null && (tab === 'summary' || tab === 'findings') && props.remarks}
        {props.evidence !== null && <EvidenceBox {...props.evidence} />}
        <OpenTab {...props} />
      </PanelTabs>
    </>
  );
}

function OpenTab(props: PanelBodyProps) {
  const { report, tab } = props;
  if (tab === 'notes')
    return (
      <>
        <NotesTab {...props.notes} />
        <BackupBox {...props.backup} />
      </>
    );
  if (report === null) return <>{props.instead}</>;
  if (tab === 'findings')
    return (
      <FindingsTab
        key={report.address}
        document={report.document}
        judgements={props.judgements}
        current={props.current}
        onShow={props.onShowFinding}
        onJudge={props.onJudge}
      />
    );
  if (tab === 'figures') return <FiguresTab figures={props.figures} onShow={props.onShowFigure} />;
  const { document } = report;
  return (
    <div class="popup">
      <ChecksOverview counts={report.counts} coverage={document.coverage} />
      {document.summary !== null && (
        <SummaryTable summary={document.summary} changes={report.changes} onShow={props.onShowFigure} />
      )}
      <CompositionPicture
        compositions={report.compositions}
        measureOf={props.measureOf}
        onShow={props.onShowFigure}
      />
    </div>
  );
}
