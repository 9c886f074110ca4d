import { defineConfig } from '@playwright/test';
import { ownDesktop } from '../support/ownDesktop';

ownDesktop();

export default defineConfig({
  testDir: '.',
  testMatch: '*.screens.ts',
  outputDir: '../../test-results/screens',
  // One file, one tour a test: as many at a time as there are desktops.
  fullyParallel: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
});
