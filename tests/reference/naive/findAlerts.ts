import type { WhyNotReason } from '../../../app/alerts/reason';
import type { Severity } from '../../../app/detectors/severity';
import type { Candle } from '../../../app/market/candle';
import type { Direction } from '../../../app/market/direction';
import type { Instrument } from '../../../app/market/instrument';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { admit, type Candidate, type Said, type Verdict } from './alerts/admission';
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
  return findAlertsTogether([series], settings, engineVersion);
}

/**
 * Every alert of several series that run side by side, by the time at which their candles close; of candles that
 * close together, the series named first goes first.
 */
export function findAlertsTogether(
  all: readonly NaiveSeries[],
  settings: NaiveSettings,
  engineVersion: string,
): NaiveAlert[] {
  const said: Said[] = [];
  const keys = new Set<string>();
  return all
    .flatMap((series) => findCandidates(series, settings, engineVersion))
    .sort((a, b) => a.candidate.closeTime - b.candidate.closeTime)
    .map(({ candidate, alert }) => ({ ...alert, ...admit(candidate, said, keys, settings) }));
}

interface Found {
  readonly candidate: Candidate;
  readonly alert: Omit<NaiveAlert, keyof Verdict>;
}

function findCandidates(series: NaiveSeries, settings: NaiveSettings, engineVersion: string): Found[] {
  const { instrument, timeframe } = series;
  const { symbol } = instrument;
  const ticks = series.candles.map((candle) => toTicks(candle, instrument.tickSize));
  return cutStretches(ticks, instrument, timeframe, settings.gapTolerance).flatMap((stretch) => {
    const atr = atrOf(stretch.candles, settings.atrPeriod);
    return groupSignals(findSignals(stretch, settings)).map((ensemble): Found => {
      const { at, direction } = ensemble;
      const { time, close } = stretch.candles[at]!;
      const index = stretch.offset + at;
      const key = [symbol, timeframe, direction, time, engineVersion].join('|');
      const plan = planOf(close, atr[at]!, direction, settings.plan);
      return {
        candidate: {
          series: `${symbol}|${timeframe}`,
          symbol,
          key,
          index,
          closeTime: time + timeframeMs(timeframe),
          historical: series.historical?.(index) ?? false,
          ensemble,
        },
        alert: { key, index, candleTime: time, direction, close, plan, stretch },
      };
    });
  });
}
