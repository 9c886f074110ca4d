import type { IncomingCandle } from '../../app/engine/ports/market';

/** Bars that wait while a hole is repaired; more than this come from the terminal's history afterwards. */
const MOST = 2_000;

export interface HeldBars {
  add(bar: IncomingCandle): void;
  /** Empties it, oldest first. `dropped`: some did not fit. */
  take(): { readonly bars: readonly IncomingCandle[]; readonly dropped: boolean };
}

export function createHeldBars(): HeldBars {
  let bars: IncomingCandle[] = [];
  let dropped = false;
  return {
    add(bar) {
      if (bars.length < MOST) bars.push(bar);
      else dropped = true;
    },
    take() {
      const taken = { bars, dropped };
      bars = [];
      dropped = false;
      return taken;
    },
  };
}
