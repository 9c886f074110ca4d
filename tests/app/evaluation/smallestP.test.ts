import { describe, expect, it } from 'vitest';
import { realityCheckP, permutationP } from '../../../app/evaluation/sweep/luck';
import { drawRotations } from '../../../app/evaluation/sweep/rotatedScores';
import { SettingTally } from '../../../app/evaluation/sweep/settingTally';
import { smallestP } from '../../../app/evaluation/sweep/smallestP';

const SESSIONS = 183;

function tallyOf(rotations: number): SettingTally {
  const tally = SettingTally.empty(SESSIONS, rotations);
  for (let session = 0; session < SESSIONS; session++) {
    tally.add(session, 'resolved', 1);
    tally.add(session, 'sumR', session % 2 === 0 ? 0.1 : -0.1);
  }
  return tally;
}

describe('the smallest p-value of a search', () => {
  it('is what a setting gets that no move of its alerts comes near', () => {
    const rotations = drawRotations(SESSIONS, 1).length;
    expect(permutationP([tallyOf(rotations)], 1)).toBe(smallestP('volatility', SESSIONS));
    expect(smallestP('volatility', SESSIONS)).toBeCloseTo(1 / 183, 12);
    expect(smallestP('volatility', 5_000)).toBe(0.001);
  });

  it('is what a mean result gets that no draw of sessions comes near', () => {
    expect(realityCheckP([tallyOf(0)], 100, 1)).toBe(smallestP('result', SESSIONS));
  });
});
