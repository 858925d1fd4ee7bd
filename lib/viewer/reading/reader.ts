/** Reads files one after another in a worker. A cancelled job takes its worker with it: nothing can refuse to stop. */
import type { Inspection } from '../../inspect.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { ViewerFailure } from '../viewed-file.ts';
import type { ReadFile, ReadingReply, ReadingRequest } from './protocol.ts';

/** A job that was stopped by the reader. */
export class Cancelled extends Error {}

/** The worker itself failed. */
export class ReaderFailed extends Error {}

interface Job {
  request: Exclude<ReadingRequest, { kind: 'warm' }>;
  progress: (share: number) => void;
  resolve: (reply: ReadingReply) => void;
  reject: (error: Error) => void;
}

export class Reader {
  private worker: Worker | null = null;
  private running: Job | null = null;
  private waiting: Job[] = [];
  private count = 0;

  /** Starts the worker before there is anything to read. */
  warm(): void {
    this.tell({ kind: 'warm' });
  }

  /** Reads and checks a file. Rejects with `Cancelled` or `ReaderFailed` only. */
  async read(
    name: string,
    bytes: Uint8Array,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<readonly ReadFile[]> {
    const reply = await this.run({ kind: 'read', job: this.next(), name, bytes }, signal, progress);
    if (reply.kind !== 'read') throw new ReaderFailed(reply.kind);
    return reply.files;
  }

  /** Checks several documents as one. */
  async combine(
    documents: readonly SourceDocument[],
    signal: AbortSignal,
  ): Promise<{ document: SourceDocument; inspection: Inspection }> {
    const reply = await this.run({ kind: 'combine', job: this.next(), documents }, signal, () => {});
    if (reply.kind !== 'combined') throw new ReaderFailed(reply.kind);
    return reply;
  }

  dispose(): void {
    for (const job of [...(this.running === null ? [] : [this.running]), ...this.waiting])
      job.reject(new Cancelled());
    this.waiting = [];
    this.running = null;
    this.stopWorker();
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }

  private run(
    request: Job['request'],
    signal: AbortSignal,
    progress: Job['progress'],
  ): Promise<ReadingReply> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new Cancelled());
        return;
      }
      const job: Job = { request, progress, resolve, reject };
      signal.addEventListener('abort', () => this.cancel(job), { once: true });
      this.waiting.push(job);
      this.pump();
    });
  }

  private cancel(job: Job): void {
    job.reject(new Cancelled());
    this.waiting = this.waiting.filter((other) => other !== job);
    if (this.running !== job) return;
    this.running = null;
    this.stopWorker();
    this.pump();
  }

  private pump(): void {
    if (this.running !== null) return;
    const job = this.waiting.shift();
    if (job === undefined) return;
    this.running = job;
    this.tell(job.request);
  }

  private tell(request: ReadingRequest): void {
    this.worker ??= this.startWorker();
    this.worker.postMessage(request);
  }

  private startWorker(): Worker {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingReply>) => this.heard(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.failed(event.message);
    });
    worker.addEventListener('messageerror', () => this.failed('messageerror'));
    return worker;
  }

  private heard(reply: ReadingReply): void {
    const job = this.running;
    // The parser of pdf.js says a word of its own on this line when it is loaded.
    if (job === null || reply.job !== job.request.job) return;
    if (reply.kind === 'progress') {
      job.progress(reply.share);
      return;
    }
    this.running = null;
    if (reply.kind === 'failed') job.reject(new ReaderFailed(reply.detail));
    else job.resolve(reply);
    this.pump();
  }

  /** A worker that failed is not used again. */
  private failed(detail: string): void {
    this.stopWorker();
    this.running?.reject(new ReaderFailed(detail));
    this.running = null;
    this.pump();
  }

  private stopWorker(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

/** What a reader is told of a job that came to nothing. */
export function failureOf(error: unknown): ViewerFailure {
  if (error instanceof Cancelled) return { key: 'read.cancelled', params: {} };
  const detail = error instanceof ReaderFailed ? error.message : String(error);
  return { key: 'read.internal-error', params: { detail } };
}
