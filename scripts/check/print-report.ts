/** A report for people at a terminal: who, the main amounts, what does not agree with its arithmetic, and coverage. */
import { createTranslator, isMessageKey } from '../../lib/i18n/translate.ts';
import type { Params } from '../../lib/i18n/translate.ts';
import type { MessageKey } from '../../lib/i18n/zh.ts';
import type { ReportDocument, ReportOutcome, ReportSummaryEntry } from '../../lib/report/report.ts';
import type { TerminalLanguage } from './terminal.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The whole report of one document, in one language or in two side by side. */
export function printDocument(document: ReportDocument, languages: readonly TerminalLanguage[]): string {
  const say = speaker(languages);
  return [
    `━━ ${document.source}`,
    identityLine(document, say),
    '',
    ...summaryLines(document, say),
    '',
    ...findingLines(document, languages, say),
    ...coverageLines(document, say),
    '',
  ].join('\n');
}

type Say = (key: MessageKey, params?: Params) => string;

function speaker(languages: readonly TerminalLanguage[]): Say {
  const translators = languages.map(createTranslator);
  return (key, params) => translators.map((translate) => translate(key, params)).join(' / ');
}

function identityLine({ unit, year, detected, moneyUnit }: ReportDocument, say: Say): string {
  const parts = [
    unit.name ?? say('identity.noName'),
    year === null ? say('identity.yearUnknown') : String(year),
    say(`kind.${detected.kind ?? 'unknown'}`),
    unit.level === null ? '' : say(`level.${unit.level}`),
    unit.region ?? '',
    moneyUnit ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Every entry that the document states, with the name of its measure. */
function summaryLines({ summary }: ReportDocument, say: Say): string[] {
  if (summary === null) return [say('summary.empty')];
  const { threePublic, staff, ...amounts } = summary;
  const entries: [string, ReportSummaryEntry | null][] = [
    ...Object.entries(amounts),
    ...Object.entries(threePublic).map(([key, entry]): [string, ReportSummaryEntry | null] => [
      key === 'total' ? 'threePublic' : key,
      entry,
    ]),
    ...Object.entries(staff),
  ];
  const lines = entries.flatMap(([key, entry]) => {
    if (entry === null) return [];
    const name = `measure.${key}`;
    return [`  ${isMessageKey(name) ? say(name) : key}: ${entry.printed}`];
  });
  return lines.length === 0 ? [say('summary.empty')] : lines;
}

function findingLines(document: ReportDocument, languages: readonly TerminalLanguage[], say: Say): string[] {
  const findings = document.outcomes.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
  const order = [
    ...SEVERITIES.map((severity) => findings.filter((one) => one.severity === severity)),
    findings,
  ];
  const sorted = [...new Set(order.flat())];
  return sorted.flatMap((finding) => [
    `${markOf(finding)} ${nameOf(finding, say)} · ${finding.check}`,
    ...languages.map((language) => `    ${finding.message[language]}`),
    ...(finding.computed === null ? [] : [`    ${finding.computed}`]),
  ]);
}

function nameOf(outcome: ReportOutcome, say: Say): string {
  return say(outcome.outcome === 'doubt' ? 'severity.doubt' : `severity.${outcome.severity ?? 'info'}`);
}

function markOf(outcome: ReportOutcome): string {
  if (outcome.outcome === 'doubt') return '?';
  return outcome.severity === 'error' ? '✗' : outcome.severity === 'warning' ? '!' : '·';
}

function coverageLines({ outcomes, coverage }: ReportDocument, say: Say): string[] {
  const count = (wanted: ReportOutcome['outcome']): number =>
    outcomes.filter(({ outcome }) => outcome === wanted).length;
  const { figures, checked } = coverage;
  return [
    `${say('checks.agree')} ${String(count('pass'))} · ${say('checks.disagree')} ${String(count('finding'))} · ${say('checks.doubt')} ${String(count('doubt'))} · ${say('checks.skip')} ${String(count('skip'))}`,
    say('checks.coverage', { figures, checked }),
  ];
}
