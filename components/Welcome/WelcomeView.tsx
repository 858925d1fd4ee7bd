/** The page after installing: three pictures, each the thing itself at work on a made-up disclosure. */
import type { ComponentChildren } from 'preact';
import { guideTexts, WELCOME_SAMPLE } from '../../lib/i18n/guide-texts.ts';
import type { FindingView } from '../../lib/i18n/finding-view.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { FindingCard } from '../FindingCard/FindingCard.tsx';
import { Icon } from '../Icon/Icon.tsx';
import { useLanguage } from '../language-context.ts';
import { FindingsTab } from '../Panel/FindingsTab.tsx';

/** A stretch of the sample's text; `mark` is the severity of the figure that it is. */
export interface SampleWords {
  text: string;
  mark: string | null;
}

export interface WelcomeViewProps {
  /** The sample's paragraphs, with the figures that are marked. */
  paragraphs: readonly (readonly SampleWords[])[];
  finding: FindingView;
  report: PageReport;
  onViewer: () => void;
  onHelp: () => void;
  onSettings: () => void;
}

const nothing = () => undefined;
const refused = async () => ({
  ok: false as const,
  error: { code: 'not-allowed' as const, params: {} },
});

export function WelcomeView(props: WelcomeViewProps) {
  const { paragraphs, finding, report } = props;
  const t = guideTexts[useLanguage()];
  return (
    <main class="guide welcome">
      <h1>{t('welcomeTitle')}</h1>
      <div class="welcome-pictures">
        <Picture caption={t('welcomeOne')}>
          <div class="sample-page" lang="zh-CN">
            <h3>{WELCOME_SAMPLE.title}</h3>
            {paragraphs.map((words, index) => (
              <p key={index}>
                {words.map(({ text, mark }, at) =>
                  mark === null ? (
                    text
                  ) : (
                    <span key={at} class={`sample-mark is-${mark}`}>
                      {text}
                    </span>
                  ),
                )}
              </p>
            ))}
          </div>
        </Picture>
        <Picture caption={t('welcomeTwo')}>
          <FindingCard
            findings={[finding]}
            selected={finding.id}
            position={{ n: 1, total: report.document.outcomes.length }}
            notes={[]}
            source={{ address: '', title: '', capturedAt: '', sha256: '' }}
            isPicture
            onSelect={nothing}
            onJump={nothing}
            onStep={nothing}
            onClose={nothing}
            onSave={refused}
            onDelete={refused}
            onRestore={refused}
          />
        </Picture>
        <Picture caption={t('welcomeThree')}>
          <FindingsTab
            document={report.document}
            judgements={new Map([[finding.id, { verdict: 'to-check', why: '' }]])}
            current={null}
            onShow={nothing}
            onJudge={nothing}
          />
        </Picture>
      </div>
      <p class="welcome-local">
        <Icon name="lock" size={14} /> {t('welcomeLocal')}
      </p>
      <p class="welcome-ways">
        <button type="button" class="button primary" onClick={props.onViewer}>
          {t('welcomeViewer')}
        </button>
        <button type="button" class="button" onClick={props.onHelp}>
          {t('welcomeHelp')}
        </button>
        <button type="button" class="button" onClick={props.onSettings}>
          {t('welcomeSettings')}
        </button>
      </p>
    </main>
  );
}

/** To be looked at only: no key and no pointer gets into it, and a screen reader hears the caption. */
function Picture({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <figure>
      <div class="welcome-picture panel" inert aria-hidden="true">
        {children}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
