import { DETECTOR_IDS } from '../detectors/detectorId';
import type { StateMemory } from '../indicators/stateMemory';

const MINUTE = 60_000;

/** Places in `f64` for each pattern: market time and candle counts of the last admitted alert; 0 = never. */
const LAST_TIME = 0;
const LAST_LONG = 1;
const LAST_SHORT = 2;
const PLACES = 3;

/** When each pattern of a series was last admitted; a pattern is its place in `DETECTOR_IDS`. */
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

  /** Whether a pattern must wait on the `candle`-th candle of the series, from 1. */
  isCooling(pattern: number, side: 1 | -1, candle: number): boolean {
    const last = this.f64[this.place(pattern) + directionPlace(side)]!;
    return last > 0 && candle - last < this.candles;
  }

  /** Whether the pattern was admitted less than a minute before `at`, a closing time in UTC ms. */
  isWithinMinute(pattern: number, at: number): boolean {
    const last = this.f64[this.place(pattern) + LAST_TIME]!;
    return last > 0 && last <= at && at - last < MINUTE;
  }

  start(pattern: number, side: 1 | -1, candle: number, at: number): void {
    const place = this.place(pattern);
    this.f64[place + LAST_TIME] = at;
    this.f64[place + directionPlace(side)] = candle;
  }

  private place(pattern: number): number {
    return this.f + PLACES * pattern;
  }
}

function directionPlace(side: 1 | -1): number {
  return side === 1 ? LAST_LONG : LAST_SHORT;
}
