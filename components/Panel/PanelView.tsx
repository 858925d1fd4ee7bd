/** The panel: the summary, findings, figures and notes of the document in the active tab. */
import type { ComponentChildren } from 'preact';
import type { FigureRow } from '../../lib/report/figure-rows.ts';
import type { Verdict } from '../../lib/notes/annotation.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { useTranslate } from '../language-context.ts';
import { ChecksOverview } from '../Popup/ChecksOverview.tsx';
import { CompositionPicture } from '../Popup/CompositionPicture.tsx';
import { Identity } from '../Popup/Identity.tsx';
import { StatePanel } from '../Popup/StatePanel.tsx';
import type { StatePanelProps } from '../Popup/StatePanel.tsx';
import { SummaryTable } from '../Popup/SummaryTable.tsx';
import { BackupBox } from '../Backup/BackupBox.tsx';
import type { BackupBoxProps } from '../Backup/BackupBox.tsx';
import { EvidenceBox } from '../Evidence/EvidenceBox.tsx';
import type { EvidenceBoxProps } from '../Evidence/EvidenceBox.tsx';
import { FiguresTab } from './FiguresTab.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { NotesTab } from './NotesTab.tsx';
import type { NotesTabProps } from './NotesTab.tsx';
import { PanelTabs } from './PanelTabs.tsx';

export const PANEL_TABS = ['summary', 'findings', 'figures', 'notes'] as const;
export type PanelTabId = (typeof PANEL_TABS)[number];

export interface PanelViewProps extends Pick<StatePanelProps, 'onCheck' | 'onAllowSite' | 'onViewTab'> {
  /** Null while there is no report; `state` then says why. */
  report: PageReport | null;
  state: StatePanelProps['state'] | null;
  /** A sentence about something that did not work; null when all is well. */
  failure: string | null;
  tab: PanelTabId;
  figures: readonly FigureRow[] | null | 'failed';
  verdicts: ReadonlyMap<string, Verdict>;
  current: string | null;
  notes: NotesTabProps;
  /** Null where there is nothing to keep. */
  evidence: EvidenceBoxProps | null;
  backup: BackupBoxProps;
  onTab: (tab: PanelTabId) => void;
  onShowFinding: (outcome: string) => void;
  onShowFigure: (figure: string) => void;
  onJudge: (outcome: string, verdict: Verdict | null, why: string) => void;
}

export function PanelView(props: PanelViewProps) {
  const { report, tab, failure } = props;
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
    <main class="panel">
      {report !== null && <Identity document={report.document} />}
      {failure !== null && (
        <p class="popup-failure" role="alert">
          {failure}
        </p>
      )}
      <PanelTabs
        tabs={PANEL_TABS.map((id) => ({ id, label: t(`panel.${id}`), count: counts[id] }))}
        active={tab}
        onSelect={props.onTab}
      >
        {props.evidence !== null && <EvidenceBox {...props.evidence} />}
        <Body {...props} />
      </PanelTabs>
    </main>
  );
}

function Body(props: PanelViewProps): ComponentChildren {
  const { report, state, tab } = props;
  if (tab === 'notes')
    return (
      <>
        <NotesTab {...props.notes} />
        <BackupBox {...props.backup} />
      </>
    );
  if (report === null)
    return state === null ? null : (
      <StatePanel
        state={state}
        onCheck={props.onCheck}
        onAllowSite={props.onAllowSite}
        onViewTab={props.onViewTab}
      />
    );
  if (tab === 'findings')
    return (
      <FindingsTab
        document={report.document}
        verdicts={props.verdicts}
        current={props.current}
        onShow={props.onShowFinding}
        onJudge={props.onJudge}
      />
    );
  if (tab === 'figures') return <FiguresTab figures={props.figures} onShow={props.onShowFigure} />;
  return <Summary report={report} onShowFigure={props.onShowFigure} />;
}

function Summary({ report, onShowFigure }: { report: PageReport; onShowFigure: (figure: string) => void }) {
  const { document } = report;
  return (
    <div class="popup">
      <ChecksOverview counts={report.counts} coverage={document.coverage} />
      {document.summary !== null && (
        <SummaryTable summary={document.summary} changes={report.changes} onShow={onShowFigure} />
      )}
      <CompositionPicture compositions={report.compositions} measureOf={() => null} onShow={onShowFigure} />
    </div>
  );
}
