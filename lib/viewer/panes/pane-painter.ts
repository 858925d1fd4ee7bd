/**
 * Paints the marks of a pane. The names of highlights are one for the whole page, and several panes can be in it (the
 * files of a combination): each adds its ranges to the same highlights and takes away only its own.
 */
import { rangeOf } from '../../anchoring/place-range.ts';
import { MARK_NAMES } from '../../highlight/mark-names.ts';
import type { Mark, MarkName } from '../../highlight/mark-names.ts';
import { NearViewport } from '../../highlight/near-viewport.ts';
import type { NearGroup } from '../../highlight/near-viewport.ts';
import { canPaint } from '../../highlight/painter.ts';
import type { Place } from '../../source/document.ts';
import type { DomPlaces } from './dom-places.ts';

/** More marks than this are painted only near the viewport: every living range makes each later change dearer. */
const FEW = 600;

interface Group extends NearGroup {
  marks: Mark[];
  ranges: Painted[];
}

interface Painted {
  name: MarkName;
  range: StaticRange;
}

export class PanePainter {
  private readonly places: DomPlaces;
  private painted: Painted[] = [];
  private lit: Painted[] = [];
  private near: NearViewport<Group> | null = null;

  constructor(places: DomPlaces) {
    this.places = places;
  }

  /** Shows exactly these marks, in place of those before. */
  show(marks: readonly Mark[]): void {
    this.near?.disconnect();
    this.near = null;
    erase(this.painted);
    this.painted = [];
    if (!canPaint()) return;
    if (marks.length <= FEW) this.painted = this.paint(marks);
    else this.paintNearby(marks);
  }

  /** Lights up places, in place of those lit up before. */
  focus(targets: readonly Place[]): void {
    erase(this.lit);
    this.lit = canPaint() ? targets.flatMap((place) => this.draw('gouji-focus', place)) : [];
  }

  clear(): void {
    this.show([]);
    this.focus([]);
  }

  private paint(marks: readonly Mark[]): Painted[] {
    return marks.flatMap(({ name, place }) => this.draw(name, place));
  }

  private draw(name: MarkName, place: Place): Painted[] {
    const range = rangeOf(place, this.places);
    if (range === null) return [];
    highlightOf(name).add(range);
    return [{ name, range }];
  }

  private paintNearby(marks: readonly Mark[]): void {
    const groups = new Map<Element, Group>();
    for (const mark of marks) {
      const element = this.places.elementOf(mark.place.block, mark.place.cell);
      const watched = mark.place.cell === null ? element : (element?.parentElement ?? element);
      if (watched === null) continue;
      const group = groups.get(watched);
      if (group === undefined) groups.set(watched, { element: watched, size: 1, marks: [mark], ranges: [] });
      else {
        group.marks.push(mark);
        group.size += 1;
      }
    }
    this.near = new NearViewport(
      (group) => {
        if (group.ranges.length > 0) return;
        group.ranges = this.paint(group.marks);
        this.painted.push(...group.ranges);
      },
      (group) => {
        erase(group.ranges);
        const gone = new Set(group.ranges);
        this.painted = this.painted.filter((each) => !gone.has(each));
        group.ranges = [];
      },
    );
    this.near.observe([...groups.values()]);
  }
}

function highlightOf(name: MarkName): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  highlight.priority = MARK_NAMES.indexOf(name);
  CSS.highlights.set(name, highlight);
  return highlight;
}

function erase(painted: readonly Painted[]): void {
  for (const { name, range } of painted) CSS.highlights.get(name)?.delete(range);
}
