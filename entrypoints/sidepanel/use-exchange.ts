/** Exports what the panel shows, in a worker, and imports notes from a file. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import type { NoteExchangeProps } from '../../components/Panel/NoteExchange.tsx';
import { codeOf } from '../../lib/errors.ts';
import type { ExportedDocument } from '../../lib/exchange/exported.ts';
import { fromJsonLd } from '../../lib/exchange/from-json-ld.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { mergeNotes } from '../../lib/store/merge-notes.ts';
import { EXPORT_FORMATS } from './export-protocol.ts';
import type { ExportFormat, ExportReply, ExportRequest } from './export-protocol.ts';

const FILES: Readonly<Record<ExportFormat, string>> = {
  html: 'report.html',
  markdown: 'report.md',
  xlsx: 'tables.xlsx',
  'csv-findings': 'findings.csv',
  'csv-figures': 'figures.csv',
  'csv-notes': 'notes.csv',
  'json-ld': 'notes.jsonld',
};
const OF_NOTES: readonly ExportFormat[] = ['csv-notes', 'json-ld'];
/** Of all documents only reports are kept, and a report has no list of figures. */
const OF_ALL: readonly ExportFormat[] = ['xlsx', 'csv-findings', 'csv-notes', 'json-ld'];

/** What an export would hold. */
export type ExportSubject =
  | { kind: 'one'; hasReport: boolean; notes: number; read: () => Promise<ExportedDocument> }
  | { kind: 'all'; query: string; notes: number | null };

type Exchange = Pick<
  NoteExchangeProps,
  'said' | 'formats' | 'progress' | 'onExport' | 'onCancel' | 'onImport'
>;

export function useExchange(subject: ExportSubject | null, language: Language): Exchange {
  const t = createTranslator(language);
  const database = useMemo(() => createDatabase(), []);
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<NoteExchangeProps['progress']>(null);
  const worker = useRef<Worker | null>(null);
  const stop = (): void => {
    worker.current?.terminate();
    worker.current = null;
    setProgress(null);
  };
  useEffect(() => stop, []);

  async function take(file: File): Promise<void> {
    try {
      const read = await fromJsonLd(await file.text(), new Date().toISOString());
      if (!read.ok) {
        setSaid(t(`panel.in.${read.reason}`));
        return;
      }
      const merged = await mergeNotes(database, read.notes);
      await ask('annotation.imported', { documents: [...new Set(read.notes.map((note) => note.document))] });
      const left = read.leftOut.map(({ entry }) => String(entry)).join(', ');
      setSaid(
        t('panel.inDone', { ...merged }) + (left === '' ? '' : t('panel.inLeftOut', { entries: left })),
      );
    } catch (error) {
      setSaid(t(errorKey(codeOf(error).code)));
    }
  }

  async function give(format: ExportFormat): Promise<void> {
    if (subject === null) return;
    stop();
    setSaid('');
    setProgress({ done: 0, total: 0 });
    try {
      const what =
        subject.kind === 'all'
          ? { kind: 'all' as const, query: subject.query }
          : { kind: 'one' as const, exported: await subject.read() };
      const { file, rows } = await inWorker({ format, what, language, made: new Date().toISOString() });
      save(file, what.kind === 'one' ? nameOf(what.exported, format) : `gouji-${FILES[format]}`);
      setSaid(t('panel.outDone', { n: rows }));
    } catch (error) {
      setSaid(t(errorKey(codeOf(error).code)));
    } finally {
      stop();
    }
  }

  function inWorker(request: ExportRequest): Promise<Extract<ExportReply, { kind: 'done' }>> {
    return new Promise((resolve, reject) => {
      const own = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
      worker.current = own;
      own.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
        if (data.kind === 'progress') setProgress({ done: data.done, total: data.total });
        else if (data.kind === 'done') resolve(data);
        else reject(new Error(data.code));
      });
      own.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      });
      own.postMessage(request);
    });
  }

  return {
    said,
    progress,
    formats: subject?.kind === 'all' ? OF_ALL : subject?.hasReport === true ? EXPORT_FORMATS : OF_NOTES,
    onExport: (format) => void give(format),
    onCancel: stop,
    onImport: (file) => void take(file),
  };
}

/** Reports are named after what they report on; data goes by one name, for those who process it. */
function nameOf({ document: { unit, year } }: ExportedDocument, format: ExportFormat): string {
  if (format !== 'html' && format !== 'markdown') return `gouji-${FILES[format]}`;
  const about = [unit.name, year === null ? null : String(year)].filter((part) => part !== null).join('-');
  return `${about.replace(/[\\/:*?"<>|\s]+/g, '')}${about === '' ? '' : '-'}gouji-${FILES[format]}`;
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
