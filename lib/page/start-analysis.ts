/** Wires the analysis of one frame: the session, the card, the reader's clicks and keys, and the messages. */
import { UserFacingError } from '../errors.ts';
import { describeText } from '../anchoring/text-anchor.ts';
import { serve } from '../messages/server.ts';
import type { Handlers } from '../messages/server.ts';
import { toFrame } from '../messages/protocol.ts';
import type { ToFrame } from '../messages/protocol.ts';
import { tell } from '../messages/envelope.ts';
import type { TextAnchor } from '../notes/anchor.ts';
import type { FigureRow } from '../report/figure-rows.ts';
import { figureRows } from '../report/figure-rows.ts';
import type { Place } from '../source/document.ts';
import { CARD_ELEMENT } from './card-host.ts';
import { capturePage, markupOf } from './capture-page.ts';
import { Flash } from './flash.ts';
import { placesOf } from './marks-of.ts';
import { judgeFinding, placementsOf } from './judge-finding.ts';
import { PageCard } from './page-card.ts';
import { findAll, listen, viewOf } from './page-document.ts';
import { PageSession } from './page-session.ts';
import { firstPoint, lastPoint } from './selection-points.ts';
import { scrollToPlace } from './show-place.ts';
import type { Snapshot } from './snapshot.ts';

const RUNNING = Symbol.for('gouji.analysis');

/** An analysis as later copies of this script see it. */
interface RunningAnalysis {
  signal: AbortSignal;
  readAgain: () => void;
}

/** Starts the analysis; one that runs in this frame already reads the page again instead. */
export function startAnalysis(page: Document = document): void {
  const world = globalThis as { [RUNNING]?: RunningAnalysis };
  if (world[RUNNING] !== undefined && !world[RUNNING].signal.aborted) {
    world[RUNNING].readAgain();
    return;
  }
  const view = viewOf(page);
  if (view === null) return;
  const life = new AbortController();
  // A card left by a copy of ours that an update of the extension has cut off.
  for (const orphan of findAll(page, CARD_ELEMENT)) orphan.remove();
  const analysis = new FrameAnalysis(page, view, life);
  world[RUNNING] = { signal: life.signal, readAgain: () => analysis.readAgain() };
  void analysis.start();
}

class FrameAnalysis {
  private readonly page: Document;
  private readonly view: Window;
  private readonly session: PageSession;
  private readonly card: PageCard;
  private readonly flash: Flash;
  private readonly signal: AbortSignal;
  /** The finding shown last: where the next step starts. */
  private current: string | null = null;

  constructor(page: Document, view: Window, life: AbortController) {
    this.page = page;
    this.view = view;
    this.signal = life.signal;
    this.session = new PageSession(page, life, () => {
      this.card.refresh();
    });
    this.flash = new Flash(this.session.painter, view);
    this.card = new PageCard({
      page,
      view,
      notes: this.session.notes,
      settings: () => this.session.settings,
      snapshot: () => this.session.snapshot,
      light: (places, target) => this.light(places, target),
      step: (by) => this.stepRound(by),
      notesChanged: async () => this.session.placeNotes(),
    });
  }

  async start(): Promise<void> {
    const { signal, page, view } = this;
    const stop = serve(toFrame, this.handlers());
    signal.addEventListener('abort', () => {
      stop();
      this.card.close();
    });
    listen(page, 'click', (event) => this.clicked(event), { signal, capture: true, passive: true });
    listen(page, 'keydown', (event) => this.pressed(event), { signal, capture: true, passive: true });
    view.addEventListener('pagehide', () => tell('page.gone', {}), { signal });
    view.addEventListener(
      'pageshow',
      (event) => {
        if (event.persisted) this.session.publish();
      },
      { signal },
    );
    await this.session.start();
  }

  /** The background waits for a word since the probe's, even if nothing is new. */
  readAgain(): void {
    this.session.publish();
    this.session.refresh();
  }

  private handlers(): Handlers<ToFrame> {
    const { session, page } = this;
    return {
      'page.alive': () => null,
      'page.analyse': async () => {
        await session.analyse(true);
        return null;
      },
      'page.markup': () => ({ html: markupOf(page) }),
      'page.capture': () => {
        if (session.snapshot === null) throw new UserFacingError('no-answer');
        return capturePage(page, session.snapshot);
      },
      'finding.show': ({ outcome }) => this.found(this.showFinding(outcome)),
      'finding.step': ({ by, enter }) => ({ outcome: this.step(by, enter) }),
      'figures.list': async () => (session.snapshot === null ? [] : figureRowsOf(session.snapshot)),
      'notes.placed': async () => {
        const placed = await session.placedNotes();
        return session.snapshot === null ? [] : placementsOf(placed, session.snapshot.findings);
      },
      'finding.judge': async ({ outcome, verdict, text }) => {
        await judgeFinding(session, outcome, { verdict, text });
        return null;
      },
      'figure.show': async ({ figure }) => this.found(await this.showFigure(figure)),
      'annotation.show': ({ id }) => this.found(this.showNote(id)),
      'annotations.changed': async () => {
        await session.reloadNotes();
        return null;
      },
      'settings.changed': (settings) => {
        session.apply(settings);
        return null;
      },
      'selection.describe': ({ edit }) => this.describeSelection(edit),
    };
  }

