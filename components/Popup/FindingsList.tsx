/** Findings and doubts by severity, each a way to its place on the page. */
import { useState } from 'preact/hooks';
import { splitClaim } from '../../lib/i18n/claim.ts';
import type { Standing } from '../../lib/i18n/finding-view.ts';
import { standingOf } from '../../lib/i18n/finding-view.ts';
import type { ReportOutcome } from '../../lib/report/report.ts';
import { useLanguage, useTranslate } from '../language-context.ts';
import { SeverityMark } from '../SeverityMark/SeverityMark.tsx';

const GROUPS = ['error', 'warning', 'doubt', 'info'] as const satisfies readonly Standing[];
/** So many are shown at first; contradictions are never among the hidden ones. */
const SHOWN_AT_FIRST = 6;

export interface FindingsListProps {
  outcomes: readonly ReportOutcome[];
  onShow: (outcome: string) => void;
}

export function FindingsList({ outcomes, onShow }: FindingsListProps) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const groups = GROUPS.map((standing) => ({
    standing,
    items: outcomes.filter((outcome) => standingOf(outcome) === standing),
  })).filter((group) => group.items.length > 0);
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  if (total === 0) return null;

  let left = SHOWN_AT_FIRST;
  const visible = groups.flatMap((group) => {
    const room = open || group.standing === 'error' ? group.items.length : Math.max(0, left);
    const items = group.items.slice(0, room);
    left -= items.length;
    return items.length === 0 ? [] : [{ ...group, items, all: group.items.length }];
  });
  const hidden = total - visible.reduce((sum, group) => sum + group.items.length, 0);

  return (
    <section class="findings" aria-label={t('findings.heading')}>
      {visible.map((group) => (
        <div key={group.standing} class={`finding-group is-${group.standing}`}>
          <h3>
            {t(`findings.${group.standing}`)} <span class="soft">{group.all}</span>
          </h3>
          <ul>
            {group.items.map((outcome) => (
              <li key={outcome.id}>
                <Finding outcome={outcome} standing={group.standing} onShow={onShow} />
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
  standing: Standing;
  onShow: (outcome: string) => void;
}

function Finding({ outcome, standing, onShow }: FindingProps) {
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
      <SeverityMark standing={standing} />
      <span class="finding-claim">{claim}</span>
      {outcome.computed === null ? (
        detail !== '' && <span class="finding-detail">{detail}</span>
      ) : (
        <span class="finding-equation">{outcome.computed}</span>
      )}
    </button>
  );
}
