import { MAX_TICKS, type PriceGrid } from '../market/priceGrid';

/** Whether a detector would still have fired in a direction had the newest candle closed at `close` ticks. */
export type FiresAt<Detector> = (detector: Detector, side: 1 | -1, close: number) => boolean;

/**
 * The smallest change of the close, in price units, after which the detector would have been silent; null when there is
 * none. On a tie the one against the direction of the signal.
 *
 * Every detector's condition gives way at most once in each direction. The search starts at a guess for
 * each, in ticks, which need not be right; along with the signal only changes smaller than the one found against it are
 * of interest. Closes stay between one tick and the engine's limit.
 */
export function silencingChange<Detector>(
  side: 1 | -1,
  close: number,
  guessAgainst: number,
  guessAlong: number,
  detector: Detector,
  firesAt: FiresAt<Detector>,
  grid: PriceGrid,
): number | null {
  const roomAgainst = side === 1 ? close - 1 : MAX_TICKS - close;
  const roomAlong = side === 1 ? MAX_TICKS - close : close - 1;
  const against = smallestStep(-side as 1 | -1, side, close, roomAgainst, guessAgainst, detector, firesAt);
  const most = against === 0 ? roomAlong : Math.min(roomAlong, against - 1);
  const along = smallestStep(side, side, close, most, guessAlong, detector, firesAt);
  if (along !== 0) return grid.toPrice(side * along);
  return against === 0 ? null : grid.toPrice(-side * against);
}

/** Smallest number of ticks in one direction, at most `most`; 0 when the detector fires even then. */
function smallestStep<Detector>(
  direction: 1 | -1,
  side: 1 | -1,
  close: number,
  most: number,
  guess: number,
  detector: Detector,
  firesAt: FiresAt<Detector>,
): number {
  if (most < 1) return 0;
  let fires = 0;
  let silent = Number.isNaN(guess) ? 1 : Math.min(most, Math.max(1, guess));
  // Doubles the distance to the guess while the detector still fires.
  for (let jump = 1; firesAt(detector, side, close + direction * silent); jump *= 2) {
    if (silent === most) return 0;
    fires = silent;
    silent = Math.min(most, silent + jump);
  }
  // A good guess is off by at most one: look beside it before halving.
  for (let jump = 1; silent - fires > 1; jump *= 2) {
    const nearer = Math.max(fires + 1, silent - jump);
    if (firesAt(detector, side, close + direction * nearer)) {
      fires = nearer;
      break;
    }
    silent = nearer;
  }
  while (silent - fires > 1) {
    const middle = Math.floor((fires + silent) / 2);
    if (firesAt(detector, side, close + direction * middle)) fires = middle;
    else silent = middle;
  }
  return silent;
}
