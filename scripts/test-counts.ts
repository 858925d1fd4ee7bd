import * as z from 'zod/mini';

/** How many tests passed and failed; a test that was skipped or left as a to-do counts as failed. */
export interface Counts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

const UNREADABLE: Counts = { passed: 0, failed: 1 };

/** Counts of vitest's JSON report; a file that could not be loaded has no tests and counts as one failure. */
export function countVitest(json: unknown): Counts {
  const parsed = vitestReport.safeParse(json);
  if (!parsed.success) return UNREADABLE;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + broken };
}

/** Counts of Playwright's JSON report; a test that needed a second try counts as failed. */
export function countPlaywright(json: unknown): Counts {
  const parsed = playwrightReport.safeParse(json);
  if (!parsed.success) return UNREADABLE;
  const { stats, errors } = parsed.data;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
