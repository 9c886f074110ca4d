import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { IndicatorSeries, type IndicatorValues } from '../../../app/engine/indicatorSeries';
import { instrumentFor } from '../../../app/market/instruments';
import { openM5, stream } from '../support/runEngine';
import { barsFromCloses, CONTRACT, MID_SESSION, placeBars, quietCloses } from '../support/tickStory';

describe('the indicators for a chart', () => {
  const candles = placeBars(barsFromCloses([...quietCloses(100), 20_060, 20_075]), MID_SESSION);

  function valuesOf(list: typeof candles, instrument = CONTRACT): (IndicatorValues | null)[] {
    const series = new IndicatorSeries(instrument, 'M5', DEFAULT_ENGINE_SETTINGS);
    return list.map((candle) => series.push(candle));
  }

  it('begin where each has its first value', () => {
    const values = valuesOf(candles);
    const first = (name: 'zScore' | 'rsi' | 'atr'): number =>
      values.findIndex((one) => one![name] !== null) + 1;
    expect([first('zScore'), first('rsi'), first('atr')]).toEqual([20, 15, 21]);
  });

  it('are what the detectors saw', () => {
    const { engine, key } = openM5(DEFAULT_ENGINE_SETTINGS);
    const { drafts } = stream(engine, key, candles);
    const signal = drafts
      .flatMap(({ signals }) => signals)
      .find(({ detector }) => detector === 'extreme-volatility')!;
    const seen = valuesOf(candles).find((one) => one!.time === signal.candleTime)!;
    expect([seen.zScore, seen.mean, seen.deviation]).toEqual([
      signal.value,
      signal.numbers.mean,
      signal.numbers.deviation,
    ]);
    expect(seen.atr).toBe(drafts.at(-1)!.plan.atr);
  });

  it('restart where the engine restarts', () => {
    // 2021-10-13, a roll day, 09:00 in São Paulo.
    const open = Date.UTC(2021, 9, 13, 12);
    const rolled = placeBars(barsFromCloses(quietCloses(60)), open + 10 * 300_000);
    const values = valuesOf(rolled, instrumentFor('WIN$N', { tickSize: 5 }));
    expect(values.filter((one) => one!.reset !== null).map((one) => [one!.time, one!.reset])).toEqual([
      [open, 'roll'],
    ]);
    expect(values.at(-1)!.atr).toBeNull();
  });

  it('pass over candles that the engine refuses', () => {
    const bad = { ...candles[50]!, high: 5 };
    const values = valuesOf([...candles.slice(0, 50), bad, ...candles.slice(50)]);
    expect(values[50]).toBeNull();
    expect(values.filter((one) => one !== null)).toEqual(valuesOf(candles));
  });
});
