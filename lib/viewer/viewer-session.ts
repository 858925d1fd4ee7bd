/**
 * The files of one viewer:
 *
 *   drop, picker ───────────▶ reading ─▶ ready | failed          archive ─▶ its members, each a file
 *   address ─▶ (asking) ─▶ fetching ─▶ reading …                 two files ─▶ a combination, read as one
 *
 * Everything here can fail or be cancelled; a file that fails says why and stands in nobody's way.
 */
import { report as logError } from '../errors.ts';
import { sniffedFormat } from './sniffed-format.ts';
import { toPageReport } from '../report/to-report.ts';
import { fetchFile, nameInAddress, siteOfAddress } from './fetch-file.ts';
import type { FileReading } from './pane.ts';
import { pairKey, proposeCombination } from './propose-combination.ts';
import type { DocumentResult, ReadFile } from './reading/protocol.ts';
import { failureOf, Reader } from './reading/reader.ts';
import { sha256Of } from './reading/sha256.ts';
import { contentOf } from './viewed-file.ts';
import type { FileContent, FileState, ViewedFile, ViewerFailure } from './viewed-file.ts';

/** What the session needs of the browser. */
export interface SessionSurroundings {
  mayFetch: (pattern: string) => Promise<boolean>;
}

interface Work {
  stop: AbortController;
  reading: PromiseWithResolvers<FileReading>;
}

export class ViewerSession {
  files: readonly ViewedFile[] = [];
  /** The file on show; null while there is none. */
  active: string | null = null;
  private readonly around: SessionSurroundings;
  private readonly reader = new Reader();
  private readonly work = new Map<string, Work>();
  private readonly declined = new Set<string>();
  private listener: () => void = () => {};
  private count = 0;

