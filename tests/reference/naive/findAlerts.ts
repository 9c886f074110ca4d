import type { WhyNotReason } from '../../../app/alerts/reason';
import type { Severity } from '../../../app/detectors/severity';
import type { Candle } from '../../../app/market/candle';
import type { Direction } from '../../../app/market/direction';
import type { Instrument } from '../../../app/market/instrument';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { admit, type Said } from './alerts/admission';
import { groupSignals } from './alerts/ensemble';
import { planOf, type NaivePlan } from './alerts/plan';
import { findSignals } from './detectors/findSignals';
import type { NaiveSignal } from './detectors/naiveSignal';
import { atr as atrOf } from './indicators/atr';
import type { NaiveSettings } from './naiveSettings';
import { cutStretches, type Stretch } from './stretches';
import { toTicks } from './tickCandle';

/** An alert as the table's sentences give it, prices in ticks. */
export interface NaiveAlert {
  readonly key: string;
  /** Index of the candle in the series. */
  readonly index: number;
  readonly candleTime: number;
  readonly direction: Direction;
  readonly severity: Severity;
  readonly confidence: number;
  readonly signals: readonly NaiveSignal[];
  readonly close: number;
  readonly plan: NaivePlan;
  readonly reason: WhyNotReason | null;
  /** Where it was found, for whoever wants to look closer. */
  readonly stretch: Stretch;
}

export interface NaiveSeries {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly candles: readonly Candle[];
  /** Whether each candle is history; by default none is. */
  readonly historical?: (index: number) => boolean;
}

/** Every alert of one whole series, from the sentences of design.md section 2 and docs/engine.md. */
export function findAlerts(
  series: NaiveSeries,
  settings: NaiveSettings,
  engineVersion: string,
): NaiveAlert[] {
  const { instrument, timeframe } = series;
  const ticks = series.candles.map((candle) => toTicks(candle, instrument.tickSize));
  const said: Said[] = [];
  const keys = new Set<string>();
  return cutStretches(ticks, instrument, timeframe, settings.gapTolerance).flatMap((stretch) => {
    const atr = atrOf(stretch.candles, settings.atrPeriod);
    return groupSignals(findSignals(stretch, settings)).map((ensemble) => {
      const { at, direction } = ensemble;
      const candle = stretch.candles[at]!;
      const index = stretch.offset + at;
      const key = [instrument.symbol, timeframe, direction, candle.time, engineVersion].join('|');
      const closeTime = candle.time + timeframeMs(timeframe);
      const historical = series.historical?.(index) ?? false;
      const verdict = admit(
        {
          series: `${instrument.symbol}|${timeframe}`,
          symbol: instrument.symbol,
          key,
          index,
          closeTime,
          historical,
          ensemble,
        },
        said,
        keys,
        settings,
      );
      return {
        key,
        index,
        candleTime: candle.time,
        direction,
        close: candle.close,
        plan: planOf(candle.close, atr[at]!, direction, settings.plan),
        stretch,
        ...verdict,
      };
    });
  });
}
