/** Wires the viewer: open files, their panes, what was found in them, and the reader's notes. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { LanguageContext } from '../../components/language-context.ts';
import { VersionOffer } from '../../components/Viewer/VersionOffer.tsx';
import { ViewerHeader } from '../../components/Viewer/ViewerHeader.tsx';
import { ViewerProposal } from '../../components/Viewer/ViewerProposal.tsx';
import { ViewerSide } from '../../components/Viewer/ViewerSide.tsx';
import { ProgressLine, ViewerStageView } from '../../components/Viewer/ViewerStage.tsx';
import { ViewerToolbar } from '../../components/Viewer/ViewerToolbar.tsx';
import { describeText } from '../../lib/anchoring/text-anchor.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { Place } from '../../lib/source/document.ts';
import { FileView } from '../../lib/viewer/file-view.ts';
import { siteOfAddress } from '../../lib/viewer/fetch-file.ts';
import { contentOf } from '../../lib/viewer/viewed-file.ts';
import { Card } from './Card.tsx';
import type { CardSubject } from './Card.tsx';
import { ACCEPTED, shareOf, stageOf, tabsOf } from './file-states.ts';
import { useDrop } from './use-drop.ts';
import { originalsOf } from './originals.ts';
import { useFileEvidence } from './use-file-evidence.ts';
import { useFileNotes } from './use-file-notes.ts';
import { useFind } from './use-find.ts';
import { useOtherVersion } from './use-other-version.ts';
import { usePanes } from './use-panes.ts';
import { useSession } from './use-session.ts';
import { useSide } from './use-side.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import { useViewerSettings } from './use-viewer-settings.ts';

interface OpenCard {
  subject: CardSubject;
  at: Place;
}

export function App() {
  const { settings, language, change } = useViewerSettings();
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const { pane, failed: notShown } = usePanes(session, host, language);
  const file = session.activeFile;
  const content = contentOf(file);
  const off = settings.checksOff.join();
  const view = useMemo(
    () => (content === null ? null : new FileView(content, new Set(settings.checksOff))),
    [content, off],
  );
  const originals = useMemo(() => originalsOf(file, new Set(settings.checksOff)), [file, off]);
  const openFile = { view, originals };
  const notes = useFileNotes(openFile);
  const evidence = useFileEvidence(openFile, language);
  const otherVersion = useOtherVersion(view);
  const find = useFind(view, pane);
  const [card, setCard] = useState<OpenCard | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const dropping = useDrop((files) => void session.openFiles(files));
  const t = createTranslator(language);
  const side = useSide(view, notes, showNote, language);
  const { marks, subjects } = useMemo(
    () =>
      view === null
        ? { marks: [], subjects: new Map<string, never>() }
        : view.marks(notes.placed, settings.inlineSeverity),
    [view, notes.placed, settings.inlineSeverity],
  );

  useEffect(() => {
    setCard(null);
    setCurrent(null);
  }, [file?.id]);
  useEffect(() => {
    if (view !== null) pane?.mark(marks);
  }, [pane, view, marks]);
  useEffect(() => {
    pane?.onMove(() => {
      setMoves((count) => count + 1);
    });
    pane?.onHit((id) => {
      const subject = id === null ? undefined : subjects.get(id);
      if (subject === undefined) {
        closeCard();
        return;
      }
      const [selected] = subject.outcomes;
      if (selected === undefined) open({ kind: 'notes', notes: subject.notes }, subject.place);
      else open({ kind: 'findings', outcomes: subject.outcomes, selected }, subject.place);
    });
  });

  function open(subject: CardSubject, at: Place): void {
    if (subject.kind === 'findings') setCurrent(subject.selected);
    setCard({ subject, at });
    pane?.light(subject.kind === 'findings' ? (view?.litPlaces(subject.selected) ?? []) : [at]);
  }

  function closeCard(): void {
    if (card === null) return;
    setCard(null);
    pane?.light([]);
    pane?.element.focus({ preventScroll: true });
  }

  function showFinding(id: string): void {
    const place = view?.placesOf(id)[0];
    if (place === undefined) return;
    open({ kind: 'findings', outcomes: [id], selected: id }, place);
    pane?.show(place, { flash: true });
  }

  function showFigure(figure: string): void {
    const place = view?.placeOfFigure(figure);
    if (place === undefined) return;
    if (card === null) pane?.light([place]);
    else setCard({ ...card, at: place });
    pane?.show(place, { flash: true });
  }

  function showNote(id: string): void {
    const place = notes.placed.find(({ annotation }) => annotation.id === id)?.places[0];
    if (place === undefined) return;
    open({ kind: 'notes', notes: [id] }, place);
    pane?.show(place, { flash: true });
  }

  function step(by: 1 | -1): void {
    const findings = view?.findings ?? [];
    const at = findings.findIndex(({ id }) => id === current);
    const next =
      at < 0 ? (by === 1 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length;
    const finding = findings[next];
    if (finding !== undefined) showFinding(finding.id);
  }

  function noteSelection(): void {
    const places = pane?.selected() ?? [];
    const [first] = places;
    const last = places.at(-1);
    if (view === null || first === undefined || last === undefined) return;
    const from = view.text.offsetOf(first);
    const to = view.text.offsetOf({ ...last, start: last.end });
    if (from === null || to === null || to <= from) return;
    open({ kind: 'text', anchor: describeText(view.text, from, to) }, first);
  }

  async function allow(id: string): Promise<void> {
    const site = siteOfAddress(session.file(id)?.address ?? '');
    if (site === null) return;
    // Nothing may be awaited before this line: the browser asks only within the click.
    const granted = await browser.permissions.request({ origins: [site.pattern] });
    setRefused(granted ? null : id);
    if (granted) await session.fetch(id);
  }

  useViewerKeys({ onStep: step, onEscape: closeCard });
  const stage = stageOf(session.activeFile, pane !== null, t, refused);
  const { proposal } = session;
  const openFiles = (files: readonly File[]): void => void session.openFiles(files);
  const openAddress = (address: string): void => void session.openAddress(address);
  const index = view?.findings.findIndex(({ id }) => id === current) ?? -1;
  const hasNoPane = notShown && view !== null;
  const reading = file?.state.kind === 'reading' && pane !== null;
  return (
    <LanguageContext.Provider value={language}>
      <div class={dropping ? 'viewer is-dropping' : 'viewer'}>
        <ViewerHeader
          tabs={tabsOf(session.files)}
          active={session.active}
          settings={settings}
          accept={ACCEPTED}
          onSelect={(id) => session.show(id)}
          onClose={(id) => session.close(id)}
          onCombine={(ids) => void session.combine(ids)}
          onSettings={change}
          onOpenFiles={openFiles}
          onOpenAddress={openAddress}
        />
        <div class={view === null && !reading ? 'viewer-body is-alone' : 'viewer-body'}>
          <main class="viewer-main" aria-label={t('viewer.document')}>
            {pane !== null && (
              <ViewerToolbar
                tools={{
                  zoom: pane.zoom ?? null,
                  pages: pane.pages === undefined ? null : { ...pane.pages, names: pane.pages.names ?? null },
                  find,
                  findings: { n: index < 0 ? null : index + 1, total: view?.findings.length ?? 0 },
                }}
                onPage={(page) => pane.pages?.go(page)}
                onZoom={(scale) => pane.zoom?.set(scale)}
                onFind={find.look}
                onFindStep={find.step}
                onStep={step}
                onNoteSelection={noteSelection}
              />
            )}
            {proposal !== null && (
              <ViewerProposal
                names={[proposal[0].name, proposal[1].name]}
                onCombine={() => void session.combine(proposal.map(({ id }) => id))}
                onDecline={() => session.decline(proposal)}
              />
            )}
            {otherVersion !== null && <VersionOffer {...otherVersion} />}
            <div ref={host} class="viewer-panes" />
            {hasNoPane && <p class="viewer-stage">{t('viewer.noPane')}</p>}
            {!hasNoPane && (
              <ViewerStageView
                stage={stage}
                accept={ACCEPTED}
                onAllow={(id) => void allow(id)}
                onCancel={(id) => session.cancel(id)}
                onRetry={(id) => void session.retry(id)}
                onOpenFiles={openFiles}
                onOpenAddress={openAddress}
              />
            )}
          </main>
          {reading && file !== null && (
            <aside class="viewer-waiting">
              <ProgressLine
                stage={{
                  kind: 'busy',
                  id: file.id,
                  name: file.name,
                  doing: 'reading',
                  share: shareOf(file.state),
                }}
                onCancel={(id) => session.cancel(id)}
              />
            </aside>
          )}
          {view !== null && (
            <ViewerSide
              report={view.content.report}
              unread={view.content.document.unread}
              measureOf={(figure) =>
                view.inspection.disclosure.figures.find(({ id }) => id === figure)?.measure ?? null
              }
              {...side}
              evidence={evidence}
              current={current}
              onShowFinding={showFinding}
              onShowFigure={showFigure}
            />
          )}
        </div>
        {card !== null && view !== null && pane !== null && (
          <Card
            subject={card.subject}
            view={view}
            notes={notes}
            at={card.at}
            boxOf={(place) => pane.boxOf(place)}
            rightEdge={() => pane.element.getBoundingClientRect().right}
            moves={moves}
            onSelect={(outcome) => {
              if (card.subject.kind === 'findings') open({ ...card.subject, selected: outcome }, card.at);
            }}
            onJump={showFigure}
            onStep={step}
            onClose={closeCard}
          />
        )}
      </div>
    </LanguageContext.Provider>
  );
}