  constructor(around: SessionSurroundings) {
    this.around = around;
    this.reader.warm();
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  get activeFile(): ViewedFile | null {
    return this.files.find(({ id }) => id === this.active) ?? null;
  }

  /** Two open files that are one disclosure; null when there are none, or the reader said no. */
  get proposal(): readonly [ViewedFile, ViewedFile] | null {
    return proposeCombination(this.files, this.declined);
  }

  file(id: string): ViewedFile | null {
    return this.files.find((file) => file.id === id) ?? null;
  }

  /** The reading of a file, as soon as there is one. */
  readingOf(id: string): Promise<FileReading> {
    return this.workOf(id).reading.promise;
  }

  /** Opens files from the disk. */
  async openFiles(files: readonly File[]): Promise<void> {
    const added = files.map((file) => ({
      file,
      id: this.add(file.name, null, { kind: 'reading', share: null }),
    }));
    await Promise.all(
      added.map(async ({ file, id }) => {
        try {
          await this.read(id, new Uint8Array(await file.arrayBuffer()));
        } catch (error) {
          // A folder that was dropped, or a file that has gone meanwhile.
          this.fail(id, { key: 'viewer.notReadable', params: {} });
          logError(error, 'reading a file from the disk');
        }
      }),
    );
  }

  /** Opens an address; the browser's permission is asked for later, in a click, where it is missing. */
  async openAddress(text: string): Promise<void> {
    const address = text.trim();
    const site = siteOfAddress(address);
    const known = this.files.find((file) => file.address === address);
    if (known !== undefined) {
      this.show(known.id);
      return;
    }
    const name = nameInAddress(address);
    if (site === null) {
      const id = this.add(name, address, { kind: 'fetching', share: null });
      this.fail(id, { key: 'viewer.badAddress', params: {} });
      return;
    }
    const allowed = await this.around.mayFetch(site.pattern);
    const id = this.add(
      name,
      address,
      allowed ? { kind: 'fetching', share: null } : { kind: 'asking', host: site.host },
    );
    if (allowed) await this.fetch(id);
  }

  /** Fetches a file whose address is known: the permission has been given, or it is tried again. */
  async fetch(id: string): Promise<void> {
    const address = this.file(id)?.address ?? null;
    if (address === null) return;
    this.work.delete(id);
    const { stop } = this.workOf(id);
    this.set(id, { kind: 'fetching', share: null });
    try {
      const fetched = await fetchFile(address, stop.signal, (share) =>
        this.set(id, { kind: 'fetching', share }),
      );
      if (!fetched.ok) {
        this.fail(id, fetched.failure);
        return;
      }
      this.change(id, { name: fetched.name });
      await this.read(id, fetched.bytes);
    } catch (error) {
      if (!stop.signal.aborted) logError(error, 'fetching a file');
      this.fail(id, { key: 'read.cancelled', params: {} });
    }
  }

  /** Tries a file again that failed or was cancelled. */
  async retry(id: string): Promise<void> {
    const file = this.file(id);
    if (file === null) return;
    if (file.bytes.length === 0) {
      await this.fetch(id);
      return;
    }
    this.work.delete(id);
    await this.read(id, file.bytes);
  }

  /** Reads files as one disclosure, in this order. */
  async combine(ids: readonly string[]): Promise<void> {
    const parts = ids.flatMap((id) => this.file(id) ?? []);
    const contents = parts.flatMap((file) => contentOf(file) ?? []);
    if (contents.length < 2 || contents.length !== parts.length) return;
    const name = parts.map((file) => file.name).join(' + ');
    const id = this.add(name, null, { kind: 'reading', share: null }, parts);
    const { stop } = this.workOf(id);
    try {
      const documents = contents.map(({ document }) => document);
      const { document, inspection } = await this.reader.combine(documents, stop.signal);
      const sha256 = await sha256Of(...parts.map(({ bytes }) => bytes));
      this.finish(id, sha256, { ok: true, document, inspection, places: null });
    } catch (error) {
      this.fail(id, failureOf(error));
    }
  }

  /** Leaves two files apart from now on. */
  decline(pair: readonly [ViewedFile, ViewedFile]): void {
    this.declined.add(pairKey(...pair));
    this.listener();
  }

  show(id: string): void {
    this.active = id;
    this.listener();
  }

  cancel(id: string): void {
    this.work.get(id)?.stop.abort();
  }

  /** Closes a file; what is combined with it stays as it is. */
  close(id: string): void {
    this.work.get(id)?.stop.abort();
    this.work.delete(id);
    const at = this.files.findIndex((file) => file.id === id);
    this.files = this.files.filter((file) => file.id !== id);
    if (this.active === id) this.active = (this.files[at] ?? this.files[at - 1])?.id ?? null;
    this.listener();
  }

  dispose(): void {
    for (const { stop } of this.work.values()) stop.abort();
    this.reader.dispose();
  }

  private async read(id: string, bytes: Uint8Array): Promise<void> {
    const file = this.file(id);
    if (file === null) return;
    this.change(id, {
      bytes,
      format: sniffedFormat(bytes),
      state: { kind: 'reading', share: null },
      since: performance.now(),
    });
    try {
      const results = await this.reader.read(file.name, bytes, this.workOf(id).stop.signal, (share) =>
        this.set(id, { kind: 'reading', share }),
      );
      const [only] = results;
      if (results.length === 1 && only?.bytes === null) {
        this.change(id, { format: only.format });
        this.finish(id, only.sha256, only.result);
      } else this.unpack(id, results);
    } catch (error) {
      this.fail(id, failureOf(error));
    }
  }

  /** The members of an archive take its place. */
  private unpack(id: string, members: readonly ReadFile[]): void {
    const archive = this.file(id);
    if (archive === null) return;
    const wasActive = this.active === id;
    for (const { name, format, sha256, bytes, result } of members) {
      const member = this.add(`${archive.name}/${name}`, archive.address, { kind: 'reading', share: null });
      this.change(member, { bytes: bytes ?? new Uint8Array(), format });
      this.finish(member, sha256, result);
    }
    const first = this.files.find(
      (file) => file.name.startsWith(`${archive.name}/`) && contentOf(file) !== null,
    );
    this.close(id);
    if (wasActive && first !== undefined) this.show(first.id);
  }

  private finish(id: string, sha256: string, result: DocumentResult): void {
    const file = this.file(id);
    if (file === null) return;
    if (!result.ok) {
      const { code, params } = result.error;
      this.fail(id, { key: `read.${code}`, params });
      return;
    }
    const { document, places, inspection } = result;
    const report = toPageReport(inspection, {
      source: file.address ?? file.name,
      sha256,
      title: document.title === '' ? file.name : document.title,
      attachments: [],
    });
    const content: FileContent = {
      document,
      places,
      inspection,
      report,
      sha256,
      capturedAt: new Date().toISOString(),
    };
    this.workOf(id).reading.resolve({ document, places });
    this.set(id, { kind: 'ready', content });
  }

  private fail(id: string, failure: ViewerFailure): void {
    this.workOf(id).reading.reject(new Error(failure.key));
    this.set(id, { kind: 'failed', failure });
  }

  private add(
    name: string,
    address: string | null,
    state: FileState,
    parts: readonly ViewedFile[] = [],
  ): string {
    this.count += 1;
    const id = `f${this.count}`;
    const work = { bytes: new Uint8Array(), format: '', since: performance.now() };
    this.files = [...this.files, { id, name, address, state, parts, ...work }];
    const shown = this.activeFile;
    // What the reader looks at stays; a combination and the first file come to the front.
    if (shown === null || shown.state.kind === 'failed' || parts.length > 0) this.active = id;
    this.listener();
    return id;
  }

  private workOf(id: string): Work {
    const known = this.work.get(id);
    if (known !== undefined) return known;
    const work = { stop: new AbortController(), reading: Promise.withResolvers<FileReading>() };
    // Nobody may be waiting for it.
    work.reading.promise.catch(() => {});
    this.work.set(id, work);
    return work;
  }

  private set(id: string, state: FileState): void {
    this.change(id, { state });
  }

  private change(id: string, change: Partial<ViewedFile>): void {
    this.files = this.files.map((file) => (file.id === id ? { ...file, ...change } : file));
    this.listener();
  }
}
