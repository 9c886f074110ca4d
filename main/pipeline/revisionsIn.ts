import { z } from 'zod';
import { candleSchema } from '../../app/contract/ipcSeries';
import type { Candle } from '../../app/market/candle';
import type { SeriesKey } from '../../app/market/series';
import type { MarketRecord } from '../storage/audit/marketAudit';

const revisionSchema = z.object({ symbol: z.string(), timeframe: z.string(), previous: candleSchema });

/** The candles of a series as they were before each correction that `records` tell of, in their order. */
export function revisionsIn(
  records: readonly MarketRecord[],
  { symbol, timeframe }: SeriesKey,
): readonly Candle[] {
  return records.flatMap(({ event, body }) => {
    if (event !== 'revision') return [];
    const revision = revisionSchema.safeParse(JSON.parse(body)).data;
    return revision?.symbol === symbol && revision.timeframe === timeframe ? [revision.previous] : [];
  });
}
