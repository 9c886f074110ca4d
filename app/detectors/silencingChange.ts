import { MAX_TICKS } from '../market/priceGrid';
import type { Finding } from './finding';

/**
 * The smallest change of the close, in ticks, after which the detector would have been silent; null when there is
 * none. On a tie the one against the direction of the signal.
 *
 * Every detector's condition gives way at most once in each direction, so each is searched by doubling and halving;
 * closes stay between one tick and the engine's limit.
 */
export function silencingChange(side: 1 | -1, close: number, finding: Finding): number | null {
  const against = smallestStep(-side as 1 | -1, close, finding);
  const along = smallestStep(side, close, finding);
  if (against === null) return along === null ? null : side * along;
  return along !== null && along < against ? side * along : -side * against;
}

/** Smallest number of ticks in one direction; null when the detector fires up to the end of the range. */
function smallestStep(direction: 1 | -1, close: number, finding: Finding): number | null {
  const most = direction === 1 ? MAX_TICKS - close : close - 1;
  let fires = 0;
  let silent = 1;
  while (silent < most && finding.firesAt(close + direction * silent)) {
    fires = silent;
    silent *= 2;
  }
  if (silent >= most) {
    if (most < 1 || finding.firesAt(close + direction * most)) return null;
    silent = most;
  }
  while (silent - fires > 1) {
    const middle = Math.floor((fires + silent) / 2);
    if (finding.firesAt(close + direction * middle)) fires = middle;
    else silent = middle;
  }
  return silent;
}
