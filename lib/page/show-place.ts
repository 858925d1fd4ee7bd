/** Brings a place into view. */
import { boxesOf } from '../highlight/hit-test.ts';
import type { Place } from '../source/document.ts';
import type { Snapshot } from './snapshot.ts';

/** True when the reader's system asks for less movement. */
export function prefersStillness(view: Window): boolean {
  return view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Scrolls so that the place can be seen, in all frames and scrolling boxes around it. False when it is not shown at all. */
export function scrollToPlace(page: Document, view: Window, place: Place, snapshot: Snapshot): boolean {
  const box = boxesOf(page, place, snapshot.places)[0];
  const node = snapshot.places
    .runsOf(place.block, place.cell)
    .findLast(({ start }) => start <= place.start)?.node;
  const element = node?.parentElement ?? null;
  if (box === undefined || element === null) return false;
  const inView =
    box.top >= 60 && box.bottom <= view.innerHeight - 60 && box.left >= 0 && box.right <= view.innerWidth;
  // A frame that shows its whole content does not scroll itself: what is around it must be asked every time.
  if (inView && view.parent === view) return true;
  const far = Math.abs(box.top - view.innerHeight / 2) > 2 * view.innerHeight;
  const behavior = far || prefersStillness(view) ? 'instant' : 'smooth';
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  // In a paragraph taller than the window its middle is not enough.
  if (element.getBoundingClientRect().height > view.innerHeight * 0.8) {
    const now = boxesOf(page, place, snapshot.places)[0];
    if (now !== undefined && (now.top < 60 || now.bottom > view.innerHeight - 60))
      view.scrollBy({ top: now.top - view.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}
