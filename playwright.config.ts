import { defineConfig } from '@playwright/test';
import type { BrowserOption } from './tests/e2e/fixtures.ts';

export default defineConfig<BrowserOption>({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // Each test has its own browser and server. On two processors three at a time were measured to be slower than two.
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // Long on purpose: nothing waits so long that works, and machines that others share stand still now and then.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  reporter: [['list'], ['json', { outputFile: '.output/e2e-report.json' }]],
  projects: [
    { name: 'chromium', use: { inBrowser: 'chromium' } },
    // Tests of what only Chromium can show, or only its tools can reach, say why where they stand.
    { name: 'firefox', use: { inBrowser: 'firefox' }, grepInvert: /@chromium/ },
  ],
});
