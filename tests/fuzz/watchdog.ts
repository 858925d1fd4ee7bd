/** Reads files in a thread of its own and ends the thread when a file takes too long. */
import { Worker } from 'node:worker_threads';

export interface ThreadRequest {
  bytes: Uint8Array;
  name: string;
}

export interface ThreadReply {
  /** `read`, or the code of the failure; `internal-error` is the one that must not be. */
  outcome: string;
  detail: string;
  /** Of the reading; checking what was read is not in it. */
  milliseconds: number;
}

/** What became of a file; `hang` when it took longer than it may, `crash` when the thread died of it. */
export type Verdict = ThreadReply;

const BAD = new Set(['internal-error', 'hang', 'crash']);

/** True when a file did what no file may do. */
export function isBad({ outcome }: Verdict): boolean {
  return BAD.has(outcome);
}

export class Watchdog {
  private worker: Worker | null = null;
  private readonly limit: (bytes: Uint8Array) => number;

  /** `limit` gives the milliseconds that a file may take. */
  constructor(limit: (bytes: Uint8Array) => number) {
    this.limit = limit;
  }

  async read(request: ThreadRequest): Promise<Verdict> {
    const worker = (this.worker ??= new Worker(new URL('./read-in-thread.ts', import.meta.url)));
    const started = performance.now();
    const ended = (outcome: string, detail: string): Verdict => ({
      outcome,
      detail,
      milliseconds: performance.now() - started,
    });
    const verdict = await new Promise<Verdict>((resolve) => {
      const timer = setTimeout(
        () => resolve(ended('hang', `stopped after ${String(Math.round(performance.now() - started))} ms`)),
        this.limit(request.bytes),
      );
      const settle = (reply: Verdict): void => {
        clearTimeout(timer);
        resolve(reply);
      };
      worker.removeAllListeners();
      worker.once('message', settle);
      worker.once('error', (error) =>
        settle(ended('crash', error instanceof Error ? (error.stack ?? error.message) : String(error))),
      );
      worker.once('exit', (code) => settle(ended('crash', `the thread ended with ${String(code)}`)));
      worker.postMessage(request);
    });
    if (verdict.outcome === 'hang' || verdict.outcome === 'crash') await this.end();
    return verdict;
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    worker?.removeAllListeners();
    await worker?.terminate();
  }
}
