/** The reader's settings in `storage.local`, and everybody who must hear of a change. */
import { askFrame } from '../messages/client.ts';
import { tellPages } from '../messages/envelope.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../messages/settings.ts';
import type { Settings } from '../messages/settings.ts';
import { browser } from '../platform/browser.ts';
import { createQueue } from './one-at-a-time.ts';
import { allFrames } from './tabs.ts';

const SETTINGS = 'settings';
const queue = createQueue();

/** A setting that is missing or no longer valid has its default; the others stay. */
export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(SETTINGS))[SETTINGS];
  const given = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const valid = given.filter(
    ([key, value]) => settingsSchema.safeParse({ ...DEFAULT_SETTINGS, [key]: value }).success,
  );
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) });
}

/** Changes the settings that are given and leaves the others. */
export async function changeSettings(change: {
  [K in keyof Settings]?: Settings[K] | undefined;
}): Promise<Settings> {
  return queue(async () => {
    const next = settingsSchema.parse({ ...(await readSettings()), ...change });
    await browser.storage.local.set({ [SETTINGS]: next });
    return next;
  });
}

/** Tells every page and frame that shows anything of ours. */
export async function announceSettings(settings: Settings): Promise<void> {
  tellPages('settings.changed', settings);
  const frames = await allFrames();
  await Promise.all(
    frames.map(({ tab, frame }) => askFrame({ ...frame, tab }, 'settings.changed', settings)),
  );
}
