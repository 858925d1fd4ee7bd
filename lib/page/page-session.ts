/**
 * The analysis of one frame, from its first reading to its end:
 *
 *   read ─▶ inspect ─▶ snapshot ─▶ marks, report ─▶ (page changes) ─▶ read …
 *
 * One analysis runs at a time; a change in the middle of one starts another after it.
 */
import { canPaint, Painter } from '../highlight/painter.ts';
import { MarkIndex } from '../highlight/hit-test.ts';
import type { Mark } from '../highlight/mark-names.ts';
import { detectDisclosure } from '../detect/detect.ts';
import { inspectInBackground, outlineInBackground } from '../inspection/inspect-in-background.ts';
import { isBrowserNoise, isExtensionGone, report as logError } from '../errors.ts';
import { ask } from '../messages/client.ts';
import { tell } from '../messages/envelope.ts';
import { DEFAULT_SETTINGS } from '../messages/settings.ts';
import type { Settings } from '../messages/settings.ts';
import { breathe } from '../platform/slices.ts';
import { AttachmentButtons } from './attachment-buttons.ts';
import { findAttachments } from './attachments.ts';
import { marksOf } from './marks-of.ts';
import { listen } from './page-document.ts';
import { PageNotes } from './page-notes.ts';
import type { PlacedNote } from './place-note.ts';
import { probePage } from './probe-page.ts';
import { readPage, sameText } from './read-page.ts';
import { Snapshot } from './snapshot.ts';
import { watchPage } from './watch-page.ts';

/** How long a tab or a fold may take to open after a click. */
const OPENING_MS = 400;

export class PageSession {
  readonly notes = new PageNotes();
  settings: Settings = DEFAULT_SETTINGS;
  /** The last reading that was a disclosure, or that the reader asked for; null when there is none. */
  snapshot: Snapshot | null = null;
  marks: MarkIndex | null = null;
  readonly painter = new Painter();
  readonly page: Document;
  readonly signal: AbortSignal;
  private readonly life: AbortController;
  private readonly buttons: AttachmentButtons;
  private running: Promise<void> | null = null;
  private placing: Promise<void> = Promise.resolve();
  private again = false;
  /** How often the page was left: what was read before the last time is shown no more. */
  private left = 0;
  /** Checks were switched on or off: the same text is inspected again. */
  private otherChecks = false;
  /** The reader asked for this page: it is read and reported whatever it is. */
  private onDemand = false;
  private readonly painted: () => void;
  /** The page is read meanwhile; only what is shown waits for the settings. */
  private settingsRead: Promise<void> = Promise.resolve();

  /** `painted` is called whenever what the page shows of ours has been replaced. */
  constructor(page: Document, life: AbortController, painted: () => void) {
    this.page = page;
    this.life = life;
    this.signal = life.signal;
    this.painted = painted;
    this.buttons = new AttachmentButtons(page, (address) => void ask('viewer.open', { address }));
  }

  async start(): Promise<void> {
    watchPage(
      this.page,
      {
        onChange: () => this.refresh(),
        onMove: () => this.leave(),
      },
      this.signal,
    );
    listen(this.page, 'click', () => this.lookBehindTabs(), {
      signal: this.signal,
      capture: true,
      passive: true,
    });
    this.signal.addEventListener('abort', () => this.leave());
    this.settingsRead = ask('settings.read', {}).then((settings) => {
      if (settings.ok) this.settings = settings.value;
    });
    await this.analyse();
  }

  /** Reads and checks, now or as soon as the analysis at hand is done. On demand, whatever the page is. */
  async analyse(onDemand = false): Promise<void> {
    if (onDemand) {
      this.onDemand = true;
      await this.running;
      if (this.snapshot === null) await this.run();
      else this.publish();
    } else if (this.running === null) await this.run();
    else {
      this.again = true;
      await this.running;
    }
  }

  /** Something about the settings has changed. */
  apply(settings: Settings): void {
    const before = this.settings.checksOff;
    this.settings = settings;
    this.paint();
    this.offerFiles();
    if (this.snapshot === null || before.join() === settings.checksOff.join()) return;
    this.otherChecks = true;
    this.analyse().catch((error: unknown) => this.failed(error));
  }

  /** The notes were changed somewhere: fetch them and paint them. */
  async reloadNotes(): Promise<void> {
    return this.afterPlacing(async () => {
      if (this.snapshot !== null && (await this.notes.load())) await this.placeNotesNow();
    });
  }

  /** Finds the places of all notes and paints them. */
  async placeNotes(): Promise<void> {
    return this.afterPlacing(() => this.placeNotesNow());
  }

  /** The notes, each in its place in the text on show as far as it could be found. */
  async placedNotes(): Promise<readonly PlacedNote[]> {
    await this.placing;
    return this.notes.placed;
  }

  /** Takes what we show off the page; the session goes on watching. */
  leave(): void {
    const shown = this.snapshot !== null;
    this.left += 1;
    this.onDemand = false;
    this.forget();
    if (shown) tell('page.gone', {});
  }

