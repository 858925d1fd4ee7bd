/** Follows a query: the view is drawn again when its rows change, in this page, another page or the background. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

export type LiveQuery<T> =
  { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; error: unknown };

/** Runs `query` again whenever rows it read have changed, or one of `inputs` has. Keeps the last value in between. */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): LiveQuery<T> {
  const [result, setResult] = useState<LiveQuery<T>>({ status: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        setResult({ status: 'ready', value });
      },
      error: (error: unknown) => {
        setResult({ status: 'failed', error });
      },
    });
    return () => {
      subscription.unsubscribe();
    };
    // The query is a new function at every drawing; `inputs` says when it means something new.
  }, inputs);
  return result;
}
