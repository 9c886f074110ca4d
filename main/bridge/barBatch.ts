import type { IncomingCandle } from '../../app/engine/ports/market';

/** More bars than this are never stored together. */
const MOST = 500;

/**
 * Bars that came in one piece and follow each other without a hole: they are stored together, since the disk takes
 * one commit for many about as fast as for one.
 */
export interface BarBatch {
  /** False when the bar cannot stand in one batch with those before: take these first. */
  add(bar: IncomingCandle): boolean;
  /** Empties it, oldest first. */
  take(): readonly IncomingCandle[];
}

export function createBarBatch(): BarBatch {
  let bars: IncomingCandle[] = [];

  function fits(bar: IncomingCandle): boolean {
    const last = bars.at(-1);
    if (last === undefined) return true;
    if (bars.length >= MOST || last.origin !== bar.origin) return false;
    const isPlain = ({ provisional, revision }: IncomingCandle): boolean => !provisional && !revision;
    return (
      isPlain(last) &&
      isPlain(bar) &&
      bar.previousTime === last.candle.time &&
      bar.candle.time > last.candle.time
    );
  }

  return {
    add(bar) {
      if (!fits(bar)) return false;
      bars.push(bar);
      return true;
    },
    take() {
      const taken = bars;
      bars = [];
      return taken;
    },
  };
}
