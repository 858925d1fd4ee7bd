/** What the views say of the open files. */
import type { ViewerStage, ViewerTab } from '../../components/Viewer/viewer-model.ts';
import type { Translate } from '../../lib/i18n/translate.ts';
import { contentOf, isBusy } from '../../lib/viewer/viewed-file.ts';
import type { FileState, ViewedFile } from '../../lib/viewer/viewed-file.ts';

/** Endings that the picker offers; the content decides what a file is. */
export const ACCEPTED = '.pdf,.doc,.docx,.wps,.xls,.xlsx,.et,.htm,.html,.mht,.mhtml,.txt,.zip';

export function tabsOf(files: readonly ViewedFile[]): ViewerTab[] {
  return files.map((file) => {
    const counts = contentOf(file)?.report.counts;
    const state = file.state.kind === 'fetching' || file.state.kind === 'reading' ? 'busy' : file.state.kind;
    return {
      id: file.id,
      name: file.name,
      state,
      combinable: state === 'ready' && file.parts.length === 0,
      errors: counts?.error ?? 0,
      findings: counts === undefined ? 0 : counts.error + counts.warning,
    };
  });
}

/** `shown` when the document is on the screen already, as a PDF is while it is being read. */
export function stageOf(
  file: ViewedFile | null,
  shown: boolean,
  t: Translate,
  refused: string | null,
): ViewerStage {
  if (file === null) return { kind: 'start' };
  const { id, name, state } = file;
  if (state.kind === 'asking') return { kind: 'asking', id, host: state.host, refused: refused === id };
  if (state.kind === 'failed') {
    const cancelled = state.failure.key === 'read.cancelled' && file.bytes.length > 0;
    const sentence = t(state.failure.key, state.failure.params);
    return { kind: 'failed', id, name, sentence, canRetry: file.address !== null || cancelled };
  }
  if (shown) return { kind: 'document' };
  const doing = state.kind === 'fetching' ? 'fetching' : 'reading';
  return { kind: 'busy', id, name, doing, share: isBusy(file) ? shareOf(state) : null };
}

/** How much of the work at hand is done, as far as that is known. */
export function shareOf(state: FileState): number | null {
  return state.kind === 'fetching' || state.kind === 'reading' ? state.share : null;
}
