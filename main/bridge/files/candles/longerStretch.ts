import { TIMEFRAMES, timeframeMs, type Timeframe } from '../../../../app/market/timeframe';
import type { CandleList } from './candleList';

/** Candles in a row that follow each other as those of a longer timeframe do. */
export interface LongerStretch {
  readonly timeframe: Timeframe;
  /** Of the file, the first being 1. */
  readonly line: number;
}

/** A market that nobody trades leaves holes, but not so many of one size after each other. */
const SUSPICIOUS = 12;

/** Where candles of a longer timeframe seem to be mixed in; null where nowhere. */
export function longerStretch(candles: CandleList, timeframe: Timeframe): LongerStretch | null {
  const own = timeframeMs(timeframe);
  const longer = new Map(
    TIMEFRAMES.filter((one) => timeframeMs(one) > own).map((one) => [timeframeMs(one), one]),
  );
  let step = own;
  let run = 0;
  for (let index = 1; index < candles.length; index++) {
    const next = candles.timeAt(index) - candles.timeAt(index - 1);
    run = next === step ? run + 1 : 1;
    step = next;
    const found = run === SUSPICIOUS ? longer.get(step) : undefined;
    if (found !== undefined) return { timeframe: found, line: candles.lineAt(index - SUSPICIOUS) };
  }
  return null;
}
