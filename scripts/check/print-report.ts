/** A report for people at a terminal: who, the main amounts, what does not agree with its arithmetic, and coverage. */
import { createTranslator, isMessageKey } from '../../lib/i18n/translate.ts';
import type { Params } from '../../lib/i18n/translate.ts';
import type { MessageKey } from '../../lib/i18n/zh.ts';
import type { ReportDocument, ReportOutcome, ReportSummaryEntry } from '../../lib/report/report.ts';
import type { TerminalLanguage } from './terminal.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How many relations agree and do not; a page's report has no list of passes and brings the numbers along. */
export type Counts = Record<ReportOutcome['outcome'], number>;

/** The whole report of one document, in one language or in two side by side. */
export function printDocument(
  document: ReportDocument,
  languages: readonly TerminalLanguage[],
  counts: Counts = countOutcomes(document),
): string {
  const say = speaker(languages);
  return [
    `━━ ${document.source}`,
    identityLine(document, say),
    '',
    ...summaryLines(document, say),
    '',
    ...findingLines(document, languages, say),
    ...coverageLines(document, counts, say),
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
  const lines = (finding: ReportOutcome, indent: string): string[] => [
    `${indent}${markOf(finding)} ${nameOf(finding, say)} · ${finding.check}`,
    ...languages.map((language) => `${indent}    ${finding.message[language]}`),
    ...(finding.computed === null ? [] : [`${indent}    ${finding.computed}`]),
  ];
  const told = new Set<string>();
  return sorted.flatMap((finding) => {
    if (told.has(finding.id)) return [];
    const cause = document.causes?.find(({ id }) => id === finding.cause);
    if (cause === undefined) return lines(finding, '');
    // Findings of one cause stand together, below what they have in common.
    const members = sorted.filter(({ id }) => cause.outcomes.includes(id));
    for (const { id } of members) told.add(id);
    return [
      ...languages.map((language) => `▸ ${cause.message[language]}`),
      ...members.flatMap((member) => lines(member, '  ')),
    ];
  });
}

function nameOf(outcome: ReportOutcome, say: Say): string {
  return say(outcome.outcome === 'doubt' ? 'severity.doubt' : `severity.${outcome.severity ?? 'info'}`);
}

function markOf(outcome: ReportOutcome): string {
  if (outcome.outcome === 'doubt') return '?';
  return outcome.severity === 'error' ? '✗' : outcome.severity === 'warning' ? '!' : '·';
}

function countOutcomes({ outcomes }: ReportDocument): Counts {
  const counts: Counts = { pass: 0, finding: 0, doubt: 0, skip: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

function coverageLines({ coverage }: ReportDocument, counts: Counts, say: Say): string[] {
  const numbers = [
    [say('checks.agree'), counts.pass],
    [say('checks.disagree'), counts.finding],
    [say('checks.doubt'), counts.doubt],
    [say('checks.skip'), counts.skip],
  ];
  const { figures, checked } = coverage;
  return [
    numbers.map(([name, count]) => `${String(name)} ${String(count)}`).join(' · '),
    say('checks.coverage', { figures, checked }),
  ];
}
