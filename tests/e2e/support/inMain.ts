import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';

type InMainProcess = Extract<Parameters<ElectronApplication['evaluate']>[0], (...given: never) => unknown>;
type ElectronModule = Parameters<InMainProcess>[0];

/** Far longer than any answer takes; a test has 90 s. */
const ANSWER_MS = 20_000;
const LOST = ['promise was garbage collected', 'no answer of the main process'];

/**
 * Runs `work` in the main process and brings its value. Chromium's inspector holds an answer weakly while it
 * waits for it, so that a garbage collection at that moment loses it, with a word or without one: `work` is then run
 * again, and must do no harm when it runs twice.
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
      return await withinReason(app.evaluate(work, given));
    } catch (error) {
      const lost = error instanceof Error && LOST.some((word) => error.message.includes(word));
      if (!lost || collected === 3) throw error;
    }
  }
}

async function withinReason(answer: Promise<unknown>): Promise<unknown> {
  const late = new AbortController();
  const tooLate = setTimeout(ANSWER_MS, null, late).then(() => {
    throw new Error(`no answer of the main process within ${ANSWER_MS} ms`);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    late.abort();
  }
}
