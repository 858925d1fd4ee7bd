/** From the probe's word to a report: loads the analysis into frames, keeps what they publish, forgets those that are gone. */
import { UserFacingError } from '../errors.ts';
import { askFrame } from '../messages/client.ts';
import { tellPages } from '../messages/envelope.ts';
import type { ContentSender } from '../messages/server.ts';
import type { FrameState } from '../messages/tab-state.ts';
import { documentKey } from '../notes/document-key.ts';
import { injectScript, injectStyle } from '../platform/injection.ts';
import type { PageReport } from '../report/report.ts';
import { updateBadge } from './badge.ts';
import { MARKS } from './sites.ts';
import { changeFrame, forgetTab, framesOf, keepReport } from './tabs.ts';

/** The analysis, as the build names `entrypoints/disclosure.content`. */
const ANALYSIS = '/content-scripts/disclosure.js';

/** How long a frame may take from loading the analysis to its first word before it is asked whether it is still there. */
const LOADING_MS = 15_000;
/** How long a page is waited for that may just be busy. */
const ANSWER_MS = 500;

/** The probe saw a disclosure: the analysis is loaded. Where it runs already, being loaded again means to read again. */
export async function onDetected(sender: ContentSender, now: number): Promise<void> {
  // Noted and loaded at the same time; what the frame says later waits for its turn behind this note.
  const noted = changed(sender.tab, sender.frame, () => stateOf(sender, 'loading', now));
  const injected = await injectScript(sender, ANALYSIS);
  await noted;
  if (injected.length === 0) await changed(sender.tab, sender.frame, () => null);
}

/** The analysis has a report, its first or a newer one. */
export async function onReport(sender: ContentSender, report: PageReport, now: number): Promise<void> {
  await keepReport(sender.tab, sender.frame, report);
  const status = report.document.detected.disclosure ? 'disclosure' : 'not-a-disclosure';
  const { counts } = report;
  await changed(sender.tab, sender.frame, () => ({ ...stateOf(sender, status, now), counts }));
}

/** A document says good-bye. One that was left long ago must not take its successor in the same frame with it. */
export async function onGone(sender: ContentSender): Promise<void> {
  await changed(sender.tab, sender.frame, (known) =>
    known !== null && isSameDocument(known, sender) ? null : known,
  );
}

/**
 * The frames of a tab that are still there. Most say good-bye when they go, but a crashed one cannot.
 * Asked when somebody looks, so that pages which have nothing to do with us never wake the background.
 */
export async function liveFrames(tab: number, now: number): Promise<FrameState[]> {
  const frames = await framesOf(tab);
  const alive = await Promise.all(frames.map((frame) => isAlive(tab, frame, now)));
  await Promise.all(
    frames
      .filter((_, index) => alive[index] === false)
      .map((gone) =>
        changed(tab, gone.frame, (known) => (known !== null && isSameDocument(known, gone) ? null : known)),
      ),
  );
  return frames.filter((_, index) => alive[index] !== false);
}

/** A page that is too busy to answer at once is there; so is one whose analysis is still on its way. */
async function isAlive(tab: number, frame: FrameState, now: number): Promise<boolean> {
  if (frame.status === 'loading' && now - frame.since < LOADING_MS) return true;
  const busy = new Promise<true>((resolve) => {
    setTimeout(resolve, ANSWER_MS, true);
  });
  const asked = askFrame({ ...frame, tab }, 'page.alive', {}).then(({ ok }) => ok);
  return Promise.race([asked, busy]);
}

/** The tab was closed. */
export async function onTabClosed(tab: number): Promise<void> {
  await forgetTab(tab);
}

/** Reads a tab on demand: in every frame that we may enter, whatever the probe thinks. */
export async function analyseTab(tab: number, now: number): Promise<void> {
  const everywhere = { tab, frame: 'all' } as const;
  // The look of marks goes first; where the probe runs, it is there already.
  const [, injected] = await Promise.all([
    injectStyle(everywhere, MARKS),
    injectScript(everywhere, ANALYSIS),
  ]);
  if (injected.length === 0) throw new UserFacingError('page-unreachable', { tab });
  const top = injected.find(({ frame }) => frame === 0);
  if (top !== undefined)
    await changed(tab, 0, (known) => known ?? stateOf({ ...top, address: '' }, 'loading', now));
  await Promise.all(injected.map((frame) => askFrame({ ...frame, tab }, 'page.analyse', {})));
}

function stateOf(
  { frame, documentId, address }: Pick<ContentSender, 'frame' | 'documentId' | 'address'>,
  status: FrameState['status'],
  now: number,
): FrameState {
  return { frame, documentId, address, document: documentKey(address), status, counts: null, since: now };
}

/** Where the browser gives no document ids, whatever is in the frame counts as the same document. */
function isSameDocument(a: { documentId: string | null }, b: { documentId: string | null }): boolean {
  return a.documentId === null || b.documentId === null || a.documentId === b.documentId;
}

async function changed(
  tab: number,
  frame: number,
  change: (known: FrameState | null) => FrameState | null,
): Promise<void> {
  await changeFrame(tab, frame, change);
  await updateBadge(tab);
  tellPages('tab.changed', { tab });
}
