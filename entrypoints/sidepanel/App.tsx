/** Wires the panel to the background, to the page in the active tab, and to the database. */
import { useEffect, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/language-context.ts';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import { PanelView } from '../../components/Panel/PanelView.tsx';
import type { Judgement } from '../../components/Panel/FindingRow.tsx';
import type { PanelTabId } from '../../components/Panel/PanelBody.tsx';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import { htmlLanguage, resolveLanguage } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask, askFrame } from '../../lib/messages/client.ts';
import type { FrameAddress } from '../../lib/messages/client.ts';
import type { Failure, RequestOf, Result, ToFrame } from '../../lib/messages/protocol.ts';
import { toPages } from '../../lib/messages/protocol.ts';
import { serve } from '../../lib/messages/server.ts';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import { viewerPath } from '../../lib/messages/viewer-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { useNotes } from '../popup/use-notes.ts';
import { useTab } from '../popup/use-tab.ts';
import { useActiveTab } from './use-active-tab.ts';
import { judgementsOf } from './judgements.ts';
import { useBackup } from './use-backup.ts';
import { useChangeNotice } from './use-change-notice.ts';
import { useEvidence } from './use-evidence.ts';
import { useFigures, useNotePlacements } from './use-frame-data.ts';
import { useNotesTab } from './use-notes-tab.ts';

export function App() {
  const id = useActiveTab();
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [changes, setChanges] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tab, setTab] = useState<PanelTabId>('findings');
  const [current, setCurrent] = useState<string | null>(null);
  const { state, tab: shown, failure: unreachable, refresh } = useTab(id, changes);
  const language = resolveLanguage(settings.language, navigator.language);
  const t = createTranslator(language);
  const report = state.kind === 'report' ? state.report : null;
  const frameId = state.kind === 'report' ? state.frame : 0;
  const frameState = shown?.frames.find((each) => each.frame === frameId) ?? shown?.frames[0] ?? null;
  const frame =
    id === null || frameState === null
      ? null
      : { tab: id, frame: frameState.frame, documentId: frameState.documentId };
  const key = frameState?.document ?? null;
  const title = frameState?.report?.title ?? '';
  const notes = useNotes(key === null ? null : { key, address: frameState?.address ?? '', title });
  const figures = useFigures(frame, report, tab === 'figures');
  const placements = useNotePlacements(frame, report, notes.annotations);
  const judgements = judgementsOf(placements, notes.annotations);
  const notesTab = useNotesTab(
    key === null
      ? null
      : {
          annotations: notes.annotations,
          states: new Map(placements.map((placement) => [placement.id, placement.state])),
          sha256: '',
          actions: notes,
          exported: report === null || frame === null ? null : () => exportedFrom(report, frame, judgements),
          onShow: (note) => void show('annotation.show', { id: note }),
        },
    tab === 'notes',
    language,
  );
  const notice = useChangeNotice(frame === null ? null : `${key} ${frame.documentId}`, report, language, t);

  const evidence = useEvidence(key, language);
  const backup = useBackup(tab === 'notes', language, t);

  useEffect(() => {
    void ask('settings.read', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
    });
  }, []);
  useEffect(() => {
    setCurrent(null);
    return serve(toPages, {
      'tab.changed': (request) => {
        if (request.tab === id) setChanges((count) => count + 1);
        return null;
      },
      'settings.changed': (changed) => {
        setSettings(changed);
        return null;
      },
      'sites.changed': () => {
        setChanges((count) => count + 1);
        return null;
      },
    });
  }, [id]);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.body.dataset['theme'] = settings.theme;
    document.title = t('panel.title');
  }, [language, settings.theme]);

  async function show<N extends 'finding.show' | 'figure.show' | 'annotation.show' | 'finding.judge'>(
    name: N,
    request: RequestOf<ToFrame, N>,
  ): Promise<void> {
    if (frame !== null) told(await askFrame(frame, name, request));
  }

  async function allowSite(): Promise<void> {
    const pattern = shown?.site?.pattern;
    if (id === null || pattern === undefined) return;
    // Nothing may be awaited before this line: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [pattern] });
    if (granted && told(await ask('site.add', { pattern, tab: id }))) await refresh();
  }

  /** Shows why something did not work; true when it did. */
  function told(reply: Result<unknown>): boolean {
    setFailure(reply.ok ? null : reply.error);
    return reply.ok;
  }

  const problem = failure ?? unreachable ?? notes.failure;
  return (
    <LanguageContext.Provider value={language}>
      <PanelView
        report={report}
        state={state.kind === 'report' || state.kind === 'attachments' ? null : state}
        failure={problem === null ? null : t(errorKey(problem.code))}
        tab={tab}
        figures={figures}
        judgements={judgements}
        current={current}
        notes={notesTab}
        {...notice}
        evidence={
          key === null || report === null
            ? null
            : { ...evidence, onKeep: () => void ask('document.keep', { document: key }).then(told) }
        }
        backup={backup}
        onTab={setTab}
        onShowFinding={(outcome) => {
          setCurrent(outcome);
          void show('finding.show', { outcome });
        }}
        onShowFigure={(figure) => void show('figure.show', { figure })}
        onJudge={(outcome, { verdict, why }) => void show('finding.judge', { outcome, verdict, text: why })}
        onCheck={() => {
          if (id !== null) void ask('tab.analyse', { tab: id }).then(told);
        }}
        onAllowSite={() => void allowSite()}
        onViewTab={() => void browser.tabs.create({ url: browser.runtime.getURL(viewerPath() as '/') })}
      />
    </LanguageContext.Provider>
  );
}

/** The page's document for an export; its figures are asked of the page now. */
async function exportedFrom(
  report: PageReport,
  frame: FrameAddress,
  judgements: ReadonlyMap<string, Judgement>,
): Promise<Omit<ExportedDocument, 'notes'>> {
  const figures = await askFrame(frame, 'figures.list', {});
  const { address, title, document, changes } = report;
  return {
    address,
    title,
    document,
    changes,
    capturedAt: new Date().toISOString(),
    figures: figures.ok ? figures.value : [],
    judgements: Object.fromEntries(judgements),
  };
}
