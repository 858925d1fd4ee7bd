/** The worker that makes exports: long tables are written, searched and packed here, so that the panel never stands still. */
import { codeOf } from '../../lib/errors.ts';
import { toCsv } from '../../lib/exchange/csv.ts';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import { toJsonLd } from '../../lib/exchange/json-ld.ts';
import { reportContent } from '../../lib/exchange/report-content.ts';
import { reportHtml } from '../../lib/exchange/report-html.ts';
import { reportMarkdown } from '../../lib/exchange/report-markdown.ts';
import { exportTables } from '../../lib/exchange/tables.ts';
import { toXlsx } from '../../lib/exchange/xlsx.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import type { Capture } from '../../lib/notes/capture.ts';
import { indexNotes, searchNotes } from '../../lib/notes/search-notes.ts';
import { createAnnotationStore } from '../../lib/store/annotation-store.ts';
import { createCaptureStore } from '../../lib/store/capture-store.ts';
import { createDatabase } from '../../lib/store/database.ts';
import type { ExportReply, ExportRequest } from './export-protocol.ts';
import { notesAlone } from './exported-notes.ts';

/** A worker's own side of the line; the project's types are those of windows. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ExportRequest>) => void): void;
  postMessage(message: ExportReply): void;
}

const scope = globalThis as unknown as WorkerScope;
const ROWS_PER_WORD = 2000;
/** What holds notes and nothing of reports. */
const OF_NOTES: readonly ExportRequest['format'][] = ['json-ld', 'csv-notes'];

scope.addEventListener('message', ({ data }) => {
  make(data).then(
    (reply) => {
      scope.postMessage(reply);
    },
    (error: unknown) => {
      scope.postMessage({ kind: 'failed', code: codeOf(error).code });
    },
  );
});

async function make({ format, what, language, made }: ExportRequest): Promise<ExportReply> {
  const documents =
    what.kind === 'one' ? [what.exported] : await allDocuments(what.query, !OF_NOTES.includes(format));
  const notes = documents.flatMap((document) => document.notes);
  if (format === 'json-ld')
    return written(toJsonLd(told(notes, notes.length), made), 'application/ld+json', notes.length);
  if (format === 'html' || format === 'markdown') {
    const contents = documents.map((document) => reportContent(document, made, language));
    const isHtml = format === 'html';
    return written(
      contents.map(isHtml ? reportHtml : reportMarkdown),
      isHtml ? 'text/html' : 'text/markdown',
      contents.length,
    );
  }
  const tables = exportTables(documents, language);
  if (format === 'xlsx') {
    // Sheets of nothing say nothing; where figures are not known there is no sheet of them.
    const filled = tables
      .map(({ rows, ...table }) => ({ ...table, rows: [...told(rows, 0)] }))
      .filter(({ rows }) => rows.length > 0);
    const count = filled.reduce((sum, { rows }) => sum + rows.length, 0);
    return { kind: 'done', file: await toXlsx(filled, language), rows: count };
  }
  const table = tables.find(({ id }) => format === `csv-${id}`);
  if (table === undefined) throw new Error(`no table for ${format}`);
  let rows = 0;
  function* lines() {
    yield table?.columns ?? [];
    for (const row of told(table?.rows ?? [], 0)) {
      rows += 1;
      yield row;
    }
  }
  const parts = [...toCsv(lines())];
  return { kind: 'done', file: new Blob(parts, { type: 'text/csv' }), rows };
}

function written(parts: Iterable<string>, type: string, rows: number): ExportReply {
  return { kind: 'done', file: new Blob([...parts], { type }), rows };
}

/** The same, saying from time to time how far it is. A total of 0 is not known. */
function* told<T>(rows: Iterable<T>, total: number): Generator<T, void> {
  let done = 0;
  for (const row of rows) {
    done += 1;
    if (done % ROWS_PER_WORD === 0) scope.postMessage({ kind: 'progress', done, total });
    yield row;
  }
}

/** Every document with fitting notes, with the report of its last capture where there is one. */
async function allDocuments(query: string, withReports: boolean): Promise<ExportedDocument[]> {
  const database = createDatabase();
  const captures = createCaptureStore(database);
  const found = searchNotes(indexNotes(await createAnnotationStore(database).listAll()), query);
  const captured = withReports ? await captures.documents() : new Set<string>();
  const byDocument = Map.groupBy(found, ({ document }) => document);
  const documents: ExportedDocument[] = [];
  for (const [key, notes] of byDocument) {
    const capture = captured.has(key) ? (await captures.list(key)).at(-1) : undefined;
    documents.push(withReport(notes, capture));
    if (documents.length % 100 === 0)
      scope.postMessage({ kind: 'progress', done: documents.length, total: byDocument.size });
  }
  return documents;
}

/** The notes with the report of the last capture. */
function withReport(notes: readonly Annotation[], capture: Capture | undefined): ExportedDocument {
  const alone = notesAlone(notes);
  if (capture === undefined) return alone;
  const { report, address, title, capturedAt, sha256 } = capture;
  const document = { ...report.document, sha256 };
  return { ...alone, address, title, capturedAt, changes: report.changes, document };
}
