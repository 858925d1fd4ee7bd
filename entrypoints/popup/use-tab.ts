/** What the background knows of the tab under the popup, kept up to date while the popup is open. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupState } from '../../components/Popup/popup-state.ts';
import { popupStateOf } from '../../components/Popup/popup-state.ts';
import { ask } from '../../lib/messages/client.ts';
import type { Failure } from '../../lib/messages/protocol.ts';
import type { TabState } from '../../lib/messages/tab-state.ts';
import { browser } from '../../lib/platform/browser.ts';

export interface TabUnderPopup {
  state: PopupState;
  tab: TabState | null;
  failure: Failure | null;
  refresh: () => Promise<void>;
}

/** The tab the popup speaks of: `?tab=7` where it is opened as a page, else the active one. */
export async function tabUnderPopup(search: string): Promise<number | null> {
  const asked = new URLSearchParams(search).get('tab');
  if (asked !== null) return Number(asked);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

export function useTab(id: number | null, changes: number): TabUnderPopup {
  const [tab, setTab] = useState<TabState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refresh = useCallback(async () => {
    if (id === null) return;
    const reply = await ask('tab.state', { tab: id });
    if (reply.ok) setTab(reply.value);
    setFailure(reply.ok ? null : reply.error);
  }, [id]);
  useEffect(() => {
    void refresh();
  }, [refresh, changes]);
  return { tab, failure, refresh, state: tab === null ? { kind: 'loading' } : popupStateOf(tab) };
}
