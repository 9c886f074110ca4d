import type { FeedBatch } from '../../app/contract/ipcFeed';
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
  const any = { pattern: null, severity: null, direction: null, status: null, origin: null } as const;
  const query = {
    from: useReplay.getState().state?.startAt ?? null,
    to: null,
    symbol,
    ...any,
    reason: 'delivered',
    limit: SHOWN,
    cursor: null,
  } as const;
  const answer = await request('alerts:query', query);
  if (!answer.ok || useReplay.getState().state?.key.symbol !== symbol) return;
  const alerts = answer.value.alerts.slice(0, SHOWN);
  keepKnown(alerts);
  useReplay.setState({ alerts });
}
