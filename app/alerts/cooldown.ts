import { DETECTOR_IDS } from '../detectors/detectorId';
import type { StateMemory } from '../indicators/stateMemory';

const MINUTE = 60_000;

/** Places in `f64` for each pattern: market time and candle counts of the last admitted alert; 0 = never. */
const LAST_TIME = 0;
const LAST_LONG = 1;
const LAST_SHORT = 2;
const PLACES = 3;

/** When each pattern of a series was last admitted; patterns are bits, 1 << place in `DETECTOR_IDS`. */
export class Cooldown {
  private readonly f64: Float64Array;
  private readonly f: number;

  constructor(
    memory: StateMemory,
    private readonly candles: number,
  ) {
    this.f64 = memory.f64;
    this.f = memory.takeF64(PLACES * DETECTOR_IDS.length);
  }

  reset(): void {
    this.f64.fill(0, this.f, this.f + PLACES * DETECTOR_IDS.length);
  }

  /** Those of the patterns that need not wait on the `candle`-th candle of the series, from 1. */
  ready(patterns: number, side: 1 | -1, candle: number): number {
    let ready = 0;
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      const last = this.f64[this.place(rest) + directionPlace(side)]!;
      if (last === 0 || candle - last >= this.candles) ready |= rest & -rest;
    }
    return ready;
  }

  /** Those of the patterns that were not admitted less than a minute before `at`, a closing time in UTC ms. */
  readyAfterMinute(patterns: number, at: number): number {
    let ready = 0;
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      const last = this.f64[this.place(rest) + LAST_TIME]!;
      if (last === 0 || last > at || at - last >= MINUTE) ready |= rest & -rest;
    }
    return ready;
  }

  start(patterns: number, side: 1 | -1, candle: number, at: number): void {
    for (let rest = patterns; rest !== 0; rest &= rest - 1) {
      const place = this.place(rest);
      this.f64[place + LAST_TIME] = at;
      this.f64[place + directionPlace(side)] = candle;
    }
  }

  /** Places of the first of the patterns. */
  private place(patterns: number): number {
    return this.f + PLACES * (31 - Math.clz32(patterns & -patterns));
  }
}

function directionPlace(side: 1 | -1): number {
  return side === 1 ? LAST_LONG : LAST_SHORT;
}
