/** Runs tasks one after the other, so that reading, changing and writing back is never interleaved. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue of its own. It only orders the tasks of one worker: a killed worker has no tasks left to order. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
