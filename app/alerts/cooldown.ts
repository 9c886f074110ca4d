import { DETECTOR_IDS, type DetectorId } from '../detectors/detectorId';
import type { StateMemory } from '../indicators/stateMemory';

const MINUTE = 60_000;

/** Places in `f64` for each pattern: market time and candle counts of the last admitted alert; 0 = never. */
const LAST_TIME = 0;
const LAST_LONG = 1;
const LAST_SHORT = 2;
const PLACES = 3;

/** When each pattern of a series was last admitted. */
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

  /**
   * Whether a pattern must wait.
   *
   * `candle`: number of the candle in the series, from 1; `at`: its closing time; `lastOnSymbol`: when the pattern
   * was last admitted on any timeframe of the symbol. All times UTC ms.
   */
  isCooling(pattern: DetectorId, side: 1 | -1, candle: number, at: number, lastOnSymbol: number): boolean {
    const last = this.f64[this.place(pattern) + directionPlace(side)]!;
    if (last > 0 && candle - last < this.candles) return true;
    return lastOnSymbol > 0 && lastOnSymbol <= at && at - lastOnSymbol < MINUTE;
  }

  start(pattern: DetectorId, side: 1 | -1, candle: number, at: number): void {
    const place = this.place(pattern);
    this.f64[place + LAST_TIME] = at;
    this.f64[place + directionPlace(side)] = candle;
  }

  /** Closing time of the candle on which the pattern was last admitted; 0 = never. */
  lastAdmitted(pattern: DetectorId): number {
    return this.f64[this.place(pattern) + LAST_TIME]!;
  }

  private place(pattern: DetectorId): number {
    return this.f + PLACES * DETECTOR_IDS.indexOf(pattern);
  }
}

function directionPlace(side: 1 | -1): number {
  return side === 1 ? LAST_LONG : LAST_SHORT;
}
