import { describe, expect, it } from 'vitest';
import { unpackCandles } from '../../../app/contract/ipcCandles';
import { feedBatchSchema, type FeedBatch } from '../../../app/contract/ipcFeed';
import type { MarketEvent } from '../../../app/engine/ports';
import type { Candle } from '../../../app/market/candle';
import { FeedSession } from '../../../main/ipc/feedSession';
import { ManualTime } from '../../support/manualTime';
import { sampleAlert } from '../../support/sampleAlert';

const key = { symbol: 'WIN$N', timeframe: 'M5' } as const;
const candle = (n: number): Candle => ({
  time: Date.UTC(2026, 2, 16, 12) + n * 300_000,
  open: 130_000 + n,
  high: 130_050 + n,
  low: 129_950 + n,
  close: 130_010 + n,
  tickVolume: 12,
  realVolume: 340,
  spread: 5,
});
const candles = (...numbers: number[]): MarketEvent => ({
  type: 'candles',
  key,
  candles: numbers.map(candle),
  reset: false,
});

function startSession() {
  const time = new ManualTime();
  const sent: FeedBatch[] = [];
  const session = new FeedSession({
    session: 7,
    snapshot: { version: '1', startedAt: 0, series: [], alerts: [], notices: [], levels: [], snoozes: [] },
    send: (batch) => sent.push(feedBatchSchema.parse(batch)),
    schedule: (task, ms) => void time.after(ms, task),
    now: () => time.now(),
  });
  return { time, sent, session };
}

describe('the feed of a window', () => {
  it('begins with the snapshot', () => {
    const { sent } = startSession();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ session: 7, number: 1, snapshot: { version: '1' } });
  });

  it('sends at most one batch a frame, with everything of the frame in it', () => {
    const { time, sent, session } = startSession();
    session.add(candles(0));
    session.add(candles(1, 2));
    time.advance(15);
    expect(sent).toHaveLength(1);
    time.advance(1);
    expect(sent).toHaveLength(2);
    expect(unpackCandles(sent[1]!.candles[0]!.packed)).toEqual([candle(0), candle(1), candle(2)]);
  });

  it('sends at once what comes after a quiet frame, with the rest of the same step', () => {
    const { time, sent, session } = startSession();
    time.advance(100);
    session.add(candles(0));
    session.add({ type: 'alert', alert: sampleAlert(1) });
    time.advance(0);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ number: 2, snapshot: null, newAlerts: [{ seq: 1 }] });
  });

  it('keeps a new alert new when it changes within the frame, and an old one a change', () => {
    const { time, sent, session } = startSession();
    const fresh = sampleAlert(1);
    const old = sampleAlert(2, { status: 'acknowledged' });
    session.add({ type: 'alert', alert: fresh });
    session.add({ type: 'alert-update', alert: { ...fresh, status: 'acknowledged' } });
    session.add({ type: 'alert-update', alert: old });
    time.advance(16);
    expect(sent[1]!.newAlerts).toEqual([{ ...fresh, status: 'acknowledged' }]);
    expect(sent[1]!.changedAlerts).toEqual([old]);
  });

  it('forgets the candles before a reset and says that there was one', () => {
    const { time, sent, session } = startSession();
    session.add(candles(0, 1));
    session.add({ type: 'candles', key, candles: [candle(5)], reset: true });
    session.add(candles(6));
    time.advance(16);
    expect(sent[1]!.candles[0]!.reset).toBe(true);
    expect(unpackCandles(sent[1]!.candles[0]!.packed)).toEqual([candle(5), candle(6)]);
  });

  it('waits for a window that does not answer, merges meanwhile and loses nothing', () => {
    const { time, sent, session } = startSession();
    for (let n = 0; n < 50; n++) {
      session.add(candles(n));
      time.advance(16);
    }
    const before = sent.length;
    expect(before).toBeLessThan(5);
    session.confirm(7, before);
    time.advance(16);
    const received = sent.flatMap((batch) => batch.candles.flatMap(({ packed }) => unpackCandles(packed)));
    expect(received).toEqual(Array.from({ length: 50 }, (_, n) => candle(n)));
    expect(sent.map(({ number }) => number)).toEqual(sent.map((_, index) => index + 1));
  });

  it('makes a window that was away too long load the series again instead of hoarding candles', () => {
    const { time, sent, session } = startSession();
    for (let n = 0; n < 30; n++) {
      session.add(candles(...Array.from({ length: 1_000 }, (_, i) => n * 1_000 + i)));
    }
    time.advance(16);
    const batch = sent[1]!.candles[0]!;
    expect(batch.reset).toBe(true);
    expect(batch.packed.length / 8).toBeLessThanOrEqual(20_000);
  });

  it('is silent after its end and deaf to confirmations of other sessions', () => {
    const { time, sent, session } = startSession();
    session.confirm(6, 99);
    session.add(candles(0));
    session.end();
    time.advance(100);
    expect(sent).toHaveLength(1);
  });
});
