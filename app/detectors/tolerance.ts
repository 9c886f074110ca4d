/** What a detector of closed candles bears between the candles that it looks at. */
export interface Tolerance {
  /** Its pattern may lie on both sides of a session's border; windows and averages always do. */
  readonly sessionBorder: boolean;
  /** Slots without a candle, up to `gapTolerance`, do not separate candles. More, and rolls, restart every detector. */
  readonly missingSlots: boolean;
}
