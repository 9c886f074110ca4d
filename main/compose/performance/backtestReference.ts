import { z } from 'zod';
import type { Origin } from '../../../app/alerts/alert';
import type { EvaluationJson } from '../../../app/contract/evaluationJson';
import {
  backtestReferenceSchema,
  type BacktestReference,
  type MissingReference,
} from '../../../app/contract/ipcPerformance';
import type { Instrument } from '../../../app/market/instrument';
import { knownInstrument } from '../../../app/market/instruments';
import { seriesId, type SeriesKey } from '../../../app/market/series';
import type { MetaStore } from '../../storage/metaStore';
import { referenceHash } from './referenceHash';
import { referenceOf } from './referenceOf';
import { SHIPPED_REFERENCE, SHIPPED_SETTINGS_HASH } from './shippedReference';

const keptSchema = z.object({ settingsHash: z.string(), reference: backtestReferenceSchema });

const nameOf = (key: SeriesKey): string => `backtest ${seriesId(key)}`;

export type FoundReference =
  | { readonly reference: BacktestReference; readonly missing: null }
  | { readonly reference: null; readonly missing: MissingReference };

/**
 * What alerts of a series can be held to under the settings of now: the last backtest of it that the trader ran in the
 * window, else the one that comes with Vigia. Where either is of other settings, nothing is compared.
 */
export function readReference(
  meta: Pick<MetaStore, 'get'>,
  series: { readonly key: SeriesKey; readonly instrument: Instrument; readonly origin: Origin },
  settingsHash: string,
): FoundReference {
  const text = meta.get(nameOf(series.key));
  const kept = text === null ? undefined : keptSchema.safeParse(JSON.parse(text)).data;
  if (kept?.settingsHash === settingsHash) return { reference: kept.reference, missing: null };
  const isShipped = fitsShipped(series);
  if (isShipped && settingsHash === SHIPPED_SETTINGS_HASH)
    return { reference: SHIPPED_REFERENCE, missing: null };
  return { reference: null, missing: isShipped || kept !== undefined ? 'settings' : 'series' };
}

/** Keeps what a backtest found of the series it names. */
export function keepReference(meta: Pick<MetaStore, 'set'>, evaluation: EvaluationJson, at: number): void {
  const { symbol, timeframe, settings, engineVersion } = evaluation;
  const settingsHash = referenceHash(settings, engineVersion);
  const reference = referenceOf(evaluation, 'own', at);
  meta.set(nameOf({ symbol, timeframe }), JSON.stringify({ settingsHash, reference }));
}

/** Live alerts of the same contract in the same timeframe; what is simulated has another market. */
function fitsShipped({ key, instrument, origin }: Parameters<typeof readReference>[1]): boolean {
  const measured = knownInstrument(SHIPPED_REFERENCE.key.symbol);
  const known = knownInstrument(key.symbol);
  if (measured === null || known === null || origin !== 'live') return false;
  return (
    key.timeframe === SHIPPED_REFERENCE.key.timeframe &&
    [known, instrument].every(
      ({ tickSize, pointValue }) => tickSize === measured.tickSize && pointValue === measured.pointValue,
    )
  );
}
