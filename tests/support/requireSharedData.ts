import type { TestContext } from 'vitest';
import { sharedData } from './sharedData';

/**
 * As sharedData, for a test that is pointless without it: `it('…', (context) => { const file =
 * requireSharedData(context, 'WIN.csv'); … })` skips, and the closing list of the run says why.
 */
export function requireSharedData(context: TestContext, name: string): string {
  const file = sharedData(name);
  return file ?? context.skip(`../shared/data/${name} is not beside the project`);
}
