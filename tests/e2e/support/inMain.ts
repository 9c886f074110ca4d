import type { ElectronApplication } from '@playwright/test';

type InMainProcess = Extract<Parameters<ElectronApplication['evaluate']>[0], (...given: never) => unknown>;
type ElectronModule = Parameters<InMainProcess>[0];

/**
 * Runs `work` in the main process and brings its value. Chromium's inspector holds an answer weakly while it
 * waits for it, so that a garbage collection at that moment loses it: `work` is then run again, and must do
 * no harm when it runs twice.
 */
export async function inMain<Value>(
  app: ElectronApplication,
  work: (electron: ElectronModule) => Value,
): Promise<Awaited<Value>>;
export async function inMain<Value, Given>(
  app: ElectronApplication,
  work: (electron: ElectronModule, given: Given) => Value,
  given: Given,
): Promise<Awaited<Value>>;
export async function inMain(
  app: ElectronApplication,
  work: (electron: ElectronModule, given: unknown) => unknown,
  given?: unknown,
): Promise<unknown> {
  for (let collected = 0; ; collected += 1) {
    try {
      return await app.evaluate(work, given);
    } catch (error) {
      const lost = error instanceof Error && error.message.includes('promise was garbage collected');
      if (!lost || collected === 3) throw error;
    }
  }
}
