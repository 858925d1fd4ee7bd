/** Says when the page that the panel shows has changed since: what was read before is compared with what is read now. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language.ts';
import { htmlLanguage } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import type { PageReport } from '../../lib/report/report.ts';

interface Change {
  time: number;
  before: number;
  after: number;
}

export interface ChangeNotice {
  /** Null when nothing has changed, or the reader has seen it. */
  change: string | null;
  onDismissChange: () => void;
}

/** `page` names one showing of one document: another one, or the same loaded again, begins anew. */
export function useChangeNotice(
  page: string | null,
  report: PageReport | null,
  language: Language,
  t: Translate,
): ChangeNotice {
  const [change, setChange] = useState<Change | null>(null);
  const last = useRef<{ page: string | null; report: PageReport | null }>({ page: null, report: null });

  useEffect(() => {
    const before = last.current;
    if (before.page !== page) setChange(null);
    else if (before.report !== null && report !== null && !readsTheSame(before.report, report))
      setChange({ time: Date.now(), before: countOf(before.report), after: countOf(report) });
    if (report !== null || before.page !== page) last.current = { page, report };
  }, [page, report]);

  return {
    change: change === null ? null : sentence(change, language, t),
    onDismissChange: () => setChange(null),
  };
}

function sentence({ time, before, after }: Change, language: Language, t: Translate): string {
  const clock = new Date(time).toLocaleTimeString(htmlLanguage(language), {
    hour: '2-digit',
    minute: '2-digit',
  });
  return t(before === after ? 'panel.changedSame' : 'panel.changed', { time: clock, before, after });
}

function countOf({ document }: PageReport): number {
  return document.outcomes.length;
}

function readsTheSame(a: PageReport, b: PageReport): boolean {
  const essence = ({ document: { outcomes, coverage, summary } }: PageReport): string =>
    JSON.stringify([outcomes, coverage, summary]);
  return a === b || essence(a) === essence(b);
}
