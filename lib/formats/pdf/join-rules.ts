/** Joins the pieces of ruling lines: programs draw a border cell by cell, twice over, or as dashes. */
import type { Rule } from './ink.ts';

/** Lines this close are one line, drawn twice or with a visible thickness. */
const SAME_LINE = 1.6;
/** Gaps of a dashed line, and of borders that stop short of each other. */
const GAP = 3;

/** Every line once, as long as it goes on; ordered by position. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const group of groupByPosition(rules)) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    let current: Rule | null = null;
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (current !== null && rule.from <= current.to + GAP) current.to = Math.max(current.to, rule.to);
      else {
        current = { at, from: rule.from, to: rule.to };
        joined.push(current);
      }
    }
  }
  return joined;
}

function groupByPosition(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && rule.at - first.at <= SAME_LINE) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
}

/** Positions that stand for the same edge, as their mean; in order. */
export function clusterPositions(values: readonly number[], tolerance: number): number[] {
  const clusters: { sum: number; count: number; first: number }[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last !== undefined && value - last.first <= tolerance) {
      last.sum += value;
      last.count += 1;
    } else clusters.push({ sum: value, count: 1, first: value });
  }
  return clusters.map(({ sum, count }) => sum / count);
}

/** Index of the nearest position; -1 when none is within the tolerance. */
export function nearest(positions: readonly number[], value: number, tolerance: number): number {
  let best = -1;
  let distance = tolerance;
  for (const [index, position] of positions.entries()) {
    if (Math.abs(position - value) > distance) continue;
    best = index;
    distance = Math.abs(position - value);
  }
  return best;
}
