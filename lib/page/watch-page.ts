/**
 * Tells when a page may have become another one: after its scripts have changed it, after a late style sheet or a click that
 * may have opened something, and when a single-page site moves to another address. Costs nothing on a page that stays as it is.
 */
import { isOwnElement, listen, viewOf } from './page-document.ts';

export interface PageWatch {
  /** The page has changed and is quiet again (or has been changing for a while). */
  onChange: () => void;
  /** The page is at another address now; its old content may still stand for a moment. */
  onMove?: () => void;
  /** Changes that are of no interest; the elements of Gouji itself are never reported. */
  ignore?: (record: MutationRecord) => boolean;
}

/** Quiet time after which changes are reported, and the longest wait when it never gets quiet. */
const QUIET_MS = 300;
const LONGEST_WAIT_MS = 2000;
/** Without a change for so long, watching ends until a click or a move. */
const STATIC_AFTER_MS = 20_000;
/** A page that never stops changing is looked at less and less often. */
const SLOWEST_MS = 15_000;

/** Watches until the signal is aborted. */
export function watchPage(page: Document, watch: PageWatch, signal: AbortSignal): void {
  const view = viewOf(page);
  if (view === null || signal.aborted) return;
  let address = placeOf(view.location);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let idle: ReturnType<typeof setTimeout> | null = null;
  let firstChange = 0;
  let lastChange = 0;
  let lastReport = -Infinity;
  let pause = 0;

  const observer = new MutationObserver((records) => {
    // A flood of changes costs one look at its records at most every pause: afterwards only the time is noted.
    const now = performance.now();
    lastChange = now;
    if (timer !== null) return;
    if (!records.some((record) => !isOwn(record) && watch.ignore?.(record) !== true)) return;
    firstChange = now;
    schedule();
  });

  function schedule(): void {
    const now = performance.now();
    const quiet = Math.max(QUIET_MS, lastReport + pause - now);
    timer = setTimeout(settle, quiet);
  }

  function settle(): void {
    timer = null;
    const now = performance.now();
    if (now - lastChange < QUIET_MS && now - firstChange < LONGEST_WAIT_MS) {
      schedule();
      return;
    }
    // Each report in quick succession doubles the pause before the next one.
    pause = now - lastReport < 2 * pause + 3000 ? Math.min(SLOWEST_MS, Math.max(250, pause * 2)) : 0;
    lastReport = now;
    noticeMove();
    watch.onChange();
    rest();
  }

  /** Observes for a while from now on. */
  function observe(): void {
    observer.observe(page, { childList: true, subtree: true, characterData: true });
    rest();
  }

  function rest(): void {
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(() => {
      if (performance.now() - lastChange < STATIC_AFTER_MS) rest();
      else observer.disconnect();
    }, STATIC_AFTER_MS);
  }

  function noticeMove(): void {
    const now = view === null ? address : placeOf(view.location);
    if (now === address) return;
    address = now;
    pause = 0;
    watch.onMove?.();
    observe();
    // The new content may have come before the new address.
    changed();
  }

  /** Something has changed that the observer does not see. */
  function changed(): void {
    lastChange = performance.now();
    if (timer !== null) return;
    firstChange = lastChange;
    schedule();
  }

  const stirred = (event: Event): void => {
    // Only the reader's own clicks open tabs and menus; a page's made-up ones come without end.
    if (!event.isTrusted) return;
    observe();
    setTimeout(noticeMove, QUIET_MS);
  };

  // A style sheet that comes late may hide what was read, or show what was not.
  const styled = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.relList.contains('stylesheet')) changed();
  };

  listen(page, 'load', styled, { capture: true, passive: true, signal });
  listen(page, 'click', stirred, { capture: true, passive: true, signal });
  view.addEventListener('popstate', noticeMove, { signal });
  view.addEventListener('hashchange', noticeMove, { signal });
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', () => setTimeout(noticeMove, 0), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
    if (idle !== null) clearTimeout(idle);
  });
  observe();
}

/** The address as far as it says which document is shown: a fragment only where it is a route of its own. */
function placeOf({ origin, pathname, search, hash }: Location): string {
  return `${origin}${pathname}${search}${/^#[!/]/.test(hash) ? hash : ''}`;
}

function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOwnElement(target)) return true;
  const changed = [...addedNodes, ...removedNodes];
  return changed.length > 0 && changed.every(isOwnElement);
}
