/** The settings: look, marks, checks, sites, keys, data. Everything takes effect at once; there is nothing to save. */
import type { ComponentChildren } from 'preact';
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import type { OptionsKey } from '../../lib/i18n/options-texts.ts';
import type { Settings } from '../../lib/messages/settings.ts';
import type { Site } from '../../lib/messages/tab-state.ts';
import { BackupBox } from '../Backup/BackupBox.tsx';
import type { BackupBoxProps } from '../Backup/BackupBox.tsx';
import { useLanguage } from '../language-context.ts';
import { ChecksChoice } from './ChecksChoice.tsx';
import type { CheckInfo } from './ChecksChoice.tsx';
import { KeyMap } from './KeyMap.tsx';
import type { BrowserCommand } from './KeyMap.tsx';
import { SitesList } from './SitesList.tsx';

export interface OptionsViewProps {
  settings: Settings;
  checks: readonly CheckInfo[];
  sites: readonly Site[];
  commands: readonly BrowserCommand[];
  backup: BackupBoxProps;
  /** What the last change of sites did; empty before. */
  said: string;
  /** A sentence about something that did not work; null when all is well. */
  failure: string | null;
  onSettings: (change: Partial<Settings>) => void;
  onAddSite: (address: string) => void;
  onRemoveSite: (pattern: string) => void;
  /** Null where the browser has no page to lead to. */
  onShortcuts: (() => void) | null;
}

const LANGUAGES = ['auto', 'zh', 'en'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const SEVERITIES = ['info', 'warning', 'error'] as const;

export function OptionsView(props: OptionsViewProps) {
  const { settings, onSettings, failure } = props;
  const t = optionsTexts[useLanguage()];
  return (
    <main class="options">
      <header>
        <h1>{t('title')}</h1>
        <p class="soft">{t('saved')}</p>
      </header>
      {failure !== null && (
        <p class="popup-failure" role="alert">
          {failure}
        </p>
      )}
      <Section name="look">
        <Choice
          name="language"
          values={LANGUAGES}
          value={settings.language}
          onChange={(language) => onSettings({ language })}
        />
        <Choice
          name="theme"
          values={THEMES}
          value={settings.theme}
          onChange={(theme) => onSettings({ theme })}
        />
      </Section>
      <Section name="page">
        <Choice
          name="severity"
          values={SEVERITIES}
          value={settings.inlineSeverity}
          onChange={(inlineSeverity) => onSettings({ inlineSeverity })}
        />
        <p class="soft">{t('severityWhy')}</p>
        <label class="options-check">
          <input
            type="checkbox"
            checked={settings.attachmentButtons}
            onChange={({ currentTarget }) => onSettings({ attachmentButtons: currentTarget.checked })}
          />
          <span>{t('buttons')}</span>
        </label>
      </Section>
      <Section name="checks">
        <p>
          <a class="link" href="/help.html" target="_blank" rel="noreferrer">
            {t('help')}
          </a>
        </p>
        <ChecksChoice
          checks={props.checks}
          off={settings.checksOff}
          onOff={(checksOff) => onSettings({ checksOff })}
        />
      </Section>
      <Section name="sites">
        <SitesList
          sites={props.sites}
          said={props.said}
          onAdd={props.onAddSite}
          onRemove={props.onRemoveSite}
        />
      </Section>
      <Section name="keys">
        <KeyMap commands={props.commands} onShortcuts={props.onShortcuts} />
      </Section>
      <Section name="data">
        <BackupBox {...props.backup} />
      </Section>
    </main>
  );
}

function Section({ name, children }: { name: OptionsKey; children: ComponentChildren }) {
  const t = optionsTexts[useLanguage()];
  return (
    <section class="options-section" aria-labelledby={`options-${name}`}>
      <h2 id={`options-${name}`}>{t(name)}</h2>
      <div>{children}</div>
    </section>
  );
}

interface ChoiceProps<V extends string> {
  name: 'language' | 'theme' | 'severity';
  values: readonly V[];
  value: V;
  onChange: (value: V) => void;
}

function Choice<V extends string>({ name, values, value, onChange }: ChoiceProps<V>) {
  const t = optionsTexts[useLanguage()];
  return (
    <fieldset class="options-choice">
      <legend>{t(name)}</legend>
      {values.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === value}
            onChange={() => {
              onChange(one);
            }}
          />
          <span>{t(`${name}.${one}` as OptionsKey)}</span>
        </label>
      ))}
    </fieldset>
  );
}
