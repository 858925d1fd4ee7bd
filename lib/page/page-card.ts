/** The card: what it shows, where, and what its buttons do. */
import { figuresOf } from '../checks/outcome.ts';
import type { FigureId } from '../disclosure/figure.ts';
import { codeOf } from '../errors.ts';
import { resolveLanguage } from '../i18n/language.ts';
import { ask } from '../messages/client.ts';
import type { Settings } from '../messages/settings.ts';
import type { TextAnchor } from '../notes/anchor.ts';
import type { NoteTarget, NoteWords } from '../notes/annotation.ts';
import { interfaceLanguage } from '../platform/extension-life.ts';
import type { Place } from '../source/document.ts';
import { mountCard } from '../../components/mount-card.tsx';
import type { CardOptions, MountedCard } from '../../components/mount-card.tsx';
import { noteView } from '../../components/NoteEditor/note-view.ts';
import type { NoteReply, NoteVersion } from '../../components/NoteEditor/note-view.ts';
import { CardHost } from './card-host.ts';
import type { PageNotes } from './page-notes.ts';
import { printedOf, targetOf } from './place-note.ts';
import type { PlacedNote } from './place-note.ts';
import type { Snapshot } from './snapshot.ts';

/** What the card speaks about. */
export type CardSubject =
  | { kind: 'findings'; outcomes: readonly string[]; selected: string }
  | { kind: 'notes'; notes: readonly string[] }
  | { kind: 'text'; anchor: TextAnchor };

/** What the card needs of the page around it. */
export interface CardSurroundings {
  page: Document;
  view: Window;
  notes: PageNotes;
  settings: () => Settings;
  snapshot: () => Snapshot | null;
  /** Scroll to places and flash the first; the others are lit up while the card is open. */
  light: (places: readonly Place[], flash: Place | null) => void;
  step: (by: 1 | -1) => void;
  /** Notes were saved or removed: paint them again. */
  notesChanged: () => Promise<void>;
}

export class PageCard {
  private readonly around: CardSurroundings;
  private host: CardHost | null = null;
  private mounted: MountedCard | null = null;
  private subject: CardSubject | null = null;
  private at: Place | null = null;
  private focusBefore: Element | null = null;
  private startWithNote = false;
  private digest: { of: Snapshot; sha256: string } | null = null;

  constructor(around: CardSurroundings) {
    this.around = around;
  }

  get isOpen(): boolean {
    return this.host !== null;
  }

  /** The finding on show; null when the card is closed or speaks of something else. */
  get selected(): string | null {
    return this.subject?.kind === 'findings' ? this.subject.selected : null;
  }

  owns(target: EventTarget | null): boolean {
    return this.host?.contains(target) ?? false;
  }

  get hasUnsavedText(): boolean {
    return this.host?.hasUnsavedText() ?? false;
  }

  /** Opens, or turns to another subject. */
  open(subject: CardSubject, place: Place, startWithNote = false): void {
    const snapshot = this.around.snapshot();
    if (snapshot === null) return;
    const turned = this.mounted !== null && subject.kind === this.subject?.kind;
    if (!turned) this.close();
    this.subject = subject;
    this.at = place;
    this.startWithNote = startWithNote;
    if (this.host === null) {
      this.focusBefore = this.around.page.activeElement;
      this.host = new CardHost(this.around.page, this.around.view);
    }
    this.render();
    if (subject.kind === 'findings') void this.workOutDigest(snapshot);
    this.host.attachTo(place, snapshot);
    this.around.light(this.litPlaces(snapshot), null);
  }

  /** Shows the same subject again: in another language, with other notes, on new nodes. Closes when it is gone. */
  refresh(): void {
    const snapshot = this.around.snapshot();
    if (this.host === null || this.subject === null || this.at === null) return;
    const { subject } = this;
    const gone = subject.kind === 'findings' && snapshot?.outcome(subject.selected) == null;
    if (snapshot === null || gone) {
      this.close();
      return;
    }
    this.render();
    this.host.attachTo(this.at, snapshot);
    this.around.light(this.litPlaces(snapshot), null);
  }

  close(): void {
    if (this.host === null) return;
    this.mounted?.destroy();
    this.host.remove();
    this.host = null;
    this.mounted = null;
    this.subject = null;
    this.around.light([], null);
    if (this.focusBefore instanceof HTMLElement && this.focusBefore.isConnected)
      this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
  }

  /** The hash for a citation must be there before somebody copies: a clipboard waits for nobody. */
  private async workOutDigest(snapshot: Snapshot): Promise<void> {
    if (this.digest?.of === snapshot) return;
    const reply = await ask('document.digest', {});
    if (!reply.ok) return;
    this.digest = { of: snapshot, sha256: reply.value.sha256 };
    this.render();
  }

  private render(): void {
    const snapshot = this.around.snapshot();
    if (this.host === null || this.subject === null || snapshot === null) return;
    const options = this.options(this.subject, snapshot);
    if (this.mounted === null) this.mounted = mountCard(this.host.root, options);
    else this.mounted.update(options);
  }

