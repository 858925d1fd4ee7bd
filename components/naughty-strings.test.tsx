// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../lib/messages/settings.ts';
import { sampleFigures } from '../tests/samples/figure-rows.ts';
import { sampleFindings } from '../tests/samples/findings.ts';
import { NAUGHTY, naughtyInTurn, poisoned } from '../tests/samples/naughty.ts';
import { sampleNotes } from '../tests/samples/note-views.ts';
import { reportOfAttachments, reportWithCause, reportWithFindings } from '../tests/samples/popup-reports.ts';
import { clearPage, show } from '../tests/samples/render.tsx';
import { FindingCard } from './FindingCard/FindingCard.tsx';
import { PANEL_TABS } from './Panel/PanelBody.tsx';
import { PanelView } from './Panel/PanelView.tsx';
import { PopupView } from './Popup/PopupView.tsx';

// Words of documents and readers, whatever they are, stand on every surface as text.
const done = async () => ({ ok: true as const });
const ignore = () => undefined;
const noteActions = { onSave: done, onDelete: done, onRestore: done };

afterEach(clearPage);

type Next = () => string;

function card(next: Next) {
  const finding = poisoned(sampleFindings.sum, next);
  return (
    <FindingCard
      findings={[finding, poisoned(sampleFindings.doubt, next)]}
      selected={finding.id}
      position={{ n: 1, total: 2 }}
      quote={next()}
      notes={poisoned(sampleNotes, next)}
      source={{ address: next(), title: next(), capturedAt: '2031-03-01T00:00:00Z', sha256: '' }}
      onSelect={ignore}
      onJump={ignore}
      onStep={ignore}
      onClose={ignore}
      {...noteActions}
    />
  );
}

function popup(next: Next, kind: 'report' | 'attachments' | 'error') {
  const states = {
    report: () => ({ kind: 'report' as const, report: poisoned(reportWithFindings, next), frame: 0 }),
    attachments: () => ({ kind: 'attachments' as const, report: poisoned(reportOfAttachments, next) }),
    error: () => ({ kind: 'error' as const, message: { zh: next(), en: next() } }),
  };
  return (
    <PopupView
      state={states[kind]()}
      notes={kind === 'report' ? poisoned(sampleNotes, next) : []}
      settings={DEFAULT_SETTINGS}
      failure={next()}
      onShowFinding={ignore}
      onShowFigure={ignore}
      onShowNote={ignore}
      onOpenPanel={ignore}
      onOptions={ignore}
      onCheck={ignore}
      onAllowSite={ignore}
      onOpen={ignore}
      onView={ignore}
      onViewTab={ignore}
      onPick={ignore}
      onSettings={ignore}
      {...noteActions}
    />
  );
}

function panel(next: Next, tab: (typeof PANEL_TABS)[number]) {
  const report = poisoned(reportWithCause, next);
  const [first] = report.document.outcomes;
  return (
    <PanelView
      report={report}
      state={null}
      failure={next()}
      change={next()}
      tab={tab}
      figures={poisoned(sampleFigures, next)}
      judgements={new Map([[first?.id ?? '', { verdict: 'explained', why: next() }]])}
      current={null}
      notes={{
        here: poisoned(sampleNotes, next),
        everywhere: [
          { key: 'one', title: next(), address: next(), notes: poisoned(sampleNotes, next), ...noteActions },
        ],
        said: next(),
        where: 'everywhere',
        query: next(),
        progress: null,
        formats: [],
        onWhere: ignore,
        onQuery: ignore,
        onShow: ignore,
        onOpen: ignore,
        onExport: ignore,
        onCancel: ignore,
        onImport: ignore,
        ...noteActions,
      }}
      evidence={null}
      backup={{
        last: null,
        newNotes: 3,
        isReminderDue: false,
        storage: null,
        said: next(),
        onBackup: ignore,
        onRestore: ignore,
        onPutAside: ignore,
        onPersist: ignore,
      }}
      onTab={ignore}
      onShowFinding={ignore}
      onShowFigure={ignore}
      onJudge={ignore}
      onDismissChange={ignore}
      onCheck={ignore}
      onAllowSite={ignore}
      onViewTab={ignore}
    />
  );
}

it.each([
  ['card', card],
  ['popup with a report', (next: Next) => popup(next, 'report')],
  ['popup with attachments', (next: Next) => popup(next, 'attachments')],
  ['popup with an error', (next: Next) => popup(next, 'error')],
  ...PANEL_TABS.map((tab) => [`panel, ${tab}`, (next: Next) => panel(next, tab)] as const),
] as const)('%s shows every string as text', (_name, view) => {
  const { next, count } = naughtyInTurn();
  let shown = 0;
  while (count() < NAUGHTY.length) {
    clearPage();
    const given: string[] = [];
    const { root } = show(
      view(() => {
        const text = next();
        given.push(text);
        return text;
      }),
    );
    expect(root.querySelectorAll(FOREIGN)).toHaveLength(0);
    expect(attributesIn(root).filter((name) => /^on|^srcdoc$/.test(name))).toEqual([]);
    for (const link of root.querySelectorAll('[href], [src], [action], [formaction]'))
      expect(link.getAttribute('href') ?? '').toMatch(/^(?:https?:|#|$)/);
    const all = wordsIn(root);
    shown += given.filter((text) => text.trim() !== '' && all.includes(text)).length;
  }
  // Not every word of the data stands on every surface, but dozens do, and unchanged.
  expect(shown).toBeGreaterThan(50);
});

/** Elements that no surface has of its own. */
const FOREIGN =
  'script, style, img, iframe, frame, object, embed, link, meta, base, video, audio, marquee, plaintext, title:not(svg title)';

function attributesIn(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
}

/** All that is shown and said: text, values of fields, names for screen readers. */
function wordsIn(root: Element): string {
  const fields = [...root.querySelectorAll('input, textarea')].map(
    (field) => (field as HTMLInputElement).value,
  );
  return [root.textContent, ...fields].join('\n');
}
