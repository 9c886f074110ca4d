import { DETECTOR_IDS } from '../detectors/detectorId';
import type { StateMemory } from '../indicators/stateMemory';

const MINUTE = 60_000;

/** Places in `i32` for each pattern: candle counts of the last admitted alert each way; 0 = never. */
const LAST_LONG = 0;
const LAST_SHORT = 1;
const PLACES = 2;

/** When each pattern of a series was last admitted; patterns are bits, 1 << place in `DETECTOR_IDS`. */
export class Cooldown {
  private readonly f64: Float64Array;
  private readonly i32: Int32Array;
  /** Market time of each pattern's last admitted alert; 0 = never. */
  private readonly f: number;
  private readonly i: number;

  constructor(
    memory: StateMemory,
    private readonly candles: number,
  ) {
    this.f64 = memory.f64;
    this.i32 = memory.i32;
    this.f = memory.takeF64(DETECTOR_IDS.length);
    this.i = memory.takeI32(PLACES * DETECTOR_IDS.length);
  }

  reset(): void {
    this.f64.fill(0, this.f, this.f + DETECTOR_IDS.length);
    this.i32.fill(0, this.i, this.i + PLACES * DETECTOR_IDS.length);
  }

  /** Those of the patterns that need not wait on the `candle`-th candle of the series, from 1. */
  ready(patterns: number, side: 1 | -1, candle: number): number {
    let ready = 0;
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      const last = this.i32[this.i + PLACES * first(rest) + directionPlace(side)]!;
      if (last === 0 || candle - last >= this.candles) ready |= rest & -rest;
    }
    return ready;
  }

  /** Those of the patterns that were not admitted less than a minute before `at`, a closing time in UTC ms. */
  readyAfterMinute(patterns: number, at: number): number {
    let ready = 0;
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      const last = this.f64[this.f + first(rest)]!;
      if (last === 0 || last > at || at - last >= MINUTE) ready |= rest & -rest;
    }
    return ready;
  }

  start(patterns: number, side: 1 | -1, candle: number, at: number): void {
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      this.f64[this.f + first(rest)] = at;
      this.i32[this.i + PLACES * first(rest) + directionPlace(side)] = candle;
    }
  }
}

/** The first of the patterns. */
function first(patterns: number): number {
  return 31 - Math.clz32(patterns & -patterns);
}

function directionPlace(side: 1 | -1): number {
  return side === 1 ? LAST_LONG : LAST_SHORT;
}
