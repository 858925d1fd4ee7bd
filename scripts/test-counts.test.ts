import { expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.ts';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

it('counts tests that passed', () => {
  expect(countVitest(vitest)).toEqual({ passed: 3, failed: 0 });
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 0 });
});

it('counts skipped and to-do tests as failed', () => {
  expect(countVitest({ ...vitest, numPendingTests: 1, numTodoTests: 1 }).failed).toBe(2);
  expect(countPlaywright({ stats: { ...stats, skipped: 1, flaky: 1 }, errors: [] }).failed).toBe(2);
});

it('counts a test file that could not be loaded as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, testResults }).failed).toBe(1);
});

it('counts a report it cannot read as a failure', () => {
  expect(countVitest({})).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(null)).toEqual({ passed: 0, failed: 1 });
});
