/**
 * Tells a bar that comes late from one that comes as it closes. After a laptop slept, a terminal sends the bars of
 * the hours between one after the other; an alert on them would be old news.
 */
export interface Lateness {
  /**
   * @param ageMs from the bar's close to now, by the market's clock
   * @returns true when it is older than one period although this bridge has sent bars in time before; a bridge
   * whose clock never fitted its bars says nothing about lateness
   */
  isLate(ageMs: number): boolean;
}

export function createLateness(periodMs: number): Lateness {
  let inStep = false;
  return {
    isLate(ageMs) {
      if (ageMs > periodMs) return inStep;
      inStep = true;
      return false;
    },
  };
}
