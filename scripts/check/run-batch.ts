/**
 * Many documents in worker threads. A document that takes its thread with it (no memory left, an endless loop) becomes a
 * document with an error, and a new thread takes over; nothing is kept but counts, so memory does not grow.
 */
import { Worker } from 'node:worker_threads';
import { failedReportDocument } from '../../lib/report/failed-report.ts';
import type { BatchReply } from './batch-protocol.ts';
import { readFailure } from './read-failures.ts';

export interface BatchCounts {
  done: number;
  failed: number;
  contradicted: number;
}

export interface BatchOptions {
  jobs: number;
  /** Longest time for one argument, in milliseconds. */
  limit: number;
  /** Called with each argument's lines, in the order in which they are done. */
  write: (lines: readonly string[], argument: string) => void;
  fail: (failure: BatchReply['failures'][number]) => void;
  progress: (counts: BatchCounts) => void;
  /** Once aborted no new argument is begun; those at hand are finished. */
  stop: AbortSignal;
}

/** What one thread may hold; beyond that the document it reads is given up. */
const MEMORY_MB = 2048;

/** Checks every argument; resolves with the counts when all are done, or all at hand after a stop. */
export async function runBatch(args: Iterable<string>, options: BatchOptions): Promise<BatchCounts> {
  const { jobs, stop } = options;
  const counts: BatchCounts = { done: 0, failed: 0, contradicted: 0 };
  const rest = args[Symbol.iterator]();
  const next = (): string | null => {
    if (stop.aborted) return null;
    const { done, value } = rest.next();
    return done === true ? null : value;
  };
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let argument = next(); argument !== null; argument = next()) {
      worker ??= new Worker(new URL('./batch-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      });
      let reply: BatchReply;
      try {
        reply = await answerOf(worker, argument, options.limit);
      } catch (error) {
        await worker.terminate();
        worker = null;
        reply = givenUp(argument, String(error));
      }
      options.write(reply.lines, argument);
      counts.done += 1;
      counts.failed += reply.failures.length;
      counts.contradicted += reply.contradicted;
      for (const failure of reply.failures) options.fail(failure);
      options.progress(counts);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  return counts;
}

function answerOf(worker: Worker, argument: string, limit: number): Promise<BatchReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error(`longer than ${limit / 1000} s`))), limit);
    const heard = (reply: BatchReply): void => finish(() => resolve(reply));
    const broke = (error: Error): void => finish(() => reject(error));
    const ended = (code: number): void => finish(() => reject(new Error(`its thread ended with ${code}`)));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', broke).off('exit', ended);
      settle();
    };
    worker.on('message', heard).on('error', broke).on('exit', ended);
    worker.postMessage(argument);
  });
}

function givenUp(source: string, detail: string): BatchReply {
  const { error } = readFailure('internal-error', { detail });
  return {
    lines: [JSON.stringify(failedReportDocument({ source, sha256: '' }, error))],
    failures: [{ source, ...error.message }],
    contradicted: 0,
  };
}
