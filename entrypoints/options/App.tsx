/** Wires the settings page to the background, which keeps the settings and tells everybody of a change. */
import { useEffect, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/language-context.ts';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import { COMMANDS } from '../../components/Options/KeyMap.tsx';
import type { BrowserCommand } from '../../components/Options/KeyMap.tsx';
import { OptionsView } from '../../components/Options/OptionsView.tsx';
import { registry } from '../../lib/checks/registry.ts';
import { htmlLanguage, resolveLanguage } from '../../lib/i18n/language.ts';
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import type { Failure } from '../../lib/messages/protocol.ts';
import { toPages } from '../../lib/messages/protocol.ts';
import { serve } from '../../lib/messages/server.ts';
import { DEFAULT_SETTINGS } from '../../lib/messages/settings.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import type { Site } from '../../lib/messages/tab-state.ts';
import { browser } from '../../lib/platform/browser.ts';
import { shortcutsPage } from '../../lib/platform/shortcuts-page.ts';
import { useBackup } from '../sidepanel/use-backup.ts';
import { siteOfText } from './site-of-text.ts';

export function App() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [sites, setSites] = useState<readonly Site[]>([]);
  const [commands, setCommands] = useState<readonly BrowserCommand[]>([]);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const language = resolveLanguage(settings.language, navigator.language);
  const t = createTranslator(language);
  const own = optionsTexts[language];
  const backup = useBackup(true, language, t);

  async function readSites(): Promise<void> {
    const reply = await ask('site.list', {});
    if (reply.ok) setSites(reply.value);
    else setFailure(reply.error);
  }

  useEffect(() => {
    void ask('settings.read', {}).then((reply) => {
      if (reply.ok) setSettings(reply.value);
      else setFailure(reply.error);
    });
    void readSites();
    void readCommands().then(setCommands);
    return serve(toPages, {
      'tab.changed': () => null,
      'settings.changed': (changed) => {
        setSettings(changed);
        return null;
      },
      'sites.changed': async () => {
        await readSites();
        return null;
      },
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.body.dataset['theme'] = settings.theme;
    document.title = own('title');
  }, [language, settings.theme]);

  function change(next: Partial<Settings>): void {
    setSettings((now) => ({ ...now, ...next }));
    void ask('settings.change', next).then((reply) => {
      setFailure(reply.ok ? null : reply.error);
    });
  }

  async function addSite(text: string): Promise<void> {
    const site = siteOfText(text);
    if (site === null) {
      setSaid(own('sitesNotAddress'));
      return;
    }
    // Nothing may be awaited before this line: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [site.pattern] });
    if (!granted) {
      setSaid(own('sitesRefused'));
      return;
    }
    const reply = await ask('site.add', { pattern: site.pattern, tab: null });
    setFailure(reply.ok ? null : reply.error);
    setSaid(reply.ok ? own('sitesAdded', { host: site.host }) : '');
    await readSites();
  }

  async function removeSite(pattern: string): Promise<void> {
    const host = sites.find((site) => site.pattern === pattern)?.host ?? pattern;
    const reply = await ask('site.remove', { pattern });
    setFailure(reply.ok ? null : reply.error);
    setSaid(reply.ok ? own('sitesRemoved', { host }) : '');
    await readSites();
  }

  const page = shortcutsPage();
  return (
    <LanguageContext.Provider value={language}>
      <OptionsView
        settings={settings}
        checks={registry}
        sites={sites}
        commands={commands}
        backup={backup}
        said={said}
        failure={failure === null ? null : t(errorKey(failure.code))}
        onSettings={change}
        onAddSite={(address) => void addSite(address)}
        onRemoveSite={(pattern) => void removeSite(pattern)}
        onShortcuts={page === null ? null : () => void page()}
      />
    </LanguageContext.Provider>
  );
}

async function readCommands(): Promise<BrowserCommand[]> {
  const known = await browser.commands.getAll();
  return Object.keys(COMMANDS).flatMap((name) => {
    const command = known.find((one) => one.name === name);
    return command === undefined
      ? []
      : [{ name: name as BrowserCommand['name'], shortcut: command.shortcut ?? '' }];
  });
}
