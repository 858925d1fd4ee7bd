/** The tab that the panel speaks of: `?tab=7` where it is opened as a page, else the active one of its window. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/platform/browser.ts';

export function useActiveTab(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('tab');
    if (asked !== null) {
      setTab(Number(asked));
      return undefined;
    }
    const follow = (): void => {
      void browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => {
        setTab(active?.id ?? null);
      });
    };
    follow();
    browser.tabs.onActivated.addListener(follow);
    return () => {
      browser.tabs.onActivated.removeListener(follow);
    };
  }, []);
  return tab;
}
