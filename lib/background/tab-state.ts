/** The answer to `tab.state`: everything the popup needs to know of a tab. */
import { askFrame } from '../messages/client.ts';
import type { FrameState, TabState } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { obstacleAt } from '../platform/reachability.ts';
import { liveFrames } from './pages.ts';
import { sitePattern, siteOf } from './sites.ts';
import { reportOf } from './tabs.ts';

export async function tabState(tab: number, now: number): Promise<TabState> {
  const [known, shown] = await Promise.all([liveFrames(tab, now), addressOf(tab)]);
  const address = shown.address ?? known.find(({ frame }) => frame === 0)?.address;
  const frames = await Promise.all(known.map((frame) => withReport(tab, frame)));
  // A frame that has answered is proof enough that we can run here.
  const obstacle = known.length > 0 ? null : await obstacleAt(address);
  const pattern = address === undefined ? null : sitePattern(address);
  return {
    tab,
    status: obstacle === null ? statusOf(frames, shown.loading) : 'cannot-run-here',
    obstacle,
    site: obstacle === null && pattern !== null ? await siteOf(pattern) : null,
    frames,
  };
}

function statusOf(frames: TabState['frames'], loading: boolean): TabState['status'] {
  if (frames.some(({ status }) => status === 'disclosure')) return 'disclosure';
  if (frames.some(({ status }) => status === 'loading')) return 'loading';
  // A page with a report is read, however long its pictures may still be on their way.
  return loading && frames.length === 0 ? 'loading' : 'not-a-disclosure';
}

/** A report that was put out for lack of room is published again; until it comes the frame is loading. */
async function withReport(tab: number, frame: FrameState): Promise<TabState['frames'][number]> {
  if (frame.status === 'loading') return { ...frame, report: null };
  const report = await reportOf(tab, frame.frame);
  if (report !== null) return { ...frame, report };
  const asked = await askFrame({ ...frame, tab }, 'page.analyse', {});
  return { ...frame, status: asked.ok ? 'loading' : 'not-a-disclosure', report: null };
}

/** The address is only given for pages that we may enter. */
async function addressOf(tab: number): Promise<{ address: string | undefined; loading: boolean }> {
  try {
    const { url, status } = await browser.tabs.get(tab);
    return { address: url, loading: status === 'loading' };
  } catch {
    // The tab was closed in the meantime.
    return { address: undefined, loading: false };
  }
}
