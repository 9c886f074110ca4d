import type { FormingCandle } from '../../app/engine/ports';
import type { SeriesKey } from '../../app/market/series';
import { commitDrafts } from './commitDrafts';
import { followOutcomes } from './followOutcomes';
import { formingPrices } from './formingPrices';
import { momentWithin } from './marketMoment';
import type { PipelineCore } from './pipelineCore';
import { publishAlerts } from './publishAlerts';
import type { SeriesState } from './seriesState';
import { settle } from './settle';

/**
 * A picture of the candle that forms in `from`: the trader's levels of all timeframes of its symbol look at its
 * prices. What they find is on disk before anybody hears of it.
 */
export function applyForming(
  core: PipelineCore,
  from: SeriesState,
  states: Iterable<SeriesState>,
  forming: FormingCandle,
): void {
  const { candle, receivedAt } = forming;
  const prices = formingPrices(from.heard, candle);
  if (prices.length === 0 || candle.time <= (from.last?.time ?? -Infinity)) return;
  from.heard = candle;
  const at = momentWithin(from.stored.key, candle.time, receivedAt);
  for (const state of states) {
    if (state.stored.key.symbol !== from.stored.key.symbol) continue;
    if (state.ready && core.levels.watchedOf(state.stored.key).length > 0)
      look(core, state, prices, { at, receivedAt });
  }
}

function look(
  core: PipelineCore,
  state: SeriesState,
  prices: readonly number[],
  { at, receivedAt }: { readonly at: number; readonly receivedAt: number },
): void {
  const { engine, storage, clock } = core;
  const key: SeriesKey = state.stored.key;
  const origin = state.source === 'simulated' ? 'simulated' : 'live';
  const drafts = prices.flatMap((price) => engine.forming(key, price, at, origin));
  if (drafts.length === 0) return;
  const times = { receivedAt, detectedAt: clock.now() };
  const committed = storage.transaction(() => commitDrafts(core, drafts, times));
  if (!settle(core, state, committed)) return;
  publishAlerts(core, committed.value);
  followOutcomes(core, state, [], committed.value);
}
