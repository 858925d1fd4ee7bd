/** Wires the background: every listener is added in the first turn of the worker, as browsers demand. */
import { report } from '../errors.ts';
import { serveInspections } from '../inspection/serve-inspections.ts';
import { toBackground } from '../messages/protocol.ts';
import { serve } from '../messages/server.ts';
import type { Handlers } from '../messages/server.ts';
import type { ToBackground } from '../messages/protocol.ts';
import { browser } from '../platform/browser.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { keepStorageFromPages } from '../platform/storage-access.ts';
import { createAnnotationStore } from '../store/annotation-store.ts';
import { createCaptureStore } from '../store/capture-store.ts';
import { createDatabase } from '../store/database.ts';
import { createDocumentStore } from '../store/document-store.ts';
import { digestOfFrame, keepShownDocument } from './captures.ts';
import { noteHandlers, refreshDocument } from './note-requests.ts';
import { LINK_MENU, openLink } from './link-menu.ts';
import { analyseTab, onDetected, onGone, onReport, onTabClosed } from './pages.ts';
import { updateBadge } from './badge.ts';
import { allFrames } from './tabs.ts';
import { createMenus, noteOnSelection, SELECTION_MENU, updateSelectionMenu } from './selection-menu.ts';
import { announceSettings, changeSettings, readSettings } from './settings.ts';
import { addSite, listSites, removeSite, syncSites } from './sites.ts';
import { STEP_COMMANDS, stepFinding } from './stepping.ts';
import { tabState } from './tab-state.ts';
import { openViewer } from './viewer-tabs.ts';

/** The page that opens once, after installing. */
const WELCOME = '/welcome.html';

/** Starts the background; `now` is the clock, given by tests. */
export function startBackground(now: () => number = () => Date.now()): void {
  const database = createDatabase();
  const annotations = createAnnotationStore(database, () => new Date(now()));
  const stores = { documents: createDocumentStore(database), captures: createCaptureStore(database) };

  const handlers: Handlers<ToBackground> = {
    ...noteHandlers(annotations, stores),
    'disclosure.detected': async (_request, sender) => {
      await onDetected(sender, now());
      return null;
    },
    'page.gone': async (_request, sender) => {
      await onGone(sender);
      await updateSelectionMenu();
      return null;
    },
    'report.publish': async (request, sender) => {
      await onReport(sender, request.report, now());
      await updateSelectionMenu();
      background('bringing a kept document up to date', () =>
        refreshDocument(stores, sender, request.report, now()),
      );
      return null;
    },
    'document.keep': async ({ document }) => {
      await keepShownDocument(document, stores, new Date(now()).toISOString());
      return null;
    },
    'document.digest': async (_request, sender) => ({ sha256: await digestOfFrame(sender) }),
    'settings.read': () => readSettings(),
    'settings.change': async (request) => {
      const settings = await changeSettings(request);
      background('announcing settings', () => announceSettings(settings));
      background('translating the badge and the menu', translateAll);
      return settings;
    },
    'tab.state': ({ tab }) => tabState(tab, now()),
    'tab.analyse': async ({ tab }) => {
      await analyseTab(tab, now());
      return null;
    },
    'viewer.open': async ({ address }, sender) => {
      await openViewer(address, sender.kind === 'content' ? sender.tab : null);
      return null;
    },
    'site.list': () => listSites(),
    'site.add': async ({ pattern, tab }) => {
      const site = await addSite(pattern);
      // The site is added whether or not its open page can be read.
      if (tab !== null) background('reading the page of an added site', () => analyseTab(tab, now()));
      return site;
    },
    'site.remove': async ({ pattern }) => {
      await removeSite(pattern);
      return null;
    },
  };
  serve(toBackground, handlers);
  serveInspections(async () => new Set((await readSettings()).checksOff));
  background('closing the storage to pages', keepStorageFromPages);

  // Neither is certain to come: an update in a running browser has no start-up, a start no installation.
  for (const begin of [browser.runtime.onInstalled, browser.runtime.onStartup] as {
    addListener: (f: () => void) => void;
  }[])
    begin.addListener(() => {
      background('making the menu', createMenus);
      background('registering sites', syncSites);
      background('sweeping deleted notes', () => annotations.sweep());
    });
  browser.runtime.onInstalled.addListener((installed: { reason: string; temporary?: boolean }) => {
    // An add-on that a developer has loaded for a session is not news to them; only Firefox tells.
    if (installed.reason === 'install' && installed.temporary !== true)
      background('welcoming', () => browser.tabs.create({ url: browser.runtime.getURL(WELCOME as '/') }));
  });
  browser.permissions.onRemoved.addListener(() => {
    background('registering sites', syncSites);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    background('forgetting a tab', async () => {
      await onTabClosed(tab);
      await updateSelectionMenu();
    });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const by = STEP_COMMANDS[command];
    const id = tab?.id;
    // Nothing may be awaited before: the browser opens it only within the key press.
    if (command === 'open-panel' && tab !== undefined)
      background('opening the panel', () => openSidePanel(tab.windowId));
    if (by !== undefined && id !== undefined) background('stepping', () => stepFinding(id, by));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId, linkUrl }, tab) => {
    const id = tab?.id;
    if (menuItemId === LINK_MENU) background('opening a link', () => openLink(linkUrl, id));
    if (menuItemId !== SELECTION_MENU || id === undefined) return;
    background('noting a selection', () => noteOnSelection(id, frameId ?? 0));
  });
}

async function translateAll(): Promise<void> {
  await createMenus();
  const tabs = new Set((await allFrames()).map(({ tab }) => tab));
  await Promise.all([...tabs].map(updateBadge));
}

/** Does something that nobody waits for; a failure is logged. */
function background(what: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    report(error, what);
  });
}
