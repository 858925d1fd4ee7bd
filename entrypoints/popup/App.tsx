/** Wires the popup's views to the background and to the page. */
import { useEffect, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/language-context.ts';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import { PopupView } from '../../components/Popup/PopupView.tsx';
import { htmlLanguage, resolveLanguage } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask, askFrame } from '../../lib/messages/client.ts';
import type { Failure, RequestOf, Result, ToFrame } from '../../lib/messages/protocol.ts';
import { toPages } from '../../lib/messages/protocol.ts';
import { serve } from '../../lib/messages/server.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings.ts';
import { viewerPath } from '../../lib/messages/viewer-address.ts';
import { browser } from '../../lib/platform/browser.ts';
import { hasSidePanel, openSidePanel } from '../../lib/platform/side-panel.ts';
import type { NotedDocument } from './use-notes.ts';
import { useNotes } from './use-notes.ts';
import { tabUnderPopup, useTab } from './use-tab.ts';

/** The longest that "reading" is believed after the reader asked for a check. */
const PATIENCE_MS = 15_000;

export function App() {
  const [id, setId] = useState<number | null>(null);
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [changes, setChanges] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [checking, setChecking] = useState(false);
  const [windowId, setWindowId] = useState<number | null>(null);
  const { state, tab, failure: unreachable, refresh } = useTab(id, changes);
  const language = resolveLanguage(settings.language, navigator.language);
  const t = createTranslator(language);

  useEffect(() => {
    void tabUnderPopup(location.search).then(setId);
    void browser.windows.getCurrent().then((current) => setWindowId(current.id ?? null));
    void ask('settings.read', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
    });
  }, []);
  useEffect(
    () =>
      serve(toPages, {
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
      }),
    [id],
  );
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.body.dataset['theme'] = settings.theme;
  }, [language, settings.theme]);
  useEffect(() => {
    if (!checking) return undefined;
    const patience = setTimeout(() => {
      setChecking(false);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(patience);
    };
  }, [checking]);
  useEffect(() => {
    if (state.kind === 'report' || state.kind === 'attachments' || changes > 0) setChecking(false);
  }, [state.kind, changes]);

  const frameId = state.kind === 'report' ? state.frame : 0;
  const frame = tab?.frames.find((each) => each.frame === frameId) ?? tab?.frames[0];
  const subject: NotedDocument | null =
    frame?.document === undefined || frame.document === null
      ? null
      : { key: frame.document, address: frame.address, title: frame.report?.title ?? '' };
  const { failure: unreadable, annotations: _stored, ...noteActions } = useNotes(subject);

  /** Asks the frame to show something; the popup then makes way for the page. */
  async function show<N extends 'finding.show' | 'figure.show' | 'annotation.show'>(
    name: N,
    request: RequestOf<ToFrame, N>,
  ): Promise<void> {
    if (id === null || frame === undefined) return;
    const to = { tab: id, frame: frame.frame, documentId: frame.documentId };
    if (!told(await askFrame(to, name, request))) return;
    if (new URLSearchParams(location.search).has('tab')) await browser.tabs.update(id, { active: true });
    else window.close();
  }

  /** The panel opens only within the click: the window is known by then. */
  function openPanel(): void {
    if (windowId !== null) void openSidePanel(windowId).then(() => window.close());
  }

  async function check(): Promise<void> {
    if (id === null) return;
    setChecking(true);
    if (told(await ask('tab.analyse', { tab: id }))) await refresh();
    else setChecking(false);
  }

  async function allowSite(): Promise<void> {
    const pattern = tab?.site?.pattern;
    if (id === null || pattern === undefined) return;
    // Nothing may be awaited before this line: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [pattern] });
    if (granted && told(await ask('site.add', { pattern, tab: id }))) await check();
  }

  async function view(address: string): Promise<void> {
    told(await ask('viewer.open', { address }));
  }

  /** The file that the tab shows in the browser's own reader; a local one can only be chosen by the reader. */
  async function viewTab(): Promise<void> {
    const { url } = id === null ? {} : await browser.tabs.get(id);
    if (url !== undefined && /^https?:/.test(url)) await view(url);
    else await browser.tabs.create({ url: browser.runtime.getURL(viewerPath() as '/') });
  }

  async function change(next: Partial<Settings>): Promise<void> {
    const reply = await ask('settings.change', next);
    if (told(reply)) setSettings({ ...settings, ...next });
  }

  /** Shows why something did not work; true when it did. */
  function told(reply: Result<unknown>): boolean {
    setFailure(reply.ok ? null : reply.error);
    return reply.ok;
  }

  const problem = failure ?? unreachable ?? unreadable;
  return (
    <LanguageContext.Provider value={language}>
      <PopupView
        state={checking && state.kind !== 'report' ? { kind: 'loading' } : state}
        settings={settings}
        failure={problem === null ? null : t(errorKey(problem.code))}
        {...noteActions}
        onShowFinding={(outcome) => void show('finding.show', { outcome })}
        onShowFigure={(figure) => void show('figure.show', { figure })}
        onShowNote={(note) => void show('annotation.show', { id: note })}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onOpenPanel={hasSidePanel() && windowId !== null ? openPanel : null}
        onCheck={() => void check()}
        onAllowSite={() => void allowSite()}
        onOpen={(address) => void browser.tabs.create({ url: address })}
        onView={(address) => void view(address)}
        onViewTab={() => void viewTab()}
        onPick={() => void browser.tabs.create({ url: browser.runtime.getURL(viewerPath() as '/') })}
        onSettings={(next) => void change(next)}
      />
    </LanguageContext.Provider>
  );
}
