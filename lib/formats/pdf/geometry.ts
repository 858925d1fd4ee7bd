/** Matrices and boxes of a page. Coordinates of the displayed page: points, x to the right, y downwards. */

/** a, b, c, d, e, f of PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` then. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** The upright box around a rectangle after a transformation. */
export function transformBox(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax, ay] = apply(matrix, x0, y0);
  const [bx, by] = apply(matrix, x1, y0);
  const [cx, cy] = apply(matrix, x1, y1);
  const [dx, dy] = apply(matrix, x0, y1);
  return {
    left: Math.min(ax, bx, cx, dx),
    top: Math.min(ay, by, cy, dy),
    right: Math.max(ax, bx, cx, dx),
    bottom: Math.max(ay, by, cy, dy),
  };
}

export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function contains(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/** A matrix out of an argument of pdf.js; null where it is none. */
export function toMatrix(value: unknown): Matrix | null {
  const list = value as ArrayLike<unknown> | null | undefined;
  if (list === null || list === undefined || list.length !== 6) return null;
  const numbers = Array.from(list, Number);
  return numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : null;
}

/** From the units of a page to the displayed page, by its visible part and its rotation. */
export function pageMatrix(
  view: readonly number[],
  rotate: number,
): { matrix: Matrix; width: number; height: number } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  const width = x1 - x0;
  const height = y1 - y0;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, 1, 1, 0, -y0, -x0], width: height, height: width };
    case 180:
      return { matrix: [-1, 0, 0, 1, x1, -y0], width, height };
    case 270:
      return { matrix: [0, -1, -1, 0, y1, x1], width: height, height: width };
    default:
      return { matrix: [1, 0, 0, -1, -x0, y1], width, height };
  }
}
