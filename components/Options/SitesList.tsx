/** Sites whose pages are looked at by themselves: the built-in ones, and those the reader allowed. */
import { useState } from 'preact/hooks';
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import type { Site } from '../../lib/messages/tab-state.ts';
import { useLanguage } from '../language-context.ts';

export interface SitesListProps {
  sites: readonly Site[];
  said: string;
  onAdd: (address: string) => void;
  onRemove: (pattern: string) => void;
}

export function SitesList({ sites, said, onAdd, onRemove }: SitesListProps) {
  const t = optionsTexts[useLanguage()];
  const [address, setAddress] = useState('');
  return (
    <>
      <p class="soft">{t('sitesWhy')}</p>
      <ul class="options-sites">
        <li>{t('sitesBuiltIn')}</li>
        {sites.map(({ pattern, host }) => (
          <li key={pattern}>
            <span>{host === 'file' ? t('sitesFile') : host}</span>
            <button
              type="button"
              class="link"
              aria-label={`${t('sitesRemove')} ${host === 'file' ? t('sitesFile') : host}`}
              onClick={() => {
                onRemove(pattern);
              }}
            >
              {t('sitesRemove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="options-line"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(address);
          setAddress('');
        }}
      >
        <input
          type="text"
          inputMode="url"
          value={address}
          placeholder={t('sitesAddress')}
          aria-label={t('sitesAddress')}
          onInput={({ currentTarget }) => {
            setAddress(currentTarget.value);
          }}
        />
        <button type="submit" class="button" disabled={address.trim() === ''}>
          {t('sitesAdd')}
        </button>
      </form>
      <p role="status">{said}</p>
    </>
  );
}
