/** One finding: a way to its place, and the reader's verdict with a word why. */
import { useState } from 'preact/hooks';
import { splitClaim } from '../../lib/i18n/claim.ts';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { Verdict } from '../../lib/notes/annotation.ts';
import type { ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { VerdictChoice } from '../NoteEditor/VerdictChoice.tsx';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';

/** What the reader makes of a finding, and the text of the note that says so. */
export interface Judgement {
  verdict: Verdict | null;
  why: string;
}

export interface FindingRowProps {
  outcome: ReportOutcome;
  judgement: Judgement;
  onShow: (outcome: string) => void;
  onJudge: (judgement: Judgement) => void;
}

export function FindingRow({ outcome, judgement, onShow, onJudge }: FindingRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { claim, detail } = splitClaim(outcome.message[language]);
  const { verdict, why } = judgement;
  return (
    <>
      <button
        type="button"
        class="finding"
        title={t('findings.show')}
        onClick={() => {
          onShow(outcome.id);
        }}
      >
        <SeverityMark standing={standingOf(outcome)} />
        <span class="finding-claim">{claim}</span>
        {outcome.computed === null ? (
          detail !== '' && <span class="finding-detail">{detail}</span>
        ) : (
          <span class="finding-equation">{outcome.computed}</span>
        )}
      </button>
      <details class="panel-judge">
        <summary>
          {verdict === null ? t('panel.judge') : t('panel.judged-as', { verdict: t(`verdict.${verdict}`) })}
        </summary>
        <JudgementForm
          key={`${verdict ?? ''} ${why}`}
          name={`judge-${outcome.id}`}
          judgement={judgement}
          onJudge={onJudge}
        />
      </details>
      {why !== '' && <p class="panel-judged-why">{why}</p>}
    </>
  );
}

function JudgementForm({
  name,
  judgement,
  onJudge,
}: Pick<FindingRowProps, 'judgement' | 'onJudge'> & { name: string }) {
  const t = useTranslate();
  const [verdict, setVerdict] = useState(judgement.verdict);
  const [why, setWhy] = useState(judgement.why);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onJudge({ verdict, why });
      }}
    >
      <VerdictChoice name={name} value={verdict} onChange={setVerdict} />
      <span class="panel-why">
        <textarea
          rows={2}
          value={why}
          placeholder={t('panel.why')}
          aria-label={t('panel.why')}
          onInput={({ currentTarget }) => {
            setWhy(currentTarget.value);
          }}
        />
        <button
          type="submit"
          class="button primary"
          disabled={verdict === judgement.verdict && why === judgement.why}
        >
          {t('panel.judgeSave')}
        </button>
      </span>
    </form>
  );
}
