import { z } from 'zod';
import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import { backtestReferenceSchema, type BacktestReference } from '../../../app/contract/ipcPerformance';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import type { MetaStore } from '../../storage/metaStore';

const keptSchema = z.object({ engineHash: z.string(), reference: backtestReferenceSchema });

const nameOf = (key: SeriesKey): string => `backtest ${seriesId(key)}`;

/** What the last backtest of a series found, if it went by these settings; null when there is none. */
export function readReference(
  meta: Pick<MetaStore, 'get'>,
  key: SeriesKey,
  engineHash: string,
): BacktestReference | null {
  const text = meta.get(nameOf(key));
  if (text === null) return null;
  const kept = keptSchema.safeParse(JSON.parse(text));
  return kept.success && kept.data.engineHash === engineHash ? kept.data.reference : null;
}

/** Keeps what a backtest found of the series it names: of the whole file where it judged more than a part. */
export function keepReference(
  meta: Pick<MetaStore, 'set'>,
  evaluation: EvaluationJson,
  engineHash: string,
  at: number,
): void {
  const { from, to, sessions, detectors } = evaluation.whole ?? evaluation;
  const { symbol, timeframe } = evaluation;
  const reference: BacktestReference = {
    at,
    from: Date.parse(from),
    to: Date.parse(to),
    sessions,
    detectors: DETECTOR_IDS.flatMap((id) => {
      const found = detectors[id];
      if (found === undefined || found.alerts === 0) return [];
      return [{ id, gates: { win: found.gates.win, false: found.gates.false } }];
    }),
  };
  meta.set(nameOf({ symbol, timeframe }), JSON.stringify({ engineHash, reference }));
}
