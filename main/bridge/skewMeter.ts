/** Samples kept: about a minute of heartbeats. */
const SAMPLES = 15;
/** Fewer say nothing: one late heartbeat is not a wrong clock. */
const NEEDED = 3;

/** The terminal's clock minus this computer's, as the median of the last heartbeats. */
export interface SkewMeter {
  add(skewMs: number): void;
  /** Null until three heartbeats came. */
  median(): number | null;
}

export function createSkewMeter(): SkewMeter {
  const samples: number[] = [];
  return {
    add(skewMs) {
      samples.push(skewMs);
      if (samples.length > SAMPLES) samples.shift();
    },
    median() {
      if (samples.length < NEEDED) return null;
      const sorted = [...samples].sort((a, b) => a - b);
      const upper = Math.floor(sorted.length / 2);
      const lower = sorted.length % 2 === 1 ? upper : upper - 1;
      return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2;
    },
  };
}
