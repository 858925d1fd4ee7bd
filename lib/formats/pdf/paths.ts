/** Rulings and filled areas out of a path. A border is a stroked line or a thin filled rectangle, by the writing program. */
import { apply, contains, intersect, transformBox } from './geometry.ts';
import type { Box, Matrix } from './geometry.ts';
import type { Rule } from './ink.ts';

/** Codes of the steps of a path in pdf.js. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A filled area no thicker than this is a line. */
const THIN = 3;
/** Shortest piece of a line; dashes are this short. */
const SHORTEST = 0.4;
/** How far a line may be off level. */
const SLANT = 0.8;

export interface PathInk {
  horizontal: Rule[];
  vertical: Rule[];
  /** Filled rectangles that are no lines. */
  areas: Box[];
}

/** The straight pieces and bounds of each subpath, in displayed coordinates. */
interface Subpath {
  segments: [number, number, number, number][];
  bounds: Box;
  /** Only level and upright pieces, so that its bounds are its area. */
  upright: boolean;
}

/** Reads one painted path. `clip` is the visible part of the page. */
export function readPath(
  steps: ArrayLike<number>,
  matrix: Matrix,
  clip: Box,
  painted: { stroke: boolean; fill: boolean },
): PathInk {
  const ink: PathInk = { horizontal: [], vertical: [], areas: [] };
  for (const subpath of splitPath(steps, matrix)) {
    if (painted.stroke) for (const segment of subpath.segments) addSegment(ink, segment, clip);
    if (!painted.fill) continue;
    const visible = intersect(subpath.bounds, clip);
    const width = visible.right - visible.left;
    const height = visible.bottom - visible.top;
    if (width < 0 || height < 0) continue;
    if (height <= THIN && width > height) {
      ink.horizontal.push({ at: (visible.top + visible.bottom) / 2, from: visible.left, to: visible.right });
    } else if (width <= THIN && height > width) {
      ink.vertical.push({ at: (visible.left + visible.right) / 2, from: visible.top, to: visible.bottom });
    } else if (subpath.upright) ink.areas.push(visible);
  }
  return ink;
}

function addSegment(ink: PathInk, [x0, y0, x1, y1]: [number, number, number, number], clip: Box): void {
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
  if (height <= SLANT && width >= SHORTEST && width > height) {
    if (!contains(clip, clamp(middle[0], clip.left, clip.right), middle[1], 1)) return;
    const from = Math.max(Math.min(x0, x1), clip.left);
    const to = Math.min(Math.max(x0, x1), clip.right);
    if (to >= from) ink.horizontal.push({ at: middle[1], from, to });
  } else if (width <= SLANT && height >= SHORTEST) {
    if (!contains(clip, middle[0], clamp(middle[1], clip.top, clip.bottom), 1)) return;
    const from = Math.max(Math.min(y0, y1), clip.top);
    const to = Math.min(Math.max(y0, y1), clip.bottom);
    if (to >= from) ink.vertical.push({ at: middle[0], from, to });
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

function splitPath(steps: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let points: [number, number][] = [];
  let curved = false;
  const at = (index: number): [number, number] => apply(matrix, steps[index] ?? 0, steps[index + 1] ?? 0);
  const end = (closed: boolean): void => {
    if (points.length > 1) subpaths.push(toSubpath(points, closed, curved));
    points = [];
    curved = false;
  };
  let index = 0;
  while (index < steps.length) {
    switch (steps[index]) {
      case MOVE:
        end(false);
        points.push(at(index + 1));
        index += 3;
        break;
      case LINE:
        points.push(at(index + 1));
        index += 3;
        break;
      case CURVE:
        curved = true;
        points.push(at(index + 5));
        index += 7;
        break;
      case QUADRATIC:
        curved = true;
        points.push(at(index + 3));
        index += 5;
        break;
      case CLOSE: {
        const start = points[0];
        end(true);
        if (start !== undefined) points.push(start);
        index += 1;
        break;
      }
      default:
        return subpaths;
    }
  }
  end(false);
  return subpaths;
}

function toSubpath(points: readonly [number, number][], closed: boolean, curved: boolean): Subpath {
  const bounds: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  const segments: Subpath['segments'] = [];
  let upright = !curved;
  const count = closed ? points.length : points.length - 1;
  for (let index = 0; index < count; index += 1) {
    const a = points[index];
    const b = points[(index + 1) % points.length];
    if (a === undefined || b === undefined) continue;
    if (!curved) segments.push([a[0], a[1], b[0], b[1]]);
    if (Math.abs(a[0] - b[0]) > SLANT && Math.abs(a[1] - b[1]) > SLANT) upright = false;
  }
  return { segments, bounds, upright };
}

/** The visible part after clipping to a path: its bounds, which for the rectangles that programs write is exact. */
export function clipTo(clip: Box, bounds: ArrayLike<number>, matrix: Matrix): Box {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  return intersect(clip, transformBox(matrix, x0, y0, x1, y1));
}
