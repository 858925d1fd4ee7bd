/** Findings, figures and notes as tables, for CSV and for workbooks. Amounts are exact decimals, never floats on the way. */
import { exportTexts } from '../i18n/export-texts.ts';
import { standingOf } from '../i18n/finding-view.ts';
import { measureName } from '../i18n/figure-name.ts';
import type { Language } from '../i18n/language.ts';
import { reasonText } from '../i18n/outcome-sentence.ts';
import { createTranslator, isMessageKey } from '../i18n/translate.ts';
import { FEN_PER_UNIT } from '../money/measured.ts';
import type { FigureRow } from '../report/figure-rows.ts';
import type { ReportOutcome } from '../report/report.ts';
import { noteCells, NOTE_COLUMNS } from './note-table.ts';
import type { ExportedDocument } from './exported.ts';

/** Text, a number, or nothing. */
export type TableCell = string | number | null;

export interface ExportTable {
  /** An id: findings, figures or notes. */
  id: 'findings' | 'figures' | 'notes';
  /** Names of the fields, the same in every language, for those who compute with them. */
  columns: readonly string[];
  rows: Iterable<readonly TableCell[]>;
}

const FINDING_COLUMNS = [
  'id',
  'title',
  'unit',
  'year',
  'severity',
  'check',
  'message',
  'equation',
  'printed',
  'quote',
  'cause',
  'verdict',
  'why',
  'address',
  'captured',
  'sha256',
] as const;

const FIGURE_COLUMNS = [
  'id',
  'title',
  'name',
  'measure',
  'figureYear',
  'scope',
  'place',
  'printed',
  'printedUnit',
  'amount',
  'yuan',
  'level',
  'status',
  'reason',
  'quote',
] as const;

/** The three tables of some documents, in one language. */
export function exportTables(documents: readonly ExportedDocument[], language: Language): ExportTable[] {
  return [
    { id: 'findings', columns: FINDING_COLUMNS, rows: findingRows(documents, language) },
    { id: 'figures', columns: FIGURE_COLUMNS, rows: figureTableRows(documents, language) },
    { id: 'notes', columns: NOTE_COLUMNS, rows: noteTableRows(documents) },
  ];
}

function* findingRows(
  documents: readonly ExportedDocument[],
  language: Language,
): Generator<readonly TableCell[], void> {
  const t = createTranslator(language);
  for (const { document, title, address, capturedAt, judgements } of documents) {
    const causes = new Map((document.causes ?? []).map((cause) => [cause.id, cause.message[language]]));
    for (const outcome of document.outcomes) {
      if (!isShown(outcome)) continue;
      const judgement = judgements[outcome.id];
      const verdict = judgement?.verdict ?? null;
      yield [
        outcome.id,
        title,
        document.unit.name ?? '',
        document.year,
        t(`severity.${standingOf(outcome)}` as 'severity.error'),
        outcome.check,
        outcome.message[language],
        outcome.computed ?? '',
        outcome.printed.join(' '),
        outcome.quote,
        causes.get(outcome.cause ?? '') ?? '',
        verdict === null ? '' : t(`verdict.${verdict}`),
        judgement?.why ?? '',
        address,
        capturedAt,
        document.sha256,
      ];
    }
  }
}

function* figureTableRows(
  documents: readonly ExportedDocument[],
  language: Language,
): Generator<readonly TableCell[], void> {
  const t = createTranslator(language);
  const scopeName = (scope: string | null): string => {
    const key = `scope.${scope ?? ''}`;
    return isMessageKey(key) ? t(key) : '';
  };
  for (const { title, figures } of documents)
    for (const figure of figures)
      yield [
        figure.id,
        title,
        figure.label,
        measureName(figure.measure, language) ?? '',
        figure.period,
        scopeName(figure.scope),
        figure.path.join(' / '),
        figure.printed,
        figure.class === 'percent' ? '%' : (figure.unit ?? ''),
        amountOf(figure),
        figure.class === 'money' && figure.fen != null ? figure.fen / FEN_PER_UNIT.元 : null,
        figure.level === null ? '' : exportTexts[language](`level.${figure.level}`),
        t(`panel.figure.${figure.status}`),
        figure.reason === null ? '' : reasonText(t, figure.reason),
        figure.quote,
      ];
}

/** The number as printed, in its printed unit; null when it could not be read. */
function amountOf({ class: kind, fen, value, unit }: FigureRow): number | null {
  if (kind !== 'money') return value ?? null;
  const factor = unit !== null && Object.hasOwn(FEN_PER_UNIT, unit) ? unit : null;
  return fen == null || factor === null ? null : fen / FEN_PER_UNIT[factor as keyof typeof FEN_PER_UNIT];
}

function* noteTableRows(documents: readonly ExportedDocument[]): Generator<readonly TableCell[], void> {
  for (const { notes } of documents) for (const note of notes) yield noteCells(note);
}

function isShown({ outcome }: ReportOutcome): boolean {
  return outcome === 'finding' || outcome === 'doubt';
}
