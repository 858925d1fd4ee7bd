/** Long work in short slices, so that the page stays alive. */

/** Longest stretch of work between two breaths of a page: half of what a reader notices, with room for one step that takes longer. */
export const PAGE_SLICE_MS = 12;

/** Runs a generator to its end, breathing between slices. Rejects with the signal's reason once it is aborted. */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  signal: AbortSignal,
  slice = PAGE_SLICE_MS,
): Promise<T> {
  let deadline = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < deadline) continue;
    await breathe();
    signal.throwIfAborted();
    deadline = performance.now() + slice;
  }
}

/** Lets the page handle its events and paint. */
export async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) await scheduler.yield();
  else await new Promise<void>((resolve) => setTimeout(resolve, 0));
}
