import { BaseSequencer } from 'vitest/node';

/**
 * They run the same lines many thousand times, and counting these lines would double their time. Other tests run
 * them as well, so nothing is left out of the count.
 */
export const UNCOUNTED = [
  'tests/bridge/anySchedule.test.ts',
  'tests/bridge/listenerFuzz.test.ts',
  'tests/reference/randomSeries.test.ts',
  'tests/reference/repaint.test.ts',
];

/** The files that take longest, longest first: begun last, one of them would keep one core busy and the others idle. */
const LONGEST = [
  ...UNCOUNTED,
  'tests/main/storage/sealing.test.ts',
  'tests/bridge/sameDay.test.ts',
  'tests/reference/evaluation.test.ts',
  'tests/main/cli/bridgeSim/bridgeSim.test.ts',
];

/** The order in which the unit tests begin. */
export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const others = await super.sort(files);
    const long = LONGEST.flatMap((name) => others.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...long, ...others.filter((file) => !long.includes(file))];
  }
}
