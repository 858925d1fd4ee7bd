/**
 * What is known of the open tabs, in `storage.session`: it survives a killed worker and ends with the browser.
 * `tabs` holds the small state of every frame; each report lies beside it under a key of its own.
 */
import * as z from 'zod/mini';
import { frameStateSchema } from '../messages/tab-state.ts';
import type { FrameState } from '../messages/tab-state.ts';
import { browser } from '../platform/browser.ts';
import { pageReportSchema } from '../report/report.ts';
import type { PageReport } from '../report/report.ts';
import { createQueue } from './one-at-a-time.ts';

const TABS = 'tabs';
const tabsSchema = z.record(z.string(), z.array(frameStateSchema));
type Tabs = z.infer<typeof tabsSchema>;

const queue = createQueue();
const reportKey = (tab: number, frame: number): string => `report:${String(tab)}:${String(frame)}`;

/** The frames of every tab that has any. */
export async function allFrames(): Promise<{ tab: number; frame: FrameState }[]> {
  const tabs = await readTabs();
  return Object.entries(tabs).flatMap(([tab, frames]) =>
    frames.map((frame) => ({ tab: Number(tab), frame })),
  );
}

/** The frames of a tab, the top frame first. */
export async function framesOf(tab: number): Promise<FrameState[]> {
  return (await readTabs())[tab] ?? [];
}

/** Replaces what is known of a frame; null forgets it, with its report. */
export async function changeFrame(
  tab: number,
  frame: number,
  change: (known: FrameState | null) => FrameState | null,
): Promise<void> {
  await queue(async () => {
    const tabs = await readTabs();
    const frames = tabs[tab] ?? [];
    const next = change(frames.find((known) => known.frame === frame) ?? null);
    const others = frames.filter((known) => known.frame !== frame);
    const changed = next === null ? others : [...others, next].toSorted((a, b) => a.frame - b.frame);
    await writeTabs({ ...tabs, [tab]: changed });
    if (next === null) await browser.storage.session.remove(reportKey(tab, frame));
  });
}

/** Forgets a tab. */
export async function forgetTab(tab: number): Promise<void> {
  await queue(async () => {
    const tabs = await readTabs();
    const frames = tabs[tab];
    if (frames === undefined) return;
    await writeTabs({ ...tabs, [tab]: [] });
    await browser.storage.session.remove(frames.map(({ frame }) => reportKey(tab, frame)));
  });
}

/** The report of a frame; null when there is none or it was put out for lack of room. */
export async function reportOf(tab: number, frame: number): Promise<PageReport | null> {
  const key = reportKey(tab, frame);
  const parsed = pageReportSchema.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/**
 * Keeps a report. The session's store is small (10 MB): when it is full the reports of all other frames go, and
 * `tab.state` has them published again when somebody looks; a report too large by itself is kept without its figures.
 */
export async function keepReport(tab: number, frame: number, report: PageReport): Promise<void> {
  const key = reportKey(tab, frame);
  const { session } = browser.storage;
  const keep = (kept: PageReport): Promise<void> => session.set({ [key]: kept });
  try {
    await keep(report);
  } catch {
    // The only way for `set` to fail is a full store.
    await session.remove((await allFrames()).map((known) => reportKey(known.tab, known.frame.frame)));
    const small = { ...report, document: { ...report.document, figures: [] } };
    await keep(report).catch(() => keep(small));
  }
}

async function readTabs(): Promise<Tabs> {
  const parsed = tabsSchema.safeParse((await browser.storage.session.get(TABS))[TABS]);
  return parsed.success ? parsed.data : {};
}

async function writeTabs(tabs: Tabs): Promise<void> {
  const known = Object.entries(tabs).filter(([, frames]) => frames.length > 0);
  await browser.storage.session.set({ [TABS]: Object.fromEntries(known) });
}