  private options(subject: CardSubject, snapshot: Snapshot): CardOptions {
    const { language, theme } = this.around.settings();
    const ids = subject.kind === 'findings' ? subject.outcomes : [];
    const selected = subject.kind === 'findings' ? subject.selected : '';
    const index = snapshot.findings.findIndex(({ id }) => id === selected);
    return {
      language: resolveLanguage(language, interfaceLanguage()),
      theme,
      findings: ids.flatMap((id) => snapshot.view(id) ?? []),
      selected,
      position: index < 0 ? null : { n: index + 1, total: snapshot.findings.length },
      notes: this.notesOf(subject, snapshot).map(({ annotation, state }) => noteView(annotation, state)),
      source: {
        address: location.href,
        title: snapshot.reading.document.title,
        capturedAt: snapshot.capturedAt,
        sha256: this.digest?.of === snapshot ? this.digest.sha256 : '',
      },
      quote: this.quoteOf(subject),
      startWithNote: this.startWithNote,
      onSelect: (finding) => {
        if (this.at !== null && subject.kind === 'findings')
          this.open({ ...subject, selected: finding }, this.at);
      },
      onJump: (figure) => this.jump(figure),
      onStep: this.around.step,
      onClose: () => this.close(),
      onSave: async (words, over) => this.save(subject, snapshot, words, over),
      onDelete: async (id) => {
        const reply = await this.around.notes.remove(id);
        await this.around.notesChanged();
        return reply;
      },
      onRestore: async (id) => {
        const reply = await this.around.notes.restore(id);
        await this.around.notesChanged();
        return reply;
      },
    };
  }

  private async save(
    subject: CardSubject,
    snapshot: Snapshot,
    words: NoteWords,
    over: NoteVersion | null,
  ): Promise<NoteReply> {
    let target: Awaited<ReturnType<PageCard['targetOf']>>;
    try {
      target = await this.targetOf(subject, snapshot);
    } catch (error) {
      return { ok: false, error: codeOf(error) };
    }
    if (target === null) return { ok: false, error: { code: 'note-not-found', params: {} } };
    const reply = await this.around.notes.save(words, over, target.target, target.evidence, {
      address: location.href,
      title: snapshot.reading.document.title,
      capturedAt: snapshot.capturedAt,
    });
    await this.around.notesChanged();
    return reply;
  }

  /** To an operand: scroll there, flash it, and let the card go along without covering it. */
  private jump(figure: FigureId): void {
    const snapshot = this.around.snapshot();
    if (snapshot === null || this.host === null) return;
    const { place } = snapshot.figureOf(figure);
    this.at = place;
    this.around.light(this.litPlaces(snapshot), place);
    this.host.attachTo(place, snapshot);
  }

  private notesOf(subject: CardSubject, snapshot: Snapshot): PlacedNote[] {
    const { notes } = this.around;
    if (subject.kind === 'findings') {
      const outcome = snapshot.outcome(subject.selected);
      return outcome === null ? [] : notes.of(outcome);
    }
    if (subject.kind === 'notes')
      return subject.notes.map((id) => notes.byId(id)).filter((note) => note !== null);
    return notes.placed.filter(
      ({ annotation: { target } }) =>
        target.kind === 'text' &&
        target.anchor.start === subject.anchor.start &&
        target.anchor.exact === subject.anchor.exact,
    );
  }

  private quoteOf(subject: CardSubject): string {
    if (subject.kind === 'text') return subject.anchor.exact;
    if (subject.kind === 'findings') return '';
    return this.around.notes.byId(subject.notes[0] ?? '')?.annotation.evidence.quote ?? '';
  }

  /** What a note hangs on; null when it is gone. Rejects when the page's figures cannot be had. */
  private async targetOf(
    subject: CardSubject,
    snapshot: Snapshot,
  ): Promise<{ target: NoteTarget; evidence: { quote: string; printed: string[] } } | null> {
    if (subject.kind === 'text')
      return { target: subject, evidence: { quote: subject.anchor.exact, printed: [] } };
    if (subject.kind === 'notes') {
      const first = this.around.notes.byId(subject.notes[0] ?? '')?.annotation;
      return first === undefined ? null : { target: first.target, evidence: first.evidence };
    }
    const outcome = snapshot.outcome(subject.selected);
    if (outcome === null) return null;
    const quote = snapshot.view(outcome.id)?.quote ?? '';
    return {
      target: targetOf(outcome, await snapshot.ground()),
      evidence: { quote, printed: printedOf(outcome, snapshot.figureOf) },
    };
  }

  private litPlaces(snapshot: Snapshot): Place[] {
    const outcome = this.selected === null ? null : snapshot.outcome(this.selected);
    if (outcome === null) return this.at === null ? [] : [this.at];
    const figures = figuresOf(outcome).map((id) => snapshot.figureOf(id).place);
    return figures.length > 0 ? figures : outcome.places;
  }
}
