/** The probe's life in one frame: look, watch for changes, tell the background once, and be gone. */
import { tell } from '../messages/envelope.ts';
import { probePage } from './probe-page.ts';
import { watchPage } from './watch-page.ts';

const RUNNING = Symbol.for('gouji.probe');

/** Starts the probe unless one runs in this frame already. After its yes the analysis watches the page. */
export function startProbe(page: Document = document): void {
  const world = globalThis as { [RUNNING]?: AbortController };
  if (world[RUNNING] !== undefined && !world[RUNNING].signal.aborted) return;
  const life = new AbortController();
  world[RUNNING] = life;
  const look = (): void => {
    const found = probePage(page);
    if (found === null) return;
    life.abort();
    tell('disclosure.detected', { evidence: found.evidence });
  };
  look();
  if (!life.signal.aborted) watchPage(page, { onChange: look }, life.signal);
}
