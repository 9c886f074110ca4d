/** The cash market opens an hour after the futures and wakes them up again. */
const CASH_OPEN = 60;
/** In the last hour and a half the volume fades. */
const FADE = 480;

/**
 * How lively an index future is at this minute of its session, relative to its day: wild at the open, again for the
 * two hours around the cash markets' opens, calm after lunch.
 */
export function volatilityShape(minute: number): number {
  const quiet = 0.86;
  if (minute < CASH_OPEN) return quiet + 0.9 * Math.exp(-minute / 13);
  return quiet + 0.52 * Math.exp(-(((minute - 75) / 110) ** 2));
}

/** Contracts traded in five minutes, in thousands, at this minute of the session. */
export function volumeShape(minute: number): number {
  const lively = volatilityShape(minute) ** 2 * 150;
  return minute < FADE ? lively : lively * Math.max(0.2, 0.6 - (minute - FADE) / 150);
}