  publish(): void {
    if (this.snapshot === null) return;
    // A single-page site may have another address by now, and other links.
    const { document } = this.snapshot.inspection.report;
    const report = {
      ...this.snapshot.inspection.report,
      address: location.href,
      document: { ...document, source: location.href },
      attachments: findAttachments(this.page),
    };
    void ask('report.publish', { report }).then((reply) => {
      if (!reply.ok && reply.error.code === 'extension-gone') this.life.abort();
    });
  }

  /** A click may have opened what was closed when the page was read. */
  private lookBehindTabs(): void {
    const hidden = this.snapshot?.reading.hidden ?? [];
    if (hidden.length === 0) return;
    setTimeout(() => {
      if (hidden.some((node) => node.isConnected && (node as Element).checkVisibility())) this.refresh();
    }, OPENING_MS);
  }

  /** Reads the page again, in its own time. */
  refresh(): void {
    if (this.signal.aborted) return;
    // A page that shows nothing of ours, nor will soon, is first looked at as cheaply as the probe does.
    const isIdle = this.snapshot === null && this.running === null && !this.onDemand;
    if (isIdle && probePage(this.page) === null) return;
    this.analyse().catch((error: unknown) => this.failed(error));
  }

  /** One after the other. What goes wrong is logged: the notes stay where they were. */
  private async afterPlacing(work: () => Promise<void>): Promise<void> {
    this.placing = this.placing.then(work).catch((error: unknown) => this.failed(error));
    return this.placing;
  }

  private async placeNotesNow(): Promise<void> {
    const { snapshot } = this;
    if (snapshot === null) return;
    const ground = this.notes.isEmpty ? null : await snapshot.ground();
    // Another text has been read meanwhile, and its notes are being placed.
    if (this.snapshot?.inspection !== snapshot.inspection) return;
    const hadMarks = this.notes.marksIn(snapshot.inspection).length > 0;
    this.notes.place(ground, snapshot.inspection);
    // Most pages have no notes, and painting a long one anew takes a frame.
    if (hadMarks || this.notes.marksIn(snapshot.inspection).length > 0) this.paint();
    else this.painted();
  }

  private async run(): Promise<void> {
    this.running = this.runUntilSettled();
    await this.running;
    this.running = null;
  }

  private async runUntilSettled(): Promise<void> {
    do {
      this.again = false;
      try {
        await this.runOnce();
      } catch (error) {
        this.failed(error);
      }
    } while (this.again && !this.signal.aborted);
  }

  private async runOnce(): Promise<void> {
    const { left } = this;
    // Whatever brought us here, the loading of our script perhaps, has had its share of this turn.
    await breathe();
    const reading = await readPage(this.page, this.signal);
    const isSame = this.snapshot !== null && sameText(this.snapshot.reading, reading);
    if (this.snapshot !== null && isSame && !this.otherChecks) {
      this.snapshot = this.snapshot.withReading(reading);
      this.paint();
      this.offerFiles();
      return;
    }
    const detected = detectDisclosure(reading.document);
    const { disclosure, attachmentsOnly } = detected;
    if (!disclosure && !attachmentsOnly && !this.onDemand) {
      this.forget();
      // The background waits for a word since the probe's.
      tell('page.gone', {});
      return;
    }
    this.otherChecks = false;
    const read = { document: reading.document, address: location.href, detected };
    const inspection = await inspectInBackground(read, this.signal);
    await this.settingsRead;
    if (this.left !== left) {
      // The page has moved on meanwhile: what it says now is read instead.
      this.again = true;
      return;
    }
    this.snapshot = new Snapshot(reading, inspection, new Date().toISOString(), () =>
      outlineInBackground(read, this.signal),
    );
    this.paint();
    // The frame with the marks goes first.
    await breathe();
    this.publish();
    this.offerFiles();
    await this.reloadNotes();
  }

  private paint(): void {
    const { snapshot } = this;
    if (snapshot === null || this.signal.aborted) return;
    const outcomes = snapshot.inspection.findings.map(({ outcome }) => outcome);
    const marks: Mark[] = [
      ...marksOf(outcomes, snapshot.figureOf, this.settings.inlineSeverity),
      ...this.notes.marksIn(snapshot.inspection),
    ];
    this.marks = canPaint() ? new MarkIndex(marks, snapshot.places) : null;
    this.painter.show(marks, snapshot.places);
    this.painted();
  }

  /** Buttons beside the links to files; not on a page that was only read because the reader asked. */
  private offerFiles(): void {
    const { snapshot, settings } = this;
    const { disclosure, attachmentsOnly } = snapshot?.inspection.detected ?? {};
    const known = disclosure === true || attachmentsOnly === true;
    if (known && settings.attachmentButtons) this.buttons.show(settings.language);
    else this.buttons.remove();
  }

  private forget(): void {
    this.snapshot = null;
    this.marks = null;
    this.painter.clear();
    this.buttons.remove();
    this.painted();
  }

  private failed(error: unknown): void {
    if (this.signal.aborted || isBrowserNoise(error)) {
      if (isExtensionGone(error)) this.life.abort();
      return;
    }
    logError(error, 'reading the page');
  }
}
