/** Older than this, and never anything newer: no trader's feed but recorded data being played, ms. */
const RECORDED_MS = 7 * 86_400_000;

/**
 * Tells a bar that comes late from one that comes as it closes. After a laptop slept, a terminal sends the bars of
 * the hours between one after the other; an alert on them would be old news.
 */
export interface Lateness {
  /**
   * @param ageMs from the bar's close to now, by the market's clock
   * @returns true when it is older than one period, as yesterday's last candle is in the morning; a bridge that plays
   * candles of long ago, and never sent one in time, says nothing about lateness
   */
  isLate(ageMs: number): boolean;
}

export function createLateness(periodMs: number): Lateness {
  let inStep = false;
  return {
    isLate(ageMs) {
      if (ageMs > periodMs) return inStep || ageMs <= RECORDED_MS;
      inStep = true;
      return false;
    },
  };
}
