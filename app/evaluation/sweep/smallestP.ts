import { drawRotations } from './rotatedScores';
import type { Objective } from './totals';

/** Draws of sessions in White's reality check. */
const DRAWS = 999;

/** The smallest p-value that a search over so many sessions can give at all: nothing in all moves or draws looked as good. */
export function smallestP(objective: Objective, sessions: number): number {
  const looks = objective === 'volatility' ? drawRotations(sessions, 0).length : DRAWS;
  return 1 / (looks + 1);
}
