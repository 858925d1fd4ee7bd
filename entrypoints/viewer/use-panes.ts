/** The panes of all open files, each made when its file is first shown, all kept so that a tab comes back as it was left. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { report } from '../../lib/errors.ts';
import type { Language } from '../../lib/i18n/language.ts';
import { CombinedPane } from '../../lib/viewer/combined-pane.ts';
import { createPane } from '../../lib/viewer/create-pane.ts';
import type { DocumentPane } from '../../lib/viewer/pane.ts';
import { contentOf } from '../../lib/viewer/viewed-file.ts';
import type { ViewedFile } from '../../lib/viewer/viewed-file.ts';
import type { ViewerSession } from '../../lib/viewer/viewer-session.ts';

type Entry = { pane: DocumentPane | null; failed: boolean };

export interface ActivePane {
  pane: DocumentPane | null;
  /** The file cannot be shown as it looks. */
  failed: boolean;
}

/** The pane of the file on show; null until it is there. Panes are put into `host`. */
export function usePanes(
  session: ViewerSession,
  host: RefObject<HTMLElement | null>,
  language: Language,
): ActivePane {
  const entries = useRef(new Map<string, Entry>());
  const [, setVersion] = useState(0);
  const file = session.activeFile;
  const ids = session.files.map(({ id }) => id).join(' ');
  const showable = file !== null && canShow(file);

  useEffect(() => {
    if (file === null || !showable || entries.current.has(file.id)) return;
    const entry: Entry = { pane: null, failed: false };
    entries.current.set(file.id, entry);
    makePane(session, file, language)
      .then((pane) => {
        if (entries.current.get(file.id) !== entry) {
          pane.dispose();
          return;
        }
        entry.pane = pane;
        host.current?.append(pane.element);
      })
      .catch((error: unknown) => {
        entry.failed = true;
        // A file that could not be read says so itself.
        if (session.file(file.id)?.state.kind !== 'failed')
          report(error, 'showing a file', { format: file.format });
      })
      .finally(() => {
        setVersion((version) => version + 1);
      });
  }, [file?.id, showable]);

  useEffect(() => {
    const open = new Set(ids.split(' '));
    for (const [id, { pane }] of entries.current) {
      if (open.has(id)) continue;
      entries.current.delete(id);
      pane?.dispose();
    }
  }, [ids]);

  const active = file === null ? undefined : entries.current.get(file.id);
  useEffect(() => {
    for (const [id, { pane }] of entries.current)
      if (pane !== null) pane.element.style.visibility = id === file?.id ? '' : 'hidden';
  }, [file?.id, active?.pane]);
  return { pane: active?.pane ?? null, failed: active?.failed ?? false };
}

/** A PDF is shown as soon as its bytes are there, all else when it has been read. */
function canShow(file: ViewedFile): boolean {
  if (file.state.kind === 'ready') return true;
  return file.state.kind === 'reading' && file.format === 'pdf';
}

async function makePane(session: ViewerSession, file: ViewedFile, language: Language): Promise<DocumentPane> {
  const { name, bytes, format, parts } = file;
  if (parts.length === 0) {
    return createPane({ format, name, bytes, language, reading: session.readingOf(file.id) });
  }
  const made = await Promise.all(
    parts.map(async (part) => {
      const content = contentOf(part);
      if (content === null || session.file(part.id) === null) throw new Error(`part ${part.id} is closed`);
      const pane = await makePane(session, part, language);
      return { name: part.name, pane, blocks: content.document.blocks.length };
    }),
  );
  return new CombinedPane(made);
}
