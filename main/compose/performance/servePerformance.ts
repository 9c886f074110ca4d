import type { MessagePort } from 'node:worker_threads';
import { unpackCandles } from '../../../app/contract/ipcCandles';
import type { PerformanceJson, PerformanceSetJson } from '../../../app/contract/ipcPerformance';
import { historyOf } from '../../../app/evaluation/history';
import { driftOf } from '../../../app/evaluation/performance/driftOf';
import { performanceOf } from '../../../app/evaluation/performance/performanceOf';
import type { PerformanceSet } from '../../../app/evaluation/performance/performanceSet';
import type { PerformanceJob } from './performanceJob';

/** A thread's side: judges what was said and says it once. */
export function servePerformance(job: PerformanceJob, port: MessagePort): void {
  const { instrument, timeframe, origin, watched, from, said, settings, settledAt, reference, missing } = job;
  const candles = unpackCandles(job.candles);
  const performance = performanceOf({
    history: historyOf(candles, instrument, timeframe, []),
    period: { from, to: candles.length },
    said,
    watched: (candle) => watched[candle] === 1,
    settings,
    settledAt,
  });
  const message: PerformanceJson = {
    source: { key: { symbol: instrument.symbol, timeframe }, origin },
    from: candles[from]?.time ?? 0,
    to: candles.at(-1)?.time ?? 0,
    sessions: performance.sessions,
    delivered: jsonOf(performance.delivered),
    all: jsonOf(performance.all),
    settledAt,
    reference,
    missing,
    drift: [
      ...driftOf(
        performance.settled.detectors.map(({ id, performance: { gates, expectancy } }) => ({
          id,
          gates,
          expectancyR: expectancy,
        })),
        reference?.detectors ?? [],
        performance.settledSessions,
      ),
    ],
  };
  port.postMessage(message);
}

function jsonOf({ expectancy, detectors, ...set }: PerformanceSet): PerformanceSetJson {
  return {
    ...set,
    expectancyR: expectancy,
    detectors: detectors.map(({ id, performance: { expectancy: mean, ...rest } }) => ({
      id,
      ...rest,
      expectancyR: mean,
    })),
    hours: [...set.hours],
    months: [...set.months],
    equity: [...set.equity],
  };
}
