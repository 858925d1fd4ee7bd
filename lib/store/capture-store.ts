/**
 * Evidence: what kept documents looked like. Captures are added and never rewritten; a page seen again unchanged adds none.
 * Only the reader takes one away.
 */
import { captureSchema } from '../notes/capture.ts';
import type { Capture, CapturedBytes } from '../notes/capture.ts';
import { onDatabase } from './database.ts';
import type { GoujiDatabase } from './database.ts';

/** A capture that was taken away, with its bytes, so that it comes back whole whatever becomes of others with the same. */
export interface RemovedCapture {
  capture: Capture;
  bytes: CapturedBytes | null;
}

export interface CaptureStore {
  /** The captures of a document, oldest first. */
  list(document: string): Promise<Capture[]>;
  /** Keeps a capture with its bytes, in one transaction; with the figures of the last one, that is only seen again. */
  keep(capture: Capture, bytes: Uint8Array): Promise<{ isNew: boolean; capture: Capture }>;
  /** Keys of all documents that have captures. */
  documents(): Promise<ReadonlySet<string>>;
  /** The bytes of a capture; null when they are not there. */
  bytesOf(sha256: string): Promise<Uint8Array | null>;
  /** Takes one capture away, and its bytes with the last capture of them; null when it is gone already. */
  remove(id: string): Promise<RemovedCapture | null>;
  /** Puts back what `remove` took away. */
  putBack(removed: RemovedCapture): Promise<void>;
}

export function createCaptureStore(database: GoujiDatabase): CaptureStore {
  const { captures, bytes: blobs } = database;
  const list = async (document: string): Promise<Capture[]> =>
    captures.where('document').equals(document).sortBy('capturedAt');

  return {
    list: (document) => onDatabase(() => list(document)),
    keep: (capture, bytes) =>
      onDatabase(() =>
        database.transaction('rw', captures, blobs, async () => {
          const last = (await list(capture.document)).at(-1);
          if (last?.fingerprint === capture.fingerprint) {
            const seen = { ...last, seenAt: capture.seenAt };
            await captures.put(seen);
            return { isNew: false, capture: seen };
          }
          const row = captureSchema.parse(capture);
          await blobs.put({ sha256: capture.sha256, bytes });
          await captures.put(row);
          return { isNew: true, capture: row };
        }),
      ),
    documents: () =>
      onDatabase(async () => new Set((await captures.orderBy('document').uniqueKeys()).map(String))),
    bytesOf: (sha256) => onDatabase(async () => (await blobs.get(sha256))?.bytes ?? null),
    remove: (id) =>
      onDatabase(() =>
        database.transaction('rw', captures, blobs, async () => {
          const capture = await captures.get(id);
          if (capture === undefined) return null;
          const { sha256 } = capture;
          const bytes = (await blobs.get(sha256)) ?? null;
          await captures.delete(id);
          const isNeeded = (await captures.filter((other) => other.sha256 === sha256).count()) > 0;
          if (!isNeeded) await blobs.delete(sha256);
          return { capture, bytes };
        }),
      ),
    putBack: ({ capture, bytes }) =>
      onDatabase(() =>
        database.transaction('rw', captures, blobs, async () => {
          if (bytes !== null) await blobs.put(bytes);
          await captures.put(capture);
        }),
      ),
  };
}
