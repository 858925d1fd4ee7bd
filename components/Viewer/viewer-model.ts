/** What the viewer's views show, as plain data. */

/** A file in the list of open files. */
export interface ViewerTab {
  id: string;
  name: string;
  /** `asking` waits for the reader's permission. */
  state: 'asking' | 'busy' | 'ready' | 'failed';
  /** Read, and not a combination itself: it can be checked together with others. */
  combinable: boolean;
  /** Contradictions found, and everything that is marked. */
  errors: number;
  findings: number;
}

/** What stands where the document will be, or would be. */
export type ViewerStage =
  | { kind: 'start' }
  | { kind: 'document' }
  | { kind: 'asking'; id: string; host: string; refused: boolean }
  | { kind: 'busy'; id: string; name: string; doing: 'fetching' | 'reading'; share: number | null }
  | { kind: 'failed'; id: string; name: string; sentence: string; canRetry: boolean };

/** What the toolbar over the document offers. */
export interface ViewerTools {
  zoom: { scale: number; fits: boolean } | null;
  pages: { count: number; current: number; names: readonly string[] | null } | null;
  find: { words: string; n: number; total: number };
  findings: { n: number | null; total: number };
}
