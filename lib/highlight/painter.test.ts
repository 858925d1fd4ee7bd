import { expect, it } from 'vitest';
import type { TreePlaces } from '../formats/tree.ts';
import { canPaint, Painter } from './painter.ts';

const NOWHERE: TreePlaces<Node> = { runsOf: () => [], elementOf: () => null };

// Node has no highlights, like browsers of a few years ago.
it('does nothing, without an error, where there are no highlights', () => {
  const painter = new Painter();
  expect(canPaint()).toBe(false);
  const place = { block: 0, cell: null, start: 0, end: 1 };
  painter.show([{ name: 'gouji-error', place, outcomes: ['o1'], notes: [], figure: 'f1' }], NOWHERE);
  painter.focus([place]);
  painter.clear();
});
