import type { Clock } from '../../app/engine/ports';

/** What time it is where the market is, by the market's own word; a played file of 2021 lives in 2021. */
export interface MarketClock {
  /** The terminal said that it is `utc` (ms) there now. */
  announce(utc: number): void;
  /** A candle closed at `utc`, so it cannot be earlier there. */
  reach(utc: number): void;
  /** UTC ms of the market's clock. */
  now(): number;
}

export function createMarketClock(utc: number, clock: Clock): MarketClock {
  let announced = utc;
  let at = clock.now();
  let reached = -Infinity;
  return {
    announce(moment) {
      announced = moment;
      at = clock.now();
    },
    reach(moment) {
      reached = Math.max(reached, moment);
    },
    now: () => Math.max(announced + (clock.now() - at), reached),
  };
}
