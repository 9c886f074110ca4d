import { describe, expect, it } from 'vitest';
import type { SeriesSummary } from '../../app/engine/ports';
import type { FeedState } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import { sessionProgress } from '../../renderer/market/sessionProgress';
import { nextShownSeries } from '../../renderer/market/shownSeries';
import type { SeriesView } from '../../renderer/state/marketStore';

function series(symbol: string, source: SeriesSummary['source'], state: FeedState): SeriesView {
  const instrument = {
    symbol,
    tickSize: 5,
    pointValue: 0.2,
    currency: 'BRL',
    digits: 0,
    calendar: 'b3-index',
  } as const;
  const feed = { state, delayMs: null, clockSkewMs: null, broker: null, quarantined: 0 };
  const summary = {
    symbol,
    timeframe: 'M5',
    instrument,
    source,
    feed,
    lastCandle: null,
    candleCount: 0,
  } as const;
  return { id: `${symbol}|M5`, summary, forming: null, progress: null, unread: 0 };
}

const simulated = series('WIN$SIM', 'simulated', 'simulated');
const live = series('WIN$N', 'bridge', 'live');
const stored = series('WDO$N', 'bridge', 'link-down');
const none = new Set<string>();

describe('the series on the chart', () => {
  it('is the living real market first, then the simulated one, then what is only stored', () => {
    expect(nextShownSeries(null, [simulated, live, stored], none)).toBe(live.id);
    expect(nextShownSeries(null, [stored, simulated], none)).toBe(simulated.id);
    expect(nextShownSeries(null, [stored], none)).toBe(stored.id);
    expect(nextShownSeries(null, [], none)).toBeNull();
  });

  it('switches from the simulated market to a real one when that awakes', () => {
    expect(nextShownSeries(simulated.id, [simulated, live], new Set([live.id]))).toBe(live.id);
  });

  it('stays where the trader put it, also on the simulated market once the real one is known', () => {
    expect(nextShownSeries(simulated.id, [simulated, live], none)).toBe(simulated.id);
    expect(nextShownSeries(stored.id, [simulated, live, stored], new Set([live.id]))).toBe(stored.id);
  });

  it('is chosen anew when it is gone', () => {
    expect(nextShownSeries('GONE|M1', [stored], none)).toBe(stored.id);
  });
});

describe('the progress of a session', () => {
  const at = (day: number, hour: number, close: number): Candle => ({
    time: Date.UTC(2026, 2, day, hour),
    open: close - 5,
    high: close,
    low: close - 5,
    close,
    tickVolume: 1,
    realVolume: 1,
    spread: 0,
  });

  it('counts from the last close of the session before', () => {
    const progress = sessionProgress('b3-index', [at(16, 12, 100), at(16, 20, 110), at(17, 12, 120)], null);
    expect(progress).toMatchObject({ reference: 110, lastClose: 120 });
  });

  it('counts from its own open while no session before is known', () => {
    expect(sessionProgress('b3-index', [at(16, 12, 100)], null)?.reference).toBe(95);
  });

  it('goes on over the border of a session as if read in one piece', () => {
    const all = [at(16, 12, 100), at(16, 20, 110), at(17, 12, 120), at(17, 13, 125)];
    const first = sessionProgress('b3-index', all.slice(0, 2), null);
    expect(sessionProgress('b3-index', all.slice(2), first)).toEqual(sessionProgress('b3-index', all, null));
  });

  it('takes a correction of the newest candle and ignores those of older ones', () => {
    const all = [at(16, 12, 100), at(16, 13, 110)];
    const progress = sessionProgress('b3-index', all, null);
    const corrected = sessionProgress('b3-index', [at(16, 13, 112)], progress);
    expect(corrected).toMatchObject({ lastClose: 112, closes: [100, 112] });
    expect(sessionProgress('b3-index', [at(16, 12, 90)], corrected)).toMatchObject({ closes: [100, 112] });
  });

  it('is nothing before there is a candle', () => {
    expect(sessionProgress('b3-index', [], null)).toBeNull();
  });
});
