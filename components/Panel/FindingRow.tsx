/** One finding: a way to its place, and the reader's verdict with a word why. */
import { useState } from 'preact/hooks';
import { splitClaim } from '../../lib/i18n/claim.ts';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { Verdict } from '../../lib/notes/annotation.ts';
import type { ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { VerdictChoice } from '../NoteEditor/VerdictChoice.tsx';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';

export interface FindingRowProps {
  outcome: ReportOutcome;
  verdict: Verdict | null;
  onShow: (outcome: string) => void;
  onJudge: (verdict: Verdict | null, why: string) => void;
}

export function FindingRow({ outcome, verdict, onShow, onJudge }: FindingRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { claim, detail } = splitClaim(outcome.message[language]);
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
        <Judgement key={verdict} name={`judge-${outcome.id}`} verdict={verdict} onJudge={onJudge} />
      </details>
    </>
  );
}

function Judgement({
  name,
  verdict,
  onJudge,
}: Pick<FindingRowProps, 'verdict' | 'onJudge'> & { name: string }) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(verdict);
  const [why, setWhy] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onJudge(chosen, why);
        setWhy('');
      }}
    >
      <VerdictChoice name={name} value={chosen} onChange={setChosen} />
      <span class="panel-why">
        <input
          type="text"
          value={why}
          placeholder={t('panel.why')}
          aria-label={t('panel.why')}
          onInput={({ currentTarget }) => {
            setWhy(currentTarget.value);
          }}
        />
        <button type="submit" class="button primary" disabled={chosen === verdict && why === ''}>
          {t('panel.judgeSave')}
        </button>
      </span>
    </form>
  );
}
