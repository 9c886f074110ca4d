import type { FeedReport, SeriesSummary } from '../../app/engine/ports';
import type { FollowedAlert } from '../../app/evaluation/followedAlert';
import type { Candle } from '../../app/market/candle';
import type { HeardCandle } from './formingPrices';
import type { CandleSource } from '../storage/candleStore';
import type { StoredSeries } from '../storage/seriesStore';

/** One series as the pipeline knows it. */
export interface SeriesState {
  stored: StoredSeries;
  /** Who sends its candles now. */
  source: CandleSource;
  feed: FeedReport;
  /** The last closed candle stored. */
  last: Candle | null;
  count: number;
  /** The engine stands where the database stands; false before the first use and after a failure. */
  ready: boolean;
  /** Candles since the engine's state was last stored. */
  sinceSnapshot: number;
  /** The candle that forms, as it was last heard of; null before the first picture since the engine was recovered. */
  heard: HeardCandle | null;
  /** Alerts whose end is not known yet; null when they have to be read from the database again. */
  followed: readonly FollowedAlert[] | null;
  /** Open times of candles that went in before known ones, until their history has been searched. */
  readonly older: Set<number>;
}

export const NO_FEED: FeedReport = {
  state: 'waiting',
  delayMs: null,
  clockSkewMs: null,
  broker: null,
  quarantined: 0,
};

export function createSeriesState(stored: StoredSeries, source: CandleSource): SeriesState {
  const state = {
    last: null,
    count: 0,
    ready: false,
    sinceSnapshot: 0,
    heard: null,
    followed: null,
    older: new Set<number>(),
  };
  return { stored, source, feed: NO_FEED, ...state };
}

export function summaryOf({ stored, feed, last, count }: SeriesState): SeriesSummary {
  const { key, instrument, source } = stored;
  return { ...key, instrument, source, feed, lastCandle: last, candleCount: count };
}
