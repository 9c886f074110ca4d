import { AverageTrueRange } from './averageTrueRange';
import { CandleTape } from './candleTape';
import { RelativeStrength } from './relativeStrength';
import { RollingDeviation } from './rollingDeviation';
import type { StateMemory } from './stateMemory';

export interface IndicatorPeriods {
  readonly atrPeriod: number;
  readonly rsiPeriod: number;
  readonly deviationWindow: number;
}

/** The indicators all detectors of a series share; each computed once a candle. */
export class IndicatorSet {
  readonly tape: CandleTape;
  readonly deviation: RollingDeviation;
  readonly atr: AverageTrueRange;
  readonly rsi: RelativeStrength;

  constructor(memory: StateMemory, periods: IndicatorPeriods) {
    this.tape = new CandleTape(memory);
    this.deviation = new RollingDeviation(memory, periods.deviationWindow);
    this.atr = new AverageTrueRange(memory, periods.atrPeriod);
    this.rsi = new RelativeStrength(memory, periods.rsiPeriod);
  }

  reset(): void {
    this.tape.reset();
    this.deviation.reset();
    this.atr.reset();
    this.rsi.reset();
  }

  /** Prices in ticks; `adjacent`: the candle before lies in the same session, with no restart between. */
  push(open: number, high: number, low: number, close: number, adjacent: boolean): void {
    const { tape } = this;
    if (tape.number > 0) {
      const previousClose = tape.close;
      this.atr.push(high, low, previousClose);
      this.rsi.push(close, previousClose);
    }
    this.deviation.push(close);
    tape.push(open, high, low, close, adjacent);
  }

  /** Writes into the memory what lives outside it. */
  save(): void {
    this.tape.save();
    this.deviation.save();
  }

  /** The memory was replaced. */
  load(): void {
    this.tape.load();
    this.deviation.load();
  }

  /** ATR in ticks had the newest candle closed elsewhere; high and low widen with the close. */
  atrWithClose(close: number): number {
    const { tape } = this;
    return this.atr.valueWith(Math.max(tape.high, close), Math.min(tape.low, close), tape.previousClose);
  }
}
