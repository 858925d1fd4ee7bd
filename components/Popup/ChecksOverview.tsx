/** The verdict in one line, a bar of the checks, and an honest account of what took no part. */
import type { Standing } from '../../lib/i18n/finding-view.ts';
import { formatCount } from '../../lib/i18n/format-money.ts';
import { reasonText } from '../../lib/i18n/outcome-sentence.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { useTranslate } from '../language-context.ts';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';

type Counts = PageReport['counts'];

export interface ChecksOverviewProps {
  counts: Counts;
  coverage: PageReport['document']['coverage'];
}

export function ChecksOverview({ counts, coverage }: ChecksOverviewProps) {
  const t = useTranslate();
  const verdict = verdictOf(t, counts, coverage.checked);
  const unchecked = coverage.figures - coverage.checked;
  return (
    <section class={`checks is-${verdict.standing}`} aria-labelledby="checks-verdict">
      <h2 id="checks-verdict">
        <SeverityMark standing={verdict.standing} />
        {verdict.title}
      </h2>
      {verdict.why !== null && <p class="soft">{verdict.why}</p>}
      <Bar counts={counts} />
      {coverage.figures > 0 && (
        <details class="coverage">
          <summary>
            {t('checks.coverage', {
              figures: formatCount(coverage.figures),
              checked: formatCount(coverage.checked),
            })}
          </summary>
          {unchecked > 0 && (
            <>
              <p class="soft">{t('checks.unchecked', { n: unchecked })}</p>
              <dl>
                {coverage.unchecked
                  .toSorted((a, b) => b.count - a.count)
                  .map(({ reason, count }) => (
                    <div key={reason}>
                      <dt>{reasonText(t, reason)}</dt>
                      <dd>{t('checks.reasonCount', { n: count })}</dd>
                    </div>
                  ))}
              </dl>
            </>
          )}
        </details>
      )}
    </section>
  );
}

interface Verdict {
  standing: Standing;
  title: string;
  why: string | null;
}

function verdictOf(t: Translate, counts: Counts, checked: number): Verdict {
  const { pass, error, warning, doubt } = counts;
  if (error > 0)
    return {
      standing: 'error',
      title: warning > 0 ? t('checks.foundAlso', { error, warning }) : t('checks.found', { n: error }),
      why: null,
    };
  if (warning > 0) return { standing: 'warning', title: t('checks.foundHints', { n: warning }), why: null };
  if (doubt > 0) return { standing: 'doubt', title: t('checks.foundDoubts', { n: doubt }), why: null };
  // Checks on wording alone say nothing about figures.
  if (pass > 0 && checked > 0)
    return { standing: 'pass', title: t('checks.all'), why: t('checks.allWhy', { n: pass }) };
  return { standing: 'skip', title: t('checks.none'), why: t('checks.noneWhy') };
}

/** Agree, disagree, in doubt, not checked: proportional, but nothing that exists is ever invisible. */
function Bar({ counts }: { counts: Counts }) {
  const t = useTranslate();
  const disagree = counts.error + counts.warning;
  const parts: { standing: Standing; n: number; word: string }[] = [
    { standing: 'pass', n: counts.pass, word: t('checks.agree') },
    { standing: 'error', n: disagree, word: t('checks.disagree') },
    { standing: 'info', n: counts.info, word: t('severity.info') },
    { standing: 'doubt', n: counts.doubt, word: t('checks.doubt') },
    { standing: 'skip', n: counts.skip, word: t('checks.skip') },
  ];
  const shown = parts.filter((part) => part.n > 0);
  if (shown.length === 0) return null;
  const label = t('checks.bar', { agree: counts.pass, disagree, doubt: counts.doubt, skip: counts.skip });
  return (
    <>
      <div class="bar" role="img" aria-label={label}>
        {shown.map((part) => (
          <span key={part.standing} class={`is-${part.standing}`} style={{ flexGrow: String(part.n) }} />
        ))}
      </div>
      <ul class="bar-legend" aria-hidden="true">
        {shown.map((part) => (
          <li key={part.standing} class={`is-${part.standing}`}>
            <b>{formatCount(part.n)}</b> {part.word}
          </li>
        ))}
      </ul>
    </>
  );
}
