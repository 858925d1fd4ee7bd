/** The reader's settings, followed on a page of the extension: its language, its look and its title. */
import { useEffect, useState } from 'preact/hooks';
import { htmlLanguage, resolveLanguage } from '../../lib/i18n/language.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/client.ts';
import { toPages } from '../../lib/messages/protocol.ts';
import { serve } from '../../lib/messages/server.ts';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings.ts';
import type { Settings } from '../../lib/messages/settings.ts';

export function useLook(titleOf: (language: Language) => string): Language {
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
    document.title = titleOf(language);
  }, [language, settings.theme]);
  return language;
}
