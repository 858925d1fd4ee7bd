import { describe, expect, it } from 'vitest';
import { worsened } from './baseline.ts';
import type { Measured } from './measurement.ts';

const measured = (more: Partial<Measured>): Measured => ({
  name: 'node.pdf',
  title: '',
  unit: '×',
  bound: 2,
  good: 'at-most',
  value: 1,
  ...more,
});

describe('a figure against the one that was kept', () => {
  it('may differ by chance, and no more', () => {
    expect(worsened(measured({ value: 1.35 }), { 'node.pdf': 1 })).toBeNull();
    expect(worsened(measured({ value: 1.45 }), { 'node.pdf': 1 })).toMatch(/^WORSE node\.pdf: 1\.45 ×/);
  });

  it('is worse when it falls, where more is better', () => {
    const marks = { name: 'limit.marksNear', good: 'at-least' } as const;
    expect(worsened(measured({ ...marks, value: 7 }), { 'limit.marksNear': 9 })).toBeNull();
    expect(worsened(measured({ ...marks, value: 6 }), { 'limit.marksNear': 9 })).toMatch(/^WORSE/);
  });

  it('is exact for sizes, and times of another machine are not compared', () => {
    const size = { name: 'sizes.probe', unit: 'kB' } as const;
    expect(worsened(measured({ ...size, value: 8.7 }), { 'sizes.probe': 8.1 })).toMatch(/^WORSE/);
    const report = { name: 'node.report', unit: 'ms' } as const;
    expect(worsened(measured({ ...report, value: 99 }), { 'node.report': 17 })).toBeNull();
  });

  it('is nothing to complain of when none was kept', () => {
    expect(worsened(measured({ value: 99 }), {})).toBeNull();
  });
});
