/** Every check with why it is made, to be switched off and on. */
import { useState } from 'preact/hooks';
import { byKind } from '../../lib/checks/check.ts';
import type { Bilingual, CheckKind } from '../../lib/checks/check.ts';
import { CHECK_KIND_NAMES } from '../../lib/i18n/check-kinds.ts';
import { optionsTexts } from '../../lib/i18n/options-texts.ts';
import { useLanguage } from '../language-context.ts';

/** What a reader needs to know of a check. */
export interface CheckInfo {
  id: string;
  kind: CheckKind;
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
      <div class="options-checks">
        {byKind(shown).map(({ kind, checks: group }) => (
          <section key={kind} aria-labelledby={`options-${kind}`}>
            <h3>
              <GroupChoice
                name={CHECK_KIND_NAMES[kind][language]}
                id={`options-${kind}`}
                of={group}
                off={off}
                onOff={onOff}
              />
            </h3>
            <ul>
              {group.map((check) => (
                <CheckChoice key={check.id} check={check} off={off} onOff={onOff} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** All checks of a group, as far as they are shown, with one click; in between when some are on. */
function GroupChoice({
  name,
  id,
  of,
  off,
  onOff,
}: {
  name: string;
  id: string;
  of: readonly CheckInfo[];
} & Pick<ChecksChoiceProps, 'off' | 'onOff'>) {
  const on = of.filter((check) => !off.includes(check.id)).length;
  return (
    <label class="options-check" id={id}>
      <input
        type="checkbox"
        checked={on === of.length}
        indeterminate={on > 0 && on < of.length}
        onChange={({ currentTarget }) => {
          const others = off.filter((one) => !of.some((check) => check.id === one));
          onOff(currentTarget.checked ? others : [...others, ...of.map((check) => check.id)]);
        }}
      />
      <span>
        {name}{' '}
        <span class="options-count">{on === of.length ? on : `${String(on)}/${String(of.length)}`}</span>
      </span>
    </label>
  );
}

function CheckChoice({
  check: { id, title, why },
  off,
  onOff,
}: { check: CheckInfo } & Pick<ChecksChoiceProps, 'off' | 'onOff'>) {
  const language = useLanguage();
  const t = optionsTexts[language];
  return (
    <li>
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
  );
}
