import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import { backtestReferenceSchema, type BacktestReference } from '../../../app/contract/ipcPerformance';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';

/** What of a backtest live alerts can be held to: of the whole file where it judged more than a part. */
export function referenceOf(
  evaluation: EvaluationJson,
  origin: BacktestReference['origin'],
  at: number,
): BacktestReference {
  const { symbol, timeframe, dataHash } = evaluation;
  const { from, to, sessions, detectors } = evaluation.whole ?? evaluation;
  // The schema leaves out what is not compared.
  return backtestReferenceSchema.parse({
    origin,
    key: { symbol, timeframe },
    at,
    from: Date.parse(from),
    to: Date.parse(to),
    sessions,
    dataHash,
    detectors: DETECTOR_IDS.flatMap((id) => {
      const found = detectors[id];
      if (found === undefined || found.alerts === 0) return [];
      return [{ id, gates: found.gates, expectancyR: found.expectancyR }];
    }),
  });
}
