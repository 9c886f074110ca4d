import { defineConfig } from '@playwright/test';

const report = process.env.VIGIA_E2E_REPORT;

// Each worker reads this file, and has a desktop to itself (build/test/runPlaywright.mjs).
const desktops = JSON.parse(process.env.VIGIA_DESKTOPS ?? '[]') as readonly Readonly<
  Record<string, string>
>[];
Object.assign(process.env, desktops[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

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
