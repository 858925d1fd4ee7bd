/** What the popup shows, decided from what is known of the tab. */
import type { Bilingual } from '../../lib/checks/check.ts';
import type { TabState } from '../../lib/messages/tab-state.ts';
import type { PageReport } from '../../lib/report/report.ts';

export type Obstacle = NonNullable<TabState['obstacle']>;

export type PopupState =
  | { kind: 'loading' }
  | { kind: 'restricted'; obstacle: Obstacle }
  /** Nobody has looked at this page yet: the site is not watched. */
  | { kind: 'not-watched'; site: string }
  /** `read` when the whole page was read on demand and has no figures; there is nothing left to offer then. */
  | { kind: 'not-disclosure'; read: boolean }
  | { kind: 'attachments'; report: PageReport }
  | { kind: 'report'; report: PageReport; frame: number }
  | { kind: 'error'; message: Bilingual };

/** The state for a tab. Of several frames the one with the most figures speaks for the page. */
export function popupStateOf(tab: TabState): PopupState {
  if (tab.status === 'cannot-run-here')
    return { kind: 'restricted', obstacle: tab.obstacle ?? 'browser-page' };
  const reports = tab.frames
    .flatMap(({ frame, report }) => (report === null ? [] : [{ frame, report }]))
    .toSorted((a, b) => b.report.document.figures.length - a.report.document.figures.length);
  const best = reports.find(({ report }) => report.document.detected.disclosure) ?? reports[0];
  if (best !== undefined) return stateOfReport(best.report, best.frame);
  if (tab.status === 'loading' || tab.frames.some((frame) => frame.status === 'loading'))
    return { kind: 'loading' };
  if (tab.site !== null && !tab.site.watched) return { kind: 'not-watched', site: tab.site.host };
  return { kind: 'not-disclosure', read: false };
}

function stateOfReport(report: PageReport, frame: number): PopupState {
  const { document, attachments } = report;
  if (document.error !== null) return { kind: 'error', message: document.error.message };
  if (document.coverage.figures === 0 && attachments.length > 0) return { kind: 'attachments', report };
  if (document.coverage.figures === 0 && !document.detected.disclosure)
    return { kind: 'not-disclosure', read: true };
  return { kind: 'report', report, frame };
}
