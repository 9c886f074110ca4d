import { ATR, RSI } from 'talib-web';
import { beforeAll, expect, it } from 'vitest';
import { initTaLib } from '../support/series/initTaLib';
import { toTicks } from './naive/tickCandle';
import { eachMarketFile } from './support/eachMarketFile';
import { runAtr, runRsi } from './support/runIndicator';

/**
 * The reference is TA-Lib's C source compiled to WebAssembly (talib-web 0.1.3). Its arrays begin with the first
 * value and are filled up with zeros at the end: `output[i - period]` belongs to candle i.
 *
 * TA-Lib is given ticks, as our indicators are: every difference of two prices is then exact. On the files' own
 * decimal prices its inputs are already rounded (1.12515 - 1.12513 is not 0.00002), which costs up to 1.2e-12 of
 * a value on EURUSD; the last test states that.
 */
const RSI_PERIOD = 14;
const ATR_PERIOD = 20;

beforeAll(initTaLib);

function worstError(ours: readonly (number | null)[], theirs: readonly number[], period: number): number {
  let worst = 0;
  for (const [i, value] of ours.entries()) {
    if ((value === null) !== i < period) return Infinity;
    if (value === null) continue;
    const reference = theirs[i - period]!;
    worst = Math.max(worst, Math.abs(value - reference) / Math.max(Math.abs(reference), 1e-9));
  }
  return worst;
}

eachMarketFile((load) => {
  it('gives TA-Lib’s RSI 14 on every candle, from the same candle on', () => {
    const { candles, instrument } = load();
    const ticks = candles.map((candle) => toTicks(candle, instrument.tickSize));
    const theirs = RSI({ inReal: ticks.map(({ close }) => close), timePeriod: RSI_PERIOD }).output;
    expect(worstError(runRsi(ticks, RSI_PERIOD), theirs, RSI_PERIOD)).toBeLessThanOrEqual(1e-12);
  });

  it('gives TA-Lib’s ATR 20 on every candle, from the same candle on', () => {
    const { candles, instrument } = load();
    const ticks = candles.map((candle) => toTicks(candle, instrument.tickSize));
    const [high, low, close] = (['high', 'low', 'close'] as const).map((field) =>
      ticks.map((tick) => tick[field]),
    );
    const theirs = ATR({ high: high!, low: low!, close: close!, timePeriod: ATR_PERIOD }).output;
    expect(worstError(runAtr(ticks, ATR_PERIOD), theirs, ATR_PERIOD)).toBeLessThanOrEqual(1e-12);
  });

  it('differs from TA-Lib on decimal prices by no more than the rounding of those prices', () => {
    const { candles, instrument } = load();
    const ticks = candles.map((candle) => toTicks(candle, instrument.tickSize));
    const closes = candles.map(({ close }) => close);
    const strength = RSI({ inReal: closes, timePeriod: RSI_PERIOD }).output;
    const range = ATR({
      high: candles.map(({ high }) => high),
      low: candles.map(({ low }) => low),
      close: closes,
      timePeriod: ATR_PERIOD,
    }).output.map((value) => value / instrument.tickSize);
    expect(worstError(runRsi(ticks, RSI_PERIOD), strength, RSI_PERIOD)).toBeLessThanOrEqual(2e-12);
    expect(worstError(runAtr(ticks, ATR_PERIOD), range, ATR_PERIOD)).toBeLessThanOrEqual(2e-12);
  });
});
