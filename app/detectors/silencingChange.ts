import { MAX_TICKS } from '../market/priceGrid';
import type { Finding } from './finding';

/**
 * The smallest change of the close, in ticks, after which the detector would have been silent; null when there is
 * none. On a tie the one against the direction of the signal.
 *
 * Every detector's condition gives way at most once in each direction. Against the signal the search starts at the
 * detector's own guess; along with it only changes smaller than the one found are of interest. Closes stay between
 * one tick and the engine's limit.
 */
export function silencingChange(side: 1 | -1, close: number, finding: Finding): number | null {
  const roomAgainst = side === 1 ? close - 1 : MAX_TICKS - close;
  const roomAlong = side === 1 ? MAX_TICKS - close : close - 1;
  const against = smallestStep(-side as 1 | -1, close, finding, roomAgainst, finding.silenceGuess);
  const most = against === null ? roomAlong : Math.min(roomAlong, against - 1);
  const along = smallestStep(side, close, finding, most, most);
  if (along !== null) return side * along;
  return against === null ? null : -side * against;
}

/** Smallest number of ticks in one direction, at most `most`; null when the detector fires even then. */
function smallestStep(
  direction: 1 | -1,
  close: number,
  finding: Finding,
  most: number,
  guess: number,
): number | null {
  if (most < 1) return null;
  let fires = 0;
  let silent = Number.isNaN(guess) ? 1 : Math.min(most, Math.max(1, guess));
  // Doubles the distance to the guess while the detector still fires.
  for (let jump = 1; finding.firesAt(close + direction * silent); jump *= 2) {
    if (silent === most) return null;
    fires = silent;
    silent = Math.min(most, silent + jump);
  }
  // A good guess is off by at most one: look beside it before halving.
  for (let jump = 1; silent - fires > 1; jump *= 2) {
    const nearer = Math.max(fires + 1, silent - jump);
    if (finding.firesAt(close + direction * nearer)) {
      fires = nearer;
      break;
    }
    silent = nearer;
  }
  while (silent - fires > 1) {
    const middle = Math.floor((fires + silent) / 2);
    if (finding.firesAt(close + direction * middle)) fires = middle;
    else silent = middle;
  }
  return silent;
}
