/** The reader's settings, followed while the viewer is open. */
import { useEffect, useState } from 'preact/hooks';
import { htmlLanguage, resolveLanguage } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import { toPages } from '../../lib/messages/protocol.ts';
import { serve } from '../../lib/messages/server.ts';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings.ts';
import type { Settings } from '../../lib/messages/settings.ts';

export interface ViewerSettings {
  settings: Settings;
  language: Language;
  change: (next: Partial<Settings>) => void;
}

export function useViewerSettings(): ViewerSettings {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const language = resolveLanguage(settings.language, navigator.language);
  useEffect(() => {
    void ask('settings.read', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
    });
    return serve(toPages, {
      'tab.changed': () => null,
      'sites.changed': () => null,
      'settings.changed': (changed) => {
        setSettings(changed);
        return null;
      },
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.body.dataset['theme'] = settings.theme;
    document.title = createTranslator(language)('viewer.title');
  }, [language, settings.theme]);
  function change(next: Partial<Settings>): void {
    setSettings((now) => ({ ...now, ...next }));
    void ask('settings.change', next);
  }
  return { settings, language, change };
}
