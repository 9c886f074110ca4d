import { sweepRequestSchema } from '../../../app/contract/ipcSweep';
import type { WalkState } from '../../state/walkStore';
import { gridOf } from './gridOf';

const NUMBERS = sweepRequestSchema.pick({ grid: true, random: true, seed: true, train: true, test: true });

/** Whether the numbers of a search can be asked as they stand. */
export function isWalkValid(walk: WalkState): boolean {
  const { train, test } = walk;
  return NUMBERS.safeParse({ ...gridOf(walk), train, test }).success;
}
