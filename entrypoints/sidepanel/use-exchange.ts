/** Exports the notes that the panel shows, and imports notes from a file. */
import { useMemo, useState } from 'preact/hooks';
import { errorKey } from '../../components/NoteEditor/NoteEditor.tsx';
import type { NoteExchangeProps } from '../../components/Panel/NoteExchange.tsx';
import { codeOf } from '../../lib/errors.ts';
import { noteRows, toCsv } from '../../lib/exchange/csv.ts';
import { fromJsonLd } from '../../lib/exchange/from-json-ld.ts';
import { toJsonLd } from '../../lib/exchange/json-ld.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import type { Annotation } from '../../lib/notes/annotation.ts';
import { createDatabase } from '../../lib/store/database.ts';
import { mergeNotes } from '../../lib/store/merge-notes.ts';

const FILES = {
  'json-ld': { name: 'gouji-notes.jsonld', type: 'application/ld+json' },
  csv: { name: 'gouji-notes.csv', type: 'text/csv' },
} as const;

/** `notes` are those that an export would hold. */
export function useExchange(
  notes: readonly Annotation[],
  t: Translate,
): Pick<NoteExchangeProps, 'said' | 'onExport' | 'onImport'> {
  const database = useMemo(() => createDatabase(), []);
  const [said, setSaid] = useState('');

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

  return {
    said,
    onExport: (format) => {
      const parts = format === 'csv' ? toCsv(noteRows(notes)) : toJsonLd(notes, new Date().toISOString());
      save(new Blob([...parts], { type: FILES[format].type }), FILES[format].name);
      setSaid(t('panel.outDone', { n: notes.length }));
    },
    onImport: (file) => void take(file),
  };
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