  private found(there: boolean): null {
    if (!there) throw new UserFacingError('no-answer');
    return null;
  }

  private showFinding(id: string): boolean {
    const { snapshot } = this.session;
    const outcome = snapshot?.outcome(id) ?? null;
    if (snapshot === null || outcome === null) return false;
    const places = placesOf(outcome, snapshot.figureOf);
    const [place] = places;
    if (place === undefined) return false;
    this.current = id;
    scrollToPlace(this.page, this.view, place, snapshot);
    this.card.open({ kind: 'findings', outcomes: [id], selected: id }, place);
    this.flash.show(places, place);
    return true;
  }

  private async showFigure(id: string): Promise<boolean> {
    const outline = await this.session.snapshot?.outline();
    const figure = outline?.disclosure.figures.find((candidate) => candidate.id === id);
    if (figure === undefined) return false;
    this.light([figure.place], figure.place);
    return true;
  }

  private showNote(id: string): boolean {
    const { snapshot } = this.session;
    const note = this.session.notes.byId(id);
    const place = note?.places[0];
    if (snapshot === null || place === undefined) return false;
    scrollToPlace(this.page, this.view, place, snapshot);
    this.card.open({ kind: 'notes', notes: [id] }, place);
    this.flash.show([place], place);
    return true;
  }

  /** To the next finding, or null at the end of this frame. */
  private step(by: 1 | -1, enter: boolean): string | null {
    const findings = this.session.snapshot?.findings ?? [];
    const at = enter ? -1 : findings.findIndex(({ id }) => id === (this.card.selected ?? this.current));
    const next = at < 0 ? (by === 1 ? 0 : findings.length - 1) : at + by;
    const finding = findings[next];
    return finding !== undefined && this.showFinding(finding.id) ? finding.id : null;
  }

  /** The card's own steps go round within the frame. */
  private stepRound(by: 1 | -1): void {
    if (this.step(by, false) === null) this.step(by, true);
  }

  private light(places: readonly Place[], target: Place | null): void {
    const { snapshot } = this.session;
    if (target !== null && snapshot !== null) scrollToPlace(this.page, this.view, target, snapshot);
    this.flash.show(places, target);
  }

  private clicked(event: MouseEvent): void {
    // Made-up events of the page, other buttons, and clicks that mean something else are not ours.
    if (
      !event.isTrusted ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    if (this.card.owns(event.target)) return;
    const { snapshot, marks } = this.session;
    if (snapshot === null || marks === null || isControl(event) || this.hasSelection()) return;
    const hits = marks.at(this.page, event.clientX, event.clientY);
    const outcomes = [...new Set(hits.flatMap((mark) => mark.outcomes))];
    const notes = [...new Set(hits.flatMap((mark) => mark.notes))];
    const [first] = hits;
    const [selected] = outcomes;
    if (first !== undefined && selected !== undefined) {
      this.current = selected;
      this.card.open({ kind: 'findings', outcomes, selected }, first.place);
    } else if (first !== undefined && notes.length > 0) this.card.open({ kind: 'notes', notes }, first.place);
    else if (this.card.isOpen && !this.card.hasUnsavedText) this.card.close();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isTrusted && event.key === 'Escape' && this.card.isOpen && !this.card.owns(event.target))
      this.card.close();
  }

  private hasSelection(): boolean {
    const selection = this.view.getSelection();
    return selection !== null && !selection.isCollapsed;
  }

  private describeSelection(edit: boolean): TextAnchor | null {
    const { snapshot } = this.session;
    const selection = this.view.getSelection();
    if (snapshot === null || selection === null || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const start = snapshot.points.at(...firstPoint(range));
    const end = snapshot.points.at(...lastPoint(range));
    if (start === null || end === null) return null;
    const from = snapshot.text.offsetOf(start);
    const to = snapshot.text.offsetOf(end);
    if (from === null || to === null || to <= from) return null;
    const anchor = describeText(snapshot.text, from, to);
    if (edit) {
      const [place] = snapshot.text.placesOf(from, to);
      if (place !== undefined) this.card.open({ kind: 'text', anchor }, place, true);
    }
    return anchor;
  }
}

async function figureRowsOf(snapshot: Snapshot): Promise<FigureRow[]> {
  const { disclosure, standings } = await snapshot.outline();
  return figureRows(disclosure.figures, standings);
}

/** A click on a link or a form control is meant for it. */
function isControl(event: MouseEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof Element &&
        target.matches('a[href], button, input, select, textarea, label, summary, [onclick]'),
    );
}
