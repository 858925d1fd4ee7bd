/** What a check report (核对报告) says, in one language and in order; Markdown and HTML only dress it. */
import { citationParts } from '../i18n/citation.ts';
import { splitClaim } from '../i18n/claim.ts';
import { exportTexts } from '../i18n/export-texts.ts';
import type { Standing } from '../i18n/finding-view.ts';
import { standingOf } from '../i18n/finding-view.ts';
import { formatCount } from '../i18n/format-money.ts';
import type { Language } from '../i18n/language.ts';
import { reasonText } from '../i18n/outcome-sentence.ts';
import { createTranslator } from '../i18n/translate.ts';
import { summaryRows } from '../report/summary-rows.ts';
import type { ReportOutcome } from '../report/report.ts';
import type { ExportedDocument } from './exported.ts';

/** A labelled line. */
export interface ReportFact {
  label: string;
  text: string;
}

export interface ReportFinding {
  claim: string;
  /** What the claim leaves out; empty where the equation says it. */
  detail: string;
  equation: string;
  quote: string;
  verdict: string;
  /** What the reader wrote on it. */
  why: string;
}

export interface ReportGroup {
  standing: Standing;
  name: string;
  /** With what they have in common; null for a finding by itself. */
  entries: readonly { cause: string | null; findings: readonly ReportFinding[] }[];
}

export interface ReportContent {
  language: Language;
  /** The kind of this paper. */
  kind: string;
  title: string;
  identity: string;
  source: readonly ReportFact[];
  /** Address of a web page; null for a file. */
  address: string | null;
  verdict: string;
  summary: {
    name: string;
    rows: readonly { name: string; depth: number; printed: string; change: string }[];
  };
  groups: readonly ReportGroup[];
  /** Said where there are no groups. */
  noFindings: string;
  coverage: string;
  unchecked: { name: string; rows: readonly ReportFact[] };
  notes: { name: string; rows: readonly { quote: string; text: string; about: string }[] };
  quoteLabel: string;
  equationLabel: string;
  about: string;
}

const ORDER = ['error', 'warning', 'doubt', 'info'] as const;

/** The report of one document; `made` is the time it is made, ISO. */
export function reportContent(exported: ExportedDocument, made: string, language: Language): ReportContent {
  const t = createTranslator(language);
  const own = exportTexts[language];
  const { document, title, address, capturedAt, changes } = exported;
  const { unit, year, detected, coverage, summary } = document;
  const citation = citationParts(
    { equationLine: null, quote: '' },
    { address, title: '', capturedAt, sha256: document.sha256 },
    language,
  );
  const shown = document.outcomes.filter(({ outcome }) => outcome === 'finding' || outcome === 'doubt');
  return {
    language,
    kind: own('report.title'),
    title: title === '' ? (unit.name ?? t('identity.noName')) : title,
    identity: [
      unit.name ?? t('identity.noName'),
      year === null ? t('identity.yearUnknown') : t('identity.year', { year }),
      t(`kind.${detected.kind ?? 'unknown'}`),
      unit.level === null ? '' : t(`level.${unit.level}`),
      unit.region ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    source: [
      ...citation.map(({ label, text }) => ({ label, text })),
      { label: own('report.made'), text: `${made.slice(0, 10)} ${made.slice(11, 16)} UTC` },
    ],
    address: /^https?:/.test(address) ? address : null,
    verdict: verdictOf(shown, coverage.checked, language),
    summary: {
      name: t('summary.heading'),
      rows:
        summary === null
          ? []
          : summaryRows(summary, changes).map(({ name, depth, entry, change }) => ({
              name: t(name),
              depth,
              printed: entry.printed,
              change: change?.percent == null ? '' : `${SIGNS[change.direction]} ${change.percent}`,
            })),
    },
    groups: ORDER.flatMap((standing) => {
      const entries = entriesOf(
        shown.filter((outcome) => standingOf(outcome) === standing),
        exported,
        language,
      );
      return entries.length === 0 ? [] : [{ standing, name: t(`findings.${standing}`), entries }];
    }),
    noFindings: own('report.noFindings'),
    coverage: t('checks.coverage', {
      figures: formatCount(coverage.figures),
      checked: formatCount(coverage.checked),
    }),
    unchecked: {
      name: own('report.unchecked'),
      rows: coverage.unchecked
        .toSorted((a, b) => b.count - a.count)
        .map(({ reason, count }) => ({
          label: reasonText(t, reason),
          text: t('checks.reasonCount', { n: count }),
        })),
    },
    notes: {
      name: own('report.notes'),
      rows: exported.notes.map(({ evidence, text, tags, verdict, modified }) => ({
        quote: evidence.quote,
        text,
        about: [
          verdict === null ? '' : t(`verdict.${verdict}`),
          ...tags.map((tag) => `#${tag}`),
          modified.slice(0, 10),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      })),
    },
    quoteLabel: own('report.quote'),
    equationLabel: own('report.equation'),
    about: own('report.about'),
  };
}

const SIGNS = { up: '↑', down: '↓', flat: '=' } as const;

function verdictOf(shown: readonly ReportOutcome[], checked: number, language: Language): string {
  const t = createTranslator(language);
  const count = (standing: Standing): number =>
    shown.filter((outcome) => standingOf(outcome) === standing).length;
  const [error, warning, doubt] = [count('error'), count('warning'), count('doubt')];
  if (error > 0)
    return warning > 0 ? t('checks.foundAlso', { error, warning }) : t('checks.found', { n: error });
  if (warning > 0) return t('checks.foundHints', { n: warning });
  if (doubt > 0) return t('checks.foundDoubts', { n: doubt });
  return checked > 0 ? t('checks.all') : t('checks.none');
}

/** Findings with one cause stand together where the first of them stands. */
function entriesOf(
  outcomes: readonly ReportOutcome[],
  { document, judgements }: ExportedDocument,
  language: Language,
): ReportGroup['entries'] {
  const t = createTranslator(language);
  const toFinding = (outcome: ReportOutcome): ReportFinding => {
    const { claim, detail } = splitClaim(outcome.message[language]);
    const judgement = judgements[outcome.id];
    const verdict = judgement?.verdict ?? null;
    return {
      claim,
      detail: outcome.computed === null ? detail : '',
      equation: outcome.computed ?? '',
      quote: outcome.quote,
      verdict: verdict === null ? '' : t(`verdict.${verdict}`),
      why: judgement?.why ?? '',
    };
  };
  const byCause = Map.groupBy(outcomes, ({ id, cause }) => cause ?? id);
  return [...byCause].map(([id, members]) => {
    const cause = document.causes?.find((candidate) => candidate.id === id);
    const same =
      cause === undefined ? '' : exportTexts[language]('report.same', { n: cause.outcomes.length });
    return {
      cause: cause === undefined ? null : `${same}: ${cause.message[language]}`,
      findings: members.map(toFinding),
    };
  });
}
