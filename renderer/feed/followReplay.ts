import type { FeedBatch } from '../../app/contract/ipcFeed';
import { NEWEST_FIRST } from '../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import { seriesId } from '../../app/market/series';
import { request } from '../api/request';
import { keepKnown } from '../state/alertStore';
import { addReplayAlerts, useReplay } from '../state/replayStore';

const SHOWN = 200;

/** Keeps the list of what the replay has found; after a jump it is read anew. */
export function followReplay(batch: FeedBatch): void {
  const { state } = useReplay.getState();
  if (state === null) return;
  const fresh = batch.newAlerts.filter(({ origin }) => origin === 'replay');
  keepKnown(fresh);
  const id = seriesId(state.key);
  if (batch.candles.some(({ key, reset }) => reset && seriesId(key) === id)) void readAgain(state.key.symbol);
  else addReplayAlerts(fresh);
}

async function readAgain(symbol: string): Promise<void> {
  const query = {
    ...NO_FILTER,
    from: useReplay.getState().state?.startAt ?? null,
    symbol,
    reason: 'delivered',
    sort: NEWEST_FIRST,
    limit: SHOWN,
    cursor: null,
  } as const;
  const answer = await request('alerts:query', query);
  if (!answer.ok || useReplay.getState().state?.key.symbol !== symbol) return;
  const alerts = answer.value.alerts.slice(0, SHOWN);
  keepKnown(alerts);
  useReplay.setState({ alerts });
}
