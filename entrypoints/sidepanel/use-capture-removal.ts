/** Deleting captures one by one; the last one can be brought back while its document is on show. */
import { useState } from 'preact/hooks';
import type { EvidenceBoxProps } from '../../components/Evidence/EvidenceBox.tsx';
import { report as logError } from '../../lib/errors.ts';
import type { CaptureStore, RemovedCapture } from '../../lib/store/capture-store.ts';

/** `documents` are the keys of what is on show. What the list shows follows the database by itself. */
export function useCaptureRemoval(
  store: CaptureStore,
  documents: readonly string[],
): Pick<EvidenceBoxProps, 'onDelete' | 'onUndo'> {
  const [removed, setRemoved] = useState<RemovedCapture | null>(null);
  const failed = (error: unknown): void => logError(error, 'deleting a capture');
  const putBack = async (last: RemovedCapture): Promise<void> => {
    await store.putBack(last);
    setRemoved(null);
  };
  return {
    onDelete: (id) => void store.remove(id).then(setRemoved, failed),
    onUndo:
      removed !== null && documents.includes(removed.capture.document)
        ? () => void putBack(removed).catch(failed)
        : null,
  };
}
