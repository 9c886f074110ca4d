import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packCandles } from '../../app/contract/ipcCandles';
import type { FeedBatch } from '../../app/contract/ipcFeed';
import type { Candle } from '../../app/market/candle';
import { CandleSource } from '../../renderer/chart/candleSource';

const key = { symbol: 'WIN$N', timeframe: 'M5' } as const;
const candle = (n: number): Candle => ({
  time: n * 300_000,
  open: n,
  high: n + 1,
  low: n,
  close: n,
  tickVolume: 1,
  realVolume: 0,
  spread: 0,
});
const range = (from: number, to: number): Candle[] =>
  Array.from({ length: to - from }, (_, index) => candle(from + index));

const batch = (
  candles: readonly Candle[],
  changes: Partial<FeedBatch['candles'][number]> = {},
): FeedBatch => ({
  session: 1,
  number: 2,
  snapshot: null,
  candles: [{ key, reset: false, packed: packCandles(candles), ...changes }],
  forming: [],
  series: [],
  newAlerts: [],
  changedAlerts: [],
  levels: null,
  notices: [],
  snoozes: null,
});

/** The main process's side of the door: it holds a series and answers when told to. */
function openTerminal() {
  const stored: Candle[] = [];
  const questions: (() => void)[] = [];
  const api = {
    request: (_channel: string, payload: unknown) =>
      new Promise((resolve) => {
        const { before, limit } = payload as { before: number | null; limit: number };
        // What is stored when the question arrives; the answer may travel for long.
        const answer = stored.filter(({ time }) => before === null || time < before).slice(-limit);
        questions.push(() => resolve({ ok: true, value: packCandles(answer) }));
      }),
    listen: () => () => undefined,
  };
  vi.stubGlobal('window', { vigia: api });
  return { stored, questions };
}

/** Lets what was answered run on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

const silent = {
  reset: () => undefined,
  tail: () => undefined,
  forming: () => undefined,
  failed: () => undefined,
};

afterEach(() => vi.unstubAllGlobals());

describe('the candles of a chart', () => {
  it('are the newest of the series, then older ones on demand until nothing older is stored', async () => {
    const { stored, questions } = openTerminal();
    stored.push(...range(0, 9_000));
    const source = new CandleSource(key, silent);
    void source.start();
    questions.shift()!();
    await settle();
    expect(source.candles).toEqual(range(7_000, 9_000));
    void source.loadOlder();
    questions.shift()!();
    await settle();
    expect(source.candles).toEqual(range(2_000, 9_000));
    expect(source.complete).toBe(false);
    void source.loadOlder();
    questions.shift()!();
    await settle();
    expect(source.candles).toEqual(range(0, 9_000));
    expect(source.complete).toBe(true);
    void source.loadOlder();
    expect(questions).toHaveLength(0);
  });

  it('reach back to a candle that was asked for', async () => {
    const { stored, questions } = openTerminal();
    stored.push(...range(0, 20_000));
    const source = new CandleSource(key, silent);
    void source.start();
    questions.shift()!();
    await settle();
    let reached = false;
    void source.reach(candle(4_000).time).then(() => (reached = true));
    while (!reached) {
      await settle();
      questions.shift()?.();
      await settle();
    }
    expect(source.candles[0]!.time).toBeLessThanOrEqual(candle(4_000).time);
    expect(source.candles.at(-1)).toEqual(candle(19_999));
  });

  it('drop a forming candle once it, or a later one, has closed', async () => {
    const { stored, questions } = openTerminal();
    stored.push(...range(0, 10));
    const source = new CandleSource(key, silent);
    void source.start();
    questions.shift()!();
    await settle();
    const forming = { candle: candle(10), bid: null, ask: null, last: null, receivedAt: 0 };
    source.apply({ ...batch([]), forming: [{ key, forming }] });
    expect(source.formingCandle).toEqual(candle(10));
    source.apply(batch([candle(10)]));
    expect(source.formingCandle).toBeNull();
    expect(source.candles).toEqual(range(0, 11));
    source.apply({ ...batch([]), forming: [{ key, forming }] });
    expect(source.formingCandle).toBeNull();
  });

  it('equal the stored series whatever arrives while pages travel', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('live' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.constant({ do: 'older' as const }),
      fc.constant({ do: 'reset' as const }),
      fc.constant({ do: 'answer' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { stored, questions } = openTerminal();
        stored.push(...range(0, 2_500));
        const source = new CandleSource(key, silent);
        void source.start();
        for (const each of steps) {
          if (each.do === 'live') {
            const fresh = range(stored.length, stored.length + each.count);
            stored.push(...fresh);
            source.apply(batch(fresh));
          }
          if (each.do === 'older') void source.loadOlder();
          if (each.do === 'reset') source.apply(batch([], { reset: true }));
          if (each.do === 'answer') questions.shift()?.();
          await settle();
        }
        while (questions.length > 0) {
          questions.shift()!();
          await settle();
        }
        expect(source.candles).toEqual(stored.slice(-source.candles.length));
        expect(source.candles.length).toBeGreaterThanOrEqual(2_000);
      }),
      { seed: 20210823, numRuns: 60 },
    );
  });
});
