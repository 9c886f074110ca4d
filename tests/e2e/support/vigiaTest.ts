import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchVigia, type LaunchSettings, type RunningVigia } from '../../support/launchVigia';

interface VigiaFixtures {
  /** An empty folder, gone after the test. */
  readonly dataDir: string;
  /** Starts the application on `dataDir`; what a test leaves open is closed after it. */
  readonly launch: (settings?: Partial<LaunchSettings>) => Promise<RunningVigia>;
}

/** A test of the real window. */
export const test = base.extend<VigiaFixtures>({
  // Playwright reads the fixture's needs from the pattern of its first parameter: none here.
  // eslint-disable-next-line no-empty-pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vigia-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ dataDir }, use) => {
    const running: { readonly vigia: RunningVigia; readonly process: ChildProcess }[] = [];
    await use(async (settings = {}) => {
      const vigia = await launchVigia({ dataDir, ...settings });
      running.push({ vigia, process: vigia.app.process() });
      return vigia;
    });
    for (const { vigia, process } of running) {
      if (process.exitCode === null && process.signalCode === null) await vigia.close();
    }
  },
});

export { expect } from '@playwright/test';
