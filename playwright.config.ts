import { defineConfig } from '@playwright/test';
import { ownDesktop } from './tests/support/ownDesktop';

const report = process.env.VIGIA_E2E_REPORT;

ownDesktop();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // A file's tests follow each other in one worker; how many workers there are, build/test/runPlaywright.mjs says.
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: report === undefined ? 'list' : [['list'], ['json', { outputFile: report }]],
});
