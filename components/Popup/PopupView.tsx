/** The popup for every state. Data comes in as props, wishes go out as callbacks. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageReport } from '../../lib/report/report.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import { Brand } from '../Icon/Brand.tsx';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage, useTranslate } from '../language-context.ts';
import type { NoteActions, NoteView } from '../NoteEditor/note-view.ts';
import { NoteList } from '../NoteList/NoteList.tsx';
import { Attachments } from './Attachments.tsx';
import { ChecksOverview } from './ChecksOverview.tsx';
import { CompositionPicture } from './CompositionPicture.tsx';
import { FindingsList } from './FindingsList.tsx';
import { Identity } from './Identity.tsx';
import type { PopupState } from './popup-state.ts';
import { StatePanel } from './StatePanel.tsx';
import { SummaryTable } from './SummaryTable.tsx';

export interface PopupViewProps extends NoteActions {
  state: PopupState;
  notes: readonly NoteView[];
  settings: Settings;
  /** A sentence about something that did not work; null when all is well. */
  failure: string | null;
  onShowFinding: (outcome: string) => void;
  onShowFigure: (figure: string) => void;
  onShowNote: (id: string) => void;
  /** Opens the panel beside the page; null where the browser has none. */
  onOpenPanel: (() => void) | null;
  onCheck: () => void;
  onAllowSite: () => void;
  /** Opens an address in the browser. */
  onOpen: (address: string) => void;
  /** Opens a file of the web in the viewer. */
  onView: (address: string) => void;
  /** Opens the viewer with the file that the tab shows, or to choose one. */
  onViewTab: () => void;
  /** Opens the viewer to choose a file. */
  onPick: () => void;
  onSettings: (change: Partial<Settings>) => void;
  /** Opens the settings page. */
  onOptions: () => void;
}

export function PopupView(props: PopupViewProps) {
  const { state, failure } = props;
  const t = useTranslate();
  return (
    <main class="popup" aria-busy={state.kind === 'loading'}>
      <Header settings={props.settings} onSettings={props.onSettings} />
      {failure !== null && (
        <p class="popup-failure" role="alert">
          {failure}
        </p>
      )}
      <Content {...props} />
      <footer class="popup-foot">
        <Icon name="lock" size={12} />
        <span>{t('app.local')}</span>
        {props.onOpenPanel !== null && (
          <button type="button" class="link" onClick={props.onOpenPanel}>
            {t('panel.open')}
          </button>
        )}
        <button type="button" class="link" onClick={props.onPick}>
          {t('state.openViewer')}
        </button>
        <button type="button" class="link" onClick={props.onOptions}>
          {t('app.settings')}
        </button>
      </footer>
    </main>
  );
}

function Content(props: PopupViewProps): ComponentChildren {
  const { state } = props;
  const t = useTranslate();
  if (state.kind === 'report') return <Report {...props} report={state.report} />;
  if (state.kind === 'attachments')
    return (
      <>
        {state.report.document.unit.name !== null && <Identity document={state.report.document} />}
        <section class="block">
          <h1>{t('state.attachmentsOnly')}</h1>
          <p class="soft">{t('state.attachmentsOnlyWhy')}</p>
        </section>
        <Files {...props} attachments={state.report.attachments} />
      </>
    );
  return (
    <StatePanel
      state={state}
      onCheck={props.onCheck}
      onAllowSite={props.onAllowSite}
      onViewTab={props.onViewTab}
    />
  );
}

function Files({
  attachments,
  settings,
  onView,
  onOpen,
  onSettings,
}: PopupViewProps & Pick<PageReport, 'attachments'>) {
  return (
    <Attachments
      attachments={attachments}
      buttons={settings.attachmentButtons}
      onView={onView}
      onOpen={onOpen}
      onButtons={(attachmentButtons) => {
        onSettings({ attachmentButtons });
      }}
    />
  );
}

function Report(props: PopupViewProps & { report: PageReport }) {
  const { report, notes } = props;
  const { document } = report;
  const t = useTranslate();
  const [editing, setEditing] = useState<string | null>(null);
  const measures = new Map(document.figures.map((figure) => [figure.id, figure.measure]));
  return (
    <>
      <Identity document={document} />
      {!document.detected.disclosure && <p class="popup-remark">{t('state.notDisclosure')}</p>}
      <ChecksOverview counts={report.counts} coverage={document.coverage} />
      <FindingsList document={document} onShow={props.onShowFinding} />
      {document.summary !== null && (
        <SummaryTable summary={document.summary} changes={report.changes} onShow={props.onShowFigure} />
      )}
      <CompositionPicture
        compositions={report.compositions}
        measureOf={(figure) => measures.get(figure) ?? null}
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
      <Files {...props} attachments={report.attachments} />
    </>
  );
}

const THEMES = ['auto', 'light', 'dark'] as const;

interface HeaderProps {
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}

function Header({ settings, onSettings }: HeaderProps) {
  const t = useTranslate();
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const nextTheme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'auto';
  const themeName = { auto: t('app.themeAuto'), light: t('app.themeLight'), dark: t('app.themeDark') };
  const themeLabel = t('app.switchTheme', { theme: themeName[settings.theme] });
  return (
    <header class="popup-head">
      <Brand />
      <span class="brand">{t('app.name')}</span>
      <span class="soft">{t('app.tagline')}</span>
      <span class="popup-tools">
        <button
          type="button"
          class="icon-button"
          title={t('app.switchLanguage')}
          aria-label={`${t('app.otherLanguage')}: ${t('app.switchLanguage')}`}
          onClick={() => {
            onSettings({ language: other });
          }}
        >
          {t('app.otherLanguage')}
        </button>
        <button
          type="button"
          class="icon-button"
          title={themeLabel}
          aria-label={themeLabel}
          onClick={() => {
            onSettings({ theme: nextTheme });
          }}
        >
          <Icon name={settings.theme} />
        </button>
      </span>
    </header>
  );
}
