import { unpackCandles } from '../../app/contract/ipcCandles';
import type { FeedBatch } from '../../app/contract/ipcFeed';
import { seriesId } from '../../app/market/series';
import { isRealAndAlive, nextShownSeries } from '../market/shownSeries';
import { applyAlerts, replaceAlerts } from '../state/alertStore';
import {
  addUnread,
  applyClosed,
  applyForming,
  applySummaries,
  replaceSeries,
  useMarket,
} from '../state/marketStore';
import { replaceLevels } from '../state/levelStore';
import { addNotices, replaceNotices } from '../state/noticeStore';
import { replaceSnoozes } from '../state/snoozeStore';
import { useReplay } from '../state/replayStore';
import { setView, useView } from '../state/viewStore';
import { announceAlerts } from './announceAlerts';
import { publishBatch } from './batchHub';
import { followReplay } from './followReplay';
import { readOpenCritical } from './readOpenCritical';
import { readProgress } from './readProgress';

/** Brings one batch of the feed into the stores. */
export function applyBatch(batch: FeedBatch): void {
  const alive = idsAlive();
  if (batch.snapshot !== null) {
    replaceSeries(batch.snapshot.series);
    replaceAlerts(batch.snapshot.alerts);
    replaceNotices(batch.snapshot.notices);
    replaceLevels(batch.snapshot.levels);
    replaceSnoozes(batch.snapshot.snoozes);
    void readOpenCritical();
    setView({ connected: true });
  }
  // The last words of a replay may come after its end.
  applySummaries(
    batch.series.filter(({ source }) => source !== 'replay' || useReplay.getState().state !== null),
  );
  applyCandles(batch);
  for (const { key, forming } of batch.forming) applyForming(seriesId(key), forming);
  const newAlerts = batch.newAlerts.filter(({ origin }) => origin !== 'replay');
  applyAlerts(newAlerts, batch.changedAlerts);
  followReplay(batch);
  addNotices(batch.notices);
  if (batch.levels !== null) replaceLevels(batch.levels);
  if (batch.snoozes !== null) replaceSnoozes(batch.snoozes);
  switchSeries(alive);
  countUnread(newAlerts);
  announceAlerts(newAlerts);
  publishBatch(batch);
}

function applyCandles(batch: FeedBatch): void {
  for (const { key, reset, packed } of batch.candles) {
    const id = seriesId(key);
    if (reset) void readProgress(id, key);
    else applyClosed(id, unpackCandles(packed));
  }
  for (const [id, { progress, summary }] of useMarket.getState().series) {
    if (progress === null && summary.lastCandle !== null) void readProgress(id, summary);
  }
}

function idsAlive(): ReadonlySet<string> {
  return new Set([...useMarket.getState().series.values()].filter(isRealAndAlive).map(({ id }) => id));
}

function switchSeries(aliveBefore: ReadonlySet<string>): void {
  const { shownSeries, pinned } = useView.getState();
  if (pinned) return;
  const awoken = new Set([...idsAlive()].filter((id) => !aliveBefore.has(id)));
  const next = nextShownSeries(shownSeries, [...useMarket.getState().series.values()], awoken);
  if (next !== shownSeries) setView({ shownSeries: next, chosenAlert: null, explaining: false });
}

function countUnread(newAlerts: FeedBatch['newAlerts']): void {
  const { shownSeries } = useView.getState();
  for (const alert of newAlerts) {
    if (alert.reason === null && seriesId(alert) !== shownSeries) addUnread(seriesId(alert), 1);
  }
}
