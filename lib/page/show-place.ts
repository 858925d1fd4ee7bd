/** Brings a place into view. */
import { boxesOf } from '../highlight/hit-test.ts';
import type { Place } from '../source/document.ts';
import type { Snapshot } from './snapshot.ts';

/** True when the reader's system asks for less movement. */
export function prefersStillness(view: Window): boolean {
  return view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Where in the window a place is brought: high enough for the card below it. */
const HEIGHT = 0.25;
const EDGE = 60;

/** Scrolls so that the place can be seen, in all frames and scrolling boxes around it. False when it is not shown at all. */
export function scrollToPlace(page: Document, view: Window, place: Place, snapshot: Snapshot): boolean {
  const find = (): DOMRect | undefined => boxesOf(page, place, snapshot.places)[0];
  const box = find();
  const runs = snapshot.places.runsOf(place.block, place.cell);
  const element = runs.findLast(({ start }) => start <= place.start)?.node.parentElement ?? null;
  if (box === undefined || element === null) return false;
  const { innerHeight, innerWidth } = view;
  // A frame that shows its whole content does not scroll itself: what is around it must be asked every time.
  if (view.parent !== view) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return true;
  }
  const inView =
    box.top >= EDGE && box.bottom <= innerHeight * 0.6 && box.left >= 0 && box.right <= innerWidth;
  if (inView) return true;
  const far = Math.abs(box.top - innerHeight * HEIGHT) > innerHeight;
  // First whatever boxes it is in, then the window itself.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const now = find() ?? box;
  view.scrollBy({
    top: now.top - innerHeight * HEIGHT,
    behavior: far || prefersStillness(view) ? 'instant' : 'smooth',
  });
  return true;
}
