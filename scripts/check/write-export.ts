/** Writes a check report or the tables of documents to a file. */
import { writeFileSync } from 'node:fs';
import { reportContent } from '../../lib/exchange/report-content.ts';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import { reportHtml } from '../../lib/exchange/report-html.ts';
import { reportMarkdown } from '../../lib/exchange/report-markdown.ts';
import { exportTables } from '../../lib/exchange/tables.ts';
import { toXlsx } from '../../lib/exchange/xlsx.ts';
import { figureRows, figureStandings } from '../../lib/report/figure-rows.ts';
import { readChanges } from '../../lib/report/overview.ts';
import type { Checked } from './check-argument.ts';
import type { CheckArguments } from './arguments.ts';
import type { TerminalLanguage } from './terminal.ts';

export async function writeExport(
  checked: readonly Checked[],
  { file, format }: NonNullable<CheckArguments['exportTo']>,
  language: TerminalLanguage,
): Promise<void> {
  const made = new Date().toISOString();
  const documents = checked.flatMap((one) => toExported(one, made) ?? []);
  if (format === 'xlsx') {
    const tables = exportTables(documents, language).map((table) => ({ ...table, rows: [...table.rows] }));
    const workbook = await toXlsx(
      tables.filter(({ rows }) => rows.length > 0),
      language,
    );
    writeFileSync(file, new Uint8Array(await workbook.arrayBuffer()));
    return;
  }
  const contents = documents.map((document) => reportContent(document, made, language));
  writeFileSync(file, contents.map(format === 'html' ? reportHtml : reportMarkdown).join('\n'));
}

/** Null for a document that could not be read. */
function toExported({ document, inspection, title }: Checked, made: string): ExportedDocument | null {
  if (inspection === null) return null;
  const { disclosure } = inspection;
  return {
    address: document.source,
    title,
    document,
    changes: readChanges(disclosure),
    capturedAt: made,
    figures: figureRows(disclosure.figures, figureStandings(inspection)),
    notes: [],
    judgements: {},
  };
}
