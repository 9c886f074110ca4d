import { mulberry32 } from '../../mulberry32';
import type { SettingTally } from './settingTally';

const RESAMPLES = 999;

/**
 * How often the best of all settings would look as good as `best` if their alerts had nothing to do with the days on
 * which they came (a permutation test of the largest value, P. Westfall and S. Young, 1993): the p-value, corrected for
 * the number of settings. Null without rotations.
 */
export function permutationP(tallies: readonly SettingTally[], best: number): number | null {
  const rotations = tallies[0]?.rotated.length ?? 0;
  if (rotations === 0) return null;
  let asGood = 0;
  for (let turn = 0; turn < rotations; turn++) {
    let largest = -Infinity;
    for (const tally of tallies) largest = Math.max(largest, tally.rotated[turn]!);
    if (largest >= best) asGood++;
  }
  return (asGood + 1) / (rotations + 1);
}

/**
 * How often the best mean R of all settings would be as large as `best` if none of them earned or lost anything
 * (H. White's reality check, Econometrica 68, 2000, with whole sessions drawn): the p-value, corrected for the number of
 * settings. Only settings that `counts`.
 */
export function realityCheckP(tallies: readonly SettingTally[], best: number, seed: number): number | null {
  const sessions = tallies[0]?.sessions ?? 0;
  if (sessions === 0 || !(best > -Infinity)) return null;
  const columns = tallies.map((tally) => {
    const r = Float64Array.from({ length: sessions }, (_, session) => tally.at(session, 'sumR'));
    const n = Float64Array.from({ length: sessions }, (_, session) => tally.at(session, 'resolved'));
    const total = n.reduce((sum, value) => sum + value, 0);
    return { r, n, mean: total === 0 ? 0 : r.reduce((sum, value) => sum + value, 0) / total };
  });
  const random = mulberry32(seed);
  const weights = new Int32Array(sessions);
  let asGood = 0;
  for (let turn = 0; turn < RESAMPLES; turn++) {
    weights.fill(0);
    for (let left = sessions; left > 0; left--) {
      const drawn = Math.floor(random() * sessions);
      weights[drawn] = weights[drawn]! + 1;
    }
    let largest = -Infinity;
    for (const { r, n, mean } of columns) {
      let sumR = 0;
      let count = 0;
      for (let session = 0; session < sessions; session++) {
        sumR += weights[session]! * r[session]!;
        count += weights[session]! * n[session]!;
      }
      if (count > 0) largest = Math.max(largest, sumR / count - mean);
    }
    if (largest >= best) asGood++;
  }
  return (asGood + 1) / (RESAMPLES + 1);
}
