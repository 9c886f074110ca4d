/** A level as the sentences see it, in ticks. */
export interface NaiveLevel {
  readonly price: number;
  readonly direction: 'up' | 'down' | 'either';
  readonly live: boolean;
  readonly once: boolean;
  readonly hysteresis: number;
  readonly activeFrom: number;
  readonly expiresAt: number | null;
}

/** What the market shows, in order: a price of the forming candle, or a closed candle; prices in ticks. */
export type LevelEvent =
  | { readonly kind: 'forming'; readonly price: number; readonly time: number }
  | {
      readonly kind: 'closed';
      readonly openTime: number;
      readonly closeTime: number;
      readonly open: number;
      readonly high: number;
      readonly low: number;
      readonly close: number;
    };

export interface LevelCrossing {
  readonly direction: 'up' | 'down';
  /** The price's time, or the candle's open time. */
  readonly moment: number;
}

/**
 * A price at or above the level coming from below crosses up, at or below it coming from above crosses down; a
 * price exactly on it changes no side by itself. After a crossing the level is used up, or armed again once a
 * later price lies at least `hysteresis` away. On the live price every forming price counts, and the open and
 * the high or low of the closed candle in case the feed skipped the crossing; but of a candle in which the level was crossed, only
 * the close counts besides. Before `activeFrom` a close only tells the side.
 */
export function findCrossings(level: NaiveLevel, events: readonly LevelEvent[]): LevelCrossing[] {
  const crossings: LevelCrossing[] = [];
  let side = 0;
  let armed = true;
  let lastCrossed = -Infinity;

  const look = (price: number, moment: number, time: number): void => {
    const away = price - level.price;
    const crossed = side < 0 && away >= 0 ? 'up' : side > 0 && away <= 0 ? 'down' : null;
    const wanted = crossed !== null && (level.direction === 'either' || level.direction === crossed);
    const usedUp = level.once && crossings.length > 0;
    if (wanted && armed && !usedUp) {
      crossings.push({ direction: crossed, moment });
      armed = false;
      lastCrossed = time;
    } else if (Math.abs(away) >= level.hysteresis) {
      armed = true;
    }
    if (away !== 0) side = Math.sign(away);
  };

  for (const event of events) {
    const time = event.kind === 'forming' ? event.time : event.closeTime;
    if (level.expiresAt !== null && time >= level.expiresAt) continue;
    if (event.kind === 'forming') {
      if (level.live && time >= level.activeFrom) look(event.price, time, time);
      continue;
    }
    const { openTime, open, high, low, close } = event;
    if (time <= level.activeFrom) {
      if (close !== level.price) side = Math.sign(close - level.price);
      continue;
    }
    const isSettled = lastCrossed > openTime;
    if (level.live && openTime >= level.activeFrom && side !== 0 && !isSettled) {
      const extreme = side < 0 ? high : low;
      look(open, openTime, time);
      look(extreme, openTime, time);
    }
    look(close, openTime, time);
  }
  return crossings;
}
