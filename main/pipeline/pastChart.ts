import { z } from 'zod';
import type { Alert } from '../../app/alerts/alert';
import { packCandles } from '../../app/contract/ipcCandles';
import type { PastChart } from '../../app/contract/ipcPast';
import type { EngineSettings } from '../../app/engine/engineSettings';
import type { Candle } from '../../app/market/candle';
import type { MarketAudit, MarketRecord } from '../storage/audit/marketAudit';
import { revisionsIn } from './revisionsIn';
import { settingsThen } from './settingsThen';

const backfillSchema = z.object({ symbol: z.string(), timeframe: z.string(), older: z.number() });

/** How the chart of an alert was when it was found: what came after that is taken back, as far as it is kept. */
export function pastChart(
  audit: MarketAudit,
  settings: EngineSettings,
  alert: Pick<Alert, 'id' | 'symbol' | 'timeframe' | 'candleTime'>,
): PastChart {
  const seq = audit.seqOfAlert(alert.id);
  const later = audit.after(seq ?? 0);
  const then = seq === null ? null : settingsThen(settings, bodiesOf(later, 'settings'));

  const known = new Map<number, Candle>();
  if (seq !== null) {
    for (const previous of revisionsIn(later, alert)) {
      // The first correction since tells what was there before all of them.
      if (previous.time <= alert.candleTime && !known.has(previous.time)) known.set(previous.time, previous);
    }
  }
  let filledLater = 0;
  for (const text of bodiesOf(later, 'backfill')) {
    const body = backfillSchema.safeParse(JSON.parse(text)).data;
    if (body?.symbol === alert.symbol && body.timeframe === alert.timeframe) filledLater += body.older;
  }
  return {
    corrected: packCandles([...known.values()].sort((a, b) => a.time - b.time)),
    filledLater,
    archived: seq === null,
    settings: then === null ? null : { engine: then.settings, changed: [...then.changed] },
  };
}

function bodiesOf(records: readonly MarketRecord[], event: MarketRecord['event']): readonly string[] {
  return records.filter((record) => record.event === event).map(({ body }) => body);
}
