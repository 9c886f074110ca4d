/** Counts how often something happened within the last `windowMs`. */
export interface RateWindow {
  /** Notes one occurrence at `now` and gives how many the window holds with it. */
  add(now: number): number;
}

/** Keeps at most `keep` occurrences: beyond that only "too many" matters. */
export function createRateWindow(windowMs: number, keep: number): RateWindow {
  let times: number[] = [];
  return {
    add(now) {
      times = times.filter((time) => time > now - windowMs).slice(-(keep - 1));
      times.push(now);
      return times.length;
    },
  };
}
