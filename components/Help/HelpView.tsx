/** The help: what the marks mean, and every check with its source, its limits and its examples, from the checks themselves. */
import { useState } from 'preact/hooks';
import { byKind } from '../../lib/checks/check.ts';
import type { Check } from '../../lib/checks/check.ts';
import { CHECK_KIND_NAMES } from '../../lib/i18n/check-kinds.ts';
import { guideTexts } from '../../lib/i18n/guide-texts.ts';
import type { GuideKey } from '../../lib/i18n/guide-texts.ts';
import { useLanguage } from '../language-context.ts';

export type ExplainedCheck = Pick<Check, 'id' | 'kind' | 'title' | 'why' | 'basis' | 'limits' | 'examples'>;

export interface HelpViewProps {
  checks: readonly ExplainedCheck[];
  /** Id of the check to begin with; empty for none. */
  open: string;
}

const MARKS: readonly { mark: string; text: GuideKey }[] = [
  { mark: 'error', text: 'helpMarkError' },
  { mark: 'warning', text: 'helpMarkWarning' },
  { mark: 'info', text: 'helpMarkInfo' },
  { mark: 'doubt', text: 'helpMarkDoubt' },
  { mark: 'note', text: 'helpMarkNote' },
];

export function HelpView({ checks, open }: HelpViewProps) {
  const language = useLanguage();
  const t = guideTexts[language];
  const [query, setQuery] = useState('');
  const words = query.toLowerCase().split(/\s+/);
  const shown = checks.filter(({ id, title, why, limits }) => {
    const text = [id, title.zh, title.en, why.zh, why.en, limits?.zh ?? '', limits?.en ?? ''].join('\n');
    return words.every((word) => text.toLowerCase().includes(word));
  });
  return (
    <main class="guide">
      <h1>{t('helpTitle')}</h1>
      <section aria-labelledby="help-marks">
        <h2 id="help-marks">{t('helpMarks')}</h2>
        <dl class="guide-marks">
          {MARKS.map(({ mark, text }) => (
            <div key={mark}>
              <dt>
                <span class={`sample-mark is-${mark}`}>1,386.07</span>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p class="soft">{t('helpNever')}</p>
      </section>
      <section aria-labelledby="help-checks">
        <h2 id="help-checks">
          {t('helpChecks')} <span class="soft">{t('helpCount', { n: checks.length })}</span>
        </h2>
        <input
          type="search"
          class="guide-search"
          value={query}
          placeholder={t('helpSearch')}
          aria-label={t('helpSearch')}
          onInput={({ currentTarget }) => {
            setQuery(currentTarget.value);
          }}
        />
        {shown.length === 0 && <p class="soft">{t('helpNothing')}</p>}
        {byKind(shown).map(({ kind, checks: group }) => (
          <section key={kind} aria-labelledby={`help-${kind}`}>
            <h3 id={`help-${kind}`} class="guide-kind">
              {CHECK_KIND_NAMES[kind][language]} <span class="soft">{group.length}</span>
            </h3>
            {group.map((check) => (
              <Explained key={check.id} check={check} isOpen={check.id === open} />
            ))}
          </section>
        ))}
      </section>
    </main>
  );
}

function Explained({ check, isOpen }: { check: ExplainedCheck; isOpen: boolean }) {
  const language = useLanguage();
  const t = guideTexts[language];
  const { id, title, why, basis, limits, examples } = check;
  return (
    <details id={id} class="guide-check" open={isOpen}>
      <summary>{title[language]}</summary>
      <dl>
        <dt>{t('helpWhy')}</dt>
        <dd>{why[language]}</dd>
        {limits !== undefined && (
          <>
            <dt>{t('helpLimits')}</dt>
            <dd>{limits[language]}</dd>
          </>
        )}
        <dt>{t('helpBasis')}</dt>
        <dd lang="en">{basis}</dd>
        <dt>{t('helpExamples')}</dt>
        <dd>
          {examples.map(({ kind, text }) => (
            <figure key={text} class={`guide-example is-${kind}`}>
              <figcaption>{t(`example.${kind}`)}</figcaption>
              <pre lang="zh-CN">{text}</pre>
            </figure>
          ))}
        </dd>
      </dl>
    </details>
  );
}
