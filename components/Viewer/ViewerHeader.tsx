/** The top of the viewer: open files as tabs, ways to open more, language and appearance. */
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '../../lib/messages/settings.ts';
import { Brand } from '../Icon/Brand.tsx';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage, useTranslate } from '../language-context.ts';
import { CombineChoice } from './CombineChoice.tsx';
import type { ViewerTab } from './viewer-model.ts';

export interface OpenActions {
  onOpenFiles: (files: readonly File[]) => void;
  onOpenAddress: (address: string) => void;
}

export interface ViewerHeaderProps extends OpenActions {
  tabs: readonly ViewerTab[];
  active: string | null;
  settings: Settings;
  /** Endings for the picker. */
  accept: string;
  onSelect: (id: string) => void;
  onClose: (id: string) => void;
  /** Reads files as one disclosure, in this order. */
  onCombine: (ids: readonly string[]) => void;
  onSettings: (change: Partial<Settings>) => void;
}

const THEMES = ['auto', 'light', 'dark'] as const;

export function ViewerHeader(props: ViewerHeaderProps) {
  const { settings, onSettings } = props;
  const t = useTranslate();
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  const nextTheme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'auto';
  const themeName = { auto: t('app.themeAuto'), light: t('app.themeLight'), dark: t('app.themeDark') };
  const themeLabel = t('app.switchTheme', { theme: themeName[settings.theme] });
  const combinable = props.tabs.filter((tab) => tab.combinable);
  return (
    <header class="viewer-head">
      <Brand />
      <h1 class="brand">{t('app.name')}</h1>
      <Tabs {...props} />
      <span class="viewer-tools">
        {props.tabs.length > 0 && (
          <>
            {combinable.length > 1 && <CombineChoice files={combinable} onCombine={props.onCombine} />}
            <PickButton accept={props.accept} onOpenFiles={props.onOpenFiles} />
            <AddressForm onOpenAddress={props.onOpenAddress} />
          </>
        )}
        <button
          type="button"
          class="icon-button"
          title={t('app.switchLanguage')}
          aria-label={`${t('app.otherLanguage')}: ${t('app.switchLanguage')}`}
          onClick={() => {
            onSettings({ language: other });
          }}
        >
          {t('app.otherLanguage')}
        </button>
        <button
          type="button"
          class="icon-button"
          title={themeLabel}
          aria-label={themeLabel}
          onClick={() => {
            onSettings({ theme: nextTheme });
          }}
        >
          <Icon name={settings.theme} />
        </button>
      </span>
    </header>
  );
}

function Tabs({ tabs, active, onSelect, onClose }: ViewerHeaderProps) {
  const t = useTranslate();
  if (tabs.length === 0) return <span class="viewer-tabs" />;
  return (
    <nav class="viewer-tabs" aria-label={t('viewer.files')}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.id} class={tab.id === active ? 'viewer-tab is-active' : 'viewer-tab'}>
            <button
              type="button"
              class="viewer-tab-name"
              title={tab.name}
              {...(tab.id === active ? { 'aria-current': 'page' as const } : {})}
              onClick={() => {
                onSelect(tab.id);
              }}
            >
              <span>{tab.name}</span>
              {tab.state === 'busy' && <span class="viewer-spinner" aria-label={t('viewer.readingShort')} />}
              {tab.state === 'failed' && <b class="viewer-count is-failed">!</b>}
              {tab.findings > 0 && (
                <b
                  class={tab.errors > 0 ? 'viewer-count is-error' : 'viewer-count is-warning'}
                  aria-label={t('viewer.findings', { n: tab.findings })}
                >
                  {tab.findings}
                </b>
              )}
            </button>
            <button
              type="button"
              class="icon-button viewer-tab-close"
              aria-label={t('viewer.close', { name: tab.name })}
              title={t('viewer.close', { name: tab.name })}
              onClick={() => {
                onClose(tab.id);
              }}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A button that opens the file picker. */
export function PickButton({
  accept,
  onOpenFiles,
  primary = false,
}: Pick<OpenActions, 'onOpenFiles'> & { accept: string; primary?: boolean }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class={primary ? 'button primary' : 'button'}
        onClick={() => {
          input.current?.click();
        }}
      >
        <Icon name="file" />
        {t('viewer.open')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={t('viewer.open')}
        onChange={(event) => {
          const { currentTarget } = event;
          onOpenFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be picked again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** A line for the address of a file. */
export function AddressForm({ onOpenAddress }: Pick<OpenActions, 'onOpenAddress'>) {
  const t = useTranslate();
  const [address, setAddress] = useState('');
  return (
    <form
      class="viewer-address"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() === '') return;
        onOpenAddress(address);
        setAddress('');
      }}
    >
      <input
        type="text"
        inputMode="url"
        spellcheck={false}
        value={address}
        placeholder={t('viewer.address')}
        aria-label={t('viewer.address')}
        onInput={(event) => {
          setAddress(event.currentTarget.value);
        }}
      />
      <button type="submit" class="button" disabled={address.trim() === ''}>
        {t('viewer.addressOpen')}
      </button>
    </form>
  );
}
