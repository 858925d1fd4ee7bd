/**
 * Paints marks. Up to a thousand, more than ordinary pages have, are painted at once; more only near the viewport, for living
 * highlight ranges make each later change of the page dearer (a thousand of them nothing, 6,500 of them 20 ms, measured).
 */
import { rangeOf } from '../anchoring/place-range.ts';
import type { TreePlaces } from '../formats/tree.ts';
import type { Place } from '../source/document.ts';
import { MARK_NAMES } from './mark-names.ts';
import type { Mark, MarkName } from './mark-names.ts';
import { NearViewport } from './near-viewport.ts';
import type { NearGroup } from './near-viewport.ts';

const FEW = 1000;

/** False in browsers without the API: findings are then only listed. */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && CSS.highlights !== undefined;
}

export class Painter {
  private readonly highlights = new Map<MarkName, Highlight>();
  private near: NearViewport<PaintGroup> | null = null;
  private places: TreePlaces<Node> | null = null;

  /** Shows exactly these marks, in place of those before. */
  show(marks: readonly Mark[], places: TreePlaces<Node>): void {
    this.clear();
    if (!canPaint()) return;
    this.places = places;
    for (const [priority, name] of MARK_NAMES.entries()) {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(name, highlight);
    }
    if (marks.length <= FEW) for (const mark of marks) this.paint(mark);
    else this.paintNearby(marks, places);
    // An empty highlight costs nothing, and a page that counts them learns no more than that we are here.
    for (const [name, highlight] of this.highlights) CSS.highlights.set(name, highlight);
  }

  /** Lights up places, in place of those lit up before. */
  focus(targets: readonly Place[]): void {
    const highlight = this.highlights.get('gouji-focus');
    if (highlight === undefined || this.places === null) return;
    highlight.clear();
    for (const place of targets) {
      const range = rangeOf(place, this.places);
      if (range === null) continue;
      highlight.add(range);
    }
  }

  /** Takes everything of ours off the page, and nothing else. */
  clear(): void {
    this.near?.disconnect();
    this.near = null;
    this.places = null;
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      // Another copy of ours (after an update of the extension) may have put its own there.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.highlights.clear();
  }

  private paint(mark: Mark): StaticRange | null {
    const range = this.places === null ? null : rangeOf(mark.place, this.places);
    if (range === null) return null;
    this.highlights.get(mark.name)?.add(range);
    return range;
  }

  private paintNearby(marks: readonly Mark[], places: TreePlaces<Node>): void {
    const groups = new Map<Element, PaintGroup>();
    for (const mark of marks) {
      const element = elementOf(mark.place, places);
      if (element === null) continue;
      const group = groups.get(element);
      if (group === undefined) groups.set(element, { element, size: 1, marks: [mark], painted: [] });
      else {
        group.marks.push(mark);
        group.size += 1;
      }
    }
    this.near = new NearViewport(
      (group) => {
        if (group.painted.length > 0) return;
        for (const mark of group.marks) {
          const range = this.paint(mark);
          if (range !== null) group.painted.push({ name: mark.name, range });
        }
      },
      (group) => {
        for (const { name, range } of group.painted) this.highlights.get(name)?.delete(range);
        group.painted = [];
      },
    );
    this.near.observe([...groups.values()]);
  }
}

interface PaintGroup extends NearGroup {
  marks: Mark[];
  painted: { name: MarkName; range: StaticRange }[];
}

/** What is watched for a mark: the row of a cell, the element of a paragraph. */
function elementOf({ block, cell }: Place, places: TreePlaces<Node>): Element | null {
  const node = places.elementOf(block, cell);
  if (!(node instanceof Element)) return null;
  return cell === null ? node : (node.parentElement ?? node);
}
