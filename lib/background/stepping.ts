/** Next and previous finding by keyboard, across the frames of a tab. */
import { askFrame } from '../messages/client.ts';
import { browser } from '../platform/browser.ts';
import { framesOf } from './tabs.ts';

export const STEP_COMMANDS: Readonly<Record<string, 1 | -1>> = { 'next-finding': 1, 'previous-finding': -1 };

/** Goes one finding on in the frame where the last step ended; past its end into the next frame, and round. */
export async function stepFinding(tab: number, by: 1 | -1): Promise<void> {
  const frames = (await framesOf(tab)).filter(({ status }) => status === 'disclosure');
  const last = await lastFrame(tab);
  const here = Math.max(
    frames.findIndex(({ frame }) => frame === last),
    0,
  );
  // Where we are, then every frame once, ending with where we are: alone on a page, a frame goes round by itself.
  for (let step = 0; step <= frames.length; step += 1) {
    const frame = frames.at((here + step * by) % frames.length);
    if (frame === undefined) return;
    const moved = await askFrame({ ...frame, tab }, 'finding.step', { by, enter: step > 0 });
    if (!moved.ok || moved.value.outcome === null) continue;
    await browser.storage.session.set({ [stepKey(tab)]: frame.frame });
    return;
  }
}

const stepKey = (tab: number): string => `step:${String(tab)}`;

async function lastFrame(tab: number): Promise<unknown> {
  const key = stepKey(tab);
  return (await browser.storage.session.get(key))[key];
}
