import { setImmediate as nextTurn } from 'node:timers/promises';
import { packCandles } from '../../../app/contract/ipcCandles';
import type { PerformanceRequest } from '../../../app/contract/ipcPerformance';
import { DAY_MS } from '../../../app/market/calendarDay';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import type { SaidAlert } from '../../../app/evaluation/performance/saidAlert';
import type { SaidPlace } from '../../storage/saidStore';
import type { StoredCandle } from '../../storage/candleStore';
import type { Storage } from '../../storage/storage';
import { readReference } from './backtestReference';
import type { PerformanceJob } from './performanceJob';
import { settledSince } from './settledSince';

/** Rows a turn: some two milliseconds, between two turns of the live engine. */
const PAGE = 500;
/** Candles before the period that the yardstick of its first ones reaches back to. */
const AROUND = 90;

export type SaidSource = Pick<Storage, 'series' | 'candles' | 'said' | 'marketAudit' | 'meta'>;

/** Everything a thread needs to judge what was said, read a page a turn; null when there is not a candle. */
export async function readSaid(
  { series, candles, said, marketAudit, meta }: SaidSource,
  { source, days }: PerformanceRequest,
  { settings, settingsHash }: { readonly settings: EvaluationSettings; readonly settingsHash: string },
): Promise<PerformanceJob | null> {
  const { key, origin } = source;
  const stored = series.find(key);
  const last = stored === null ? null : candles.last(stored.id);
  if (stored === null || last === null) return null;
  const start = days === null ? Number.MIN_SAFE_INTEGER : last.time - days * DAY_MS;
  const before = days === null ? [] : candles.before(stored.id, start, AROUND);
  let after = (before[0]?.time ?? start) - 1;
  const held: StoredCandle[] = [];
  for (;;) {
    const page = candles.pageAfter(stored.id, after, PAGE);
    const end = page.at(-1);
    if (end === undefined) break;
    held.push(...page);
    after = end.candle.time;
    await nextTurn();
  }
  const isPast = origin === 'backfill' || origin === 'replay';
  const alerts: SaidAlert[] = [];
  let place: SaidPlace | null = { candleTime: start, seq: 0 };
  while (place !== null) {
    const page = said.page(key, origin, place, PAGE);
    // What was found in candles that were old already was never said: it does not stand beside what was.
    alerts.push(...(isPast ? page.alerts : page.alerts.filter(({ reason }) => reason !== 'historical')));
    place = page.next;
    await nextTurn();
  }
  const from = held.findIndex(({ candle }) => candle.time >= start);
  if (from === -1) return null;
  return {
    kind: 'performance',
    instrument: stored.instrument,
    timeframe: key.timeframe,
    origin,
    candles: packCandles(held.map(({ candle }) => candle)),
    watched: Uint8Array.from(held, (candle) =>
      candle.origin === origin && (isPast || !candle.historical) ? 1 : 0,
    ),
    from,
    said: alerts,
    settings,
    settledAt: settledSince(marketAudit),
    ...readReference(meta, { key, instrument: stored.instrument, origin }, settingsHash),
  };
}
