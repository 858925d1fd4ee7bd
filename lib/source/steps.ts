/** Long pure work as a generator: a page runs it in slices, everybody else to its end at once. */

/** Runs the steps to their end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
