/** Every check with why it is made, to be switched off and on. */
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../lib/checks/check.ts';
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import { useLanguage } from '../language-context.ts';

/** What a reader needs to know of a check. */
export interface CheckInfo {
  id: string;
  title: Bilingual;
  why: Bilingual;
}

export interface ChecksChoiceProps {
  checks: readonly CheckInfo[];
  /** Ids of those that are off; may name checks of other versions, which stay. */
  off: readonly string[];
  onOff: (off: string[]) => void;
}

export function ChecksChoice({ checks, off, onOff }: ChecksChoiceProps) {
  const language = useLanguage();
  const t = optionsTexts[language];
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/);
  const shown = checks.filter(({ id, title, why }) => {
    const text = [id, title.zh, title.en, why.zh, why.en].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const known = off.filter((id) => checks.some((check) => check.id === id));
  return (
    <>
      <p class="soft">{t('checksWhy')}</p>
      <div class="options-line">
        <input
          type="search"
          value={query}
          placeholder={t('checksSearch')}
          aria-label={t('checksSearch')}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
          }}
        />
        <button
          type="button"
          class="button"
          disabled={known.length === 0}
          onClick={() => {
            onOff(off.filter((id) => !known.includes(id)));
          }}
        >
          {t('checksAll')}
        </button>
        <span class="soft" role="status">
          {t('checksCount', { total: checks.length, on: checks.length - known.length })}
        </span>
      </div>
      {shown.length === 0 && <p class="soft">{t('checksNone')}</p>}
      <ul class="options-checks">
        {shown.map(({ id, title, why }) => (
          <li key={id}>
            <label class="options-check">
              <input
                type="checkbox"
                checked={!off.includes(id)}
                onChange={({ currentTarget }) => {
                  onOff(currentTarget.checked ? off.filter((one) => one !== id) : [...off, id]);
                }}
              />
              <span>
                {title[language]}
                <span class="soft">{why[language]}</span>
              </span>
            </label>
            <a
              class="link"
              href={`/help.html#${id}`}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('checksHelp')}: ${title[language]}`}
            >
              {t('checksHelp')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
