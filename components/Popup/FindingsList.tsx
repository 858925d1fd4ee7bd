/** Findings and doubts by severity, each a way to its place on the page. */
import { useState } from 'preact/hooks';
import { splitClaim } from '../../lib/i18n/claim.ts';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { ReportDocument, ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { groupFindings } from '../Panel/finding-groups.ts';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';

/** So many are shown at first; contradictions are hidden only behind one of the same cause. */
const SHOWN_AT_FIRST = 6;

export interface FindingsListProps {
  document: Pick<ReportDocument, 'outcomes' | 'causes'>;
  onShow: (outcome: string) => void;
}

export function FindingsList({ document, onShow }: FindingsListProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  // Of findings with one cause the first is shown; the others are told, and come with the rest.
  const groups = groupFindings(document, document.outcomes).map(({ standing, entries }) => ({
    standing,
    all: entries.reduce((sum, { findings }) => sum + findings.length, 0),
    // What the verdict above counts: by severity, wherever a cause has put them.
    count: document.outcomes.filter((outcome) => standingOf(outcome) === standing).length,
    items: entries.flatMap(({ cause, findings }) =>
      (open ? findings : findings.slice(0, 1)).map((outcome, index) => ({
        outcome,
        cause: cause === null || index > 0 ? null : t('panel.causeOf', { n: cause.outcomes.length }),
      })),
    ),
  }));
  const total = groups.reduce((sum, group) => sum + group.all, 0);
  if (total === 0) return null;

  let left = SHOWN_AT_FIRST;
  const visible = groups.flatMap((group) => {
    const room = open || group.standing === 'error' ? group.items.length : Math.max(0, left);
    const items = group.items.slice(0, room);
    left -= items.length;
    return items.length === 0 ? [] : [{ ...group, items }];
  });
  const hidden = total - visible.reduce((sum, group) => sum + group.items.length, 0);

  return (
    <section class="findings" aria-label={t('findings.heading')}>
      {visible.map((group) => (
        <div key={group.standing} class={`finding-group is-${group.standing}`}>
          <h3>
            {t(`findings.${group.standing}`)} <span class="soft">{group.count}</span>
          </h3>
          <ul>
            {group.items.map(({ outcome, cause }) => (
              <li key={outcome.id}>
                <Finding outcome={outcome} cause={cause} onShow={onShow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(hidden > 0 || open) && (
        <button
          type="button"
          class="link more"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('findings.less') : t('findings.more', { n: hidden })}
        </button>
      )}
    </section>
  );
}

interface FindingProps {
  outcome: ReportOutcome;
  /** That others have the same cause; null when none has, or it is said above. */
  cause: string | null;
  onShow: (outcome: string) => void;
}

function Finding({ outcome, cause, onShow }: FindingProps) {
  const t = useTranslate();
  const language = useLanguage();
  const message = outcome.message[language];
  const { claim, detail } = splitClaim(message);
  return (
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
      {cause !== null && <span class="finding-detail">{cause}</span>}
    </button>
  );
}
