/** The toolbar button: `action` in manifest 3, `browserAction` in Firefox' manifest 2. */
import { isBrowserNoise, report } from '../errors.ts';
import { browser } from './browser.ts';
import type { Browser } from './browser.ts';

/** What the button shows for one tab; an empty text is no badge. */
export interface Badge {
  text: string;
  /** Background, as `#rrggbb`. */
  color: string;
  /** The button's tooltip; empty for the extension's own name. */
  title: string;
}

interface LegacyBrowser {
  browserAction?: typeof Browser.action;
}

/** Shows a badge on a tab's button. A tab that was closed meanwhile is no error. */
export async function showBadge(tab: number, badge: Badge): Promise<void> {
  // The types know manifest 3 only, where `action` is always there.
  const button =
    (browser.action as typeof Browser.action | undefined) ??
    (browser as unknown as LegacyBrowser).browserAction;
  if (button === undefined) return;
  try {
    await button.setBadgeText({ tabId: tab, text: badge.text });
    await button.setTitle({ tabId: tab, title: badge.title });
    if (badge.text === '') return;
    await button.setBadgeBackgroundColor({ tabId: tab, color: badge.color });
    // Not in Chrome before 110.
    await (button.setBadgeTextColor as typeof button.setBadgeTextColor | undefined)?.({
      tabId: tab,
      color: '#ffffff',
    });
  } catch (error) {
    if (!isBrowserNoise(error)) report(error, 'showing the badge', { tab });
  }
}
