/** What each key does, and where those of the browser are changed. */
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import type { OptionsKey } from '../../lib/i18n/options-texts.ts';
import { useLanguage } from '../language-context.ts';

/** A command as the browser knows it; no shortcut is an empty one. */
export interface BrowserCommand {
  name: keyof typeof COMMANDS;
  shortcut: string;
}

/** The commands in the order in which they are learned. Firefox opens its sidebar by a command of its own. */
export const COMMANDS = {
  'next-finding': 'command.next',
  'previous-finding': 'command.previous',
  'open-panel': 'command.panel',
  _execute_sidebar_action: 'command.panel',
} as const satisfies Record<string, OptionsKey>;

export interface KeyMapProps {
  commands: readonly BrowserCommand[];
  onShortcuts: (() => void) | null;
}

const OWN: readonly { where: OptionsKey; keys: readonly { keys: string; does: OptionsKey }[] }[] = [
  {
    where: 'keysCard',
    keys: [
      { keys: '← →', does: 'key.next' },
      { keys: 'Esc', does: 'key.close' },
    ],
  },
  {
    where: 'keysPanel',
    keys: [
      { keys: '← → Home End', does: 'key.tabs' },
      { keys: '↑ ↓ PgUp PgDn Home End', does: 'key.rows' },
    ],
  },
  {
    where: 'keysViewer',
    keys: [
      { keys: 'J K', does: 'key.next' },
      { keys: 'Ctrl+F', does: 'key.find' },
      { keys: 'Esc', does: 'key.close' },
    ],
  },
];

export function KeyMap({ commands, onShortcuts }: KeyMapProps) {
  const t = optionsTexts[useLanguage()];
  return (
    <>
      <h3>{t('keysBrowser')}</h3>
      <dl class="options-keys">
        {commands.map(({ name, shortcut }) => (
          <div key={name}>
            <dt>{shortcut === '' ? <span class="soft">{t('keysNone')}</span> : <kbd>{shortcut}</kbd>}</dt>
            <dd>{t(COMMANDS[name])}</dd>
          </div>
        ))}
      </dl>
      {onShortcuts !== null && (
        <button type="button" class="button" onClick={onShortcuts}>
          {t('keysChange')}
        </button>
      )}
      <p class="soft">{t('keysChangeWhy')}</p>
      {OWN.map(({ where, keys }) => (
        <div key={where}>
          <h3>{t(where)}</h3>
          <dl class="options-keys">
            {keys.map(({ keys: names, does }) => (
              <div key={does}>
                <dt>
                  {names.split(' ').map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
