import type { FeedReport, FeedState } from '../../../app/engine/ports';
import type { Candle } from '../../../app/market/candle';
import { findLiveStart } from './findLiveStart';
import { positionBefore, simulatedCandles, type SimulatedCandle } from './simulatedCandles';
import { SIMULATED_INSTRUMENT, SIMULATED_SERIES } from './simulatedInstrument';
import type { SimulatedMarket, SimulatedMarketOptions } from './simulatedTypes';

/** A new simulated market begins this many trading days ago and lives through them faster than time does. */
const SESSIONS_BACK = 25;
/** Sessions on the chart before the first live candle. */
const SESSIONS_SHOWN = 5;
const FORMING_UPDATES = 5;
/** The terminal shows a forming candle this often at most. */
const FORMING_APART_MS = 250;
/** The store could not take a candle: wait this long and offer it again. */
const RETRY_MS = 2_000;
const CHUNK = 1_000;

/**
 * The built-in market for everybody without a terminal: WIN-like candles as WIN$SIM, several sessions at once and
 * then one candle after the other, with the forming candle in between. It continues where the stored series ends.
 */
export function createSimulatedMarket(options: SimulatedMarketOptions): SimulatedMarket {
  const { market, clock, scheduler, seed, speed } = options;
  const candleMs = 1000 / speed;
  const updates = Math.max(0, Math.min(FORMING_UPDATES, Math.floor(candleMs / FORMING_APART_MS) - 1));
  let cancel: (() => void) | null = null;
  let candles: Generator<SimulatedCandle, never> | null = null;
  let previousTime: number | null = null;

  function feed(state: FeedState): void {
    const report: FeedReport = { state, delayMs: null, clockSkewMs: null, broker: null, quarantined: 0 };
    market.feed(SIMULATED_SERIES, report);
  }

  function wait(ms: number, task: () => void): void {
    cancel = scheduler.after(ms, task);
  }

  /** Fills in what lies before the live start and gives the first live candle. */
  function enter(last: Candle | null): SimulatedCandle {
    const begin = last ?? positionBefore(clock.now(), SESSIONS_BACK);
    // What the detectors have seen by then: the sessions shown, or about the same again from before the last candle.
    const seen = last === null ? begin : { ...positionBefore(last.time, SESSIONS_SHOWN), close: last.close };
    const after = last?.time ?? positionBefore(clock.now(), SESSIONS_BACK - SESSIONS_SHOWN).time;
    const liveFrom = findLiveStart(seed, seen, after);
    const source = simulatedCandles(seed, begin);
    candles = source;
    previousTime = last?.time ?? null;
    const history: Candle[] = [];
    let next = source.next().value;
    for (; next.candle.time < liveFrom; next = source.next().value) history.push(next.candle);
    for (let start = 0; start < history.length; start += CHUNK) {
      const part = history.slice(start, start + CHUNK);
      market.backfill(SIMULATED_SERIES, {
        candles: part,
        previousTime,
        end: start + CHUNK >= history.length,
        origin: 'simulated',
        liveFrom,
        receivedAt: clock.now(),
      });
      previousTime = part.at(-1)?.time ?? previousTime;
    }
    return next;
  }

  function show(current: SimulatedCandle, update: number): void {
    if (update === updates) {
      wait(candleMs / (updates + 1), () => close(current));
      return;
    }
    wait(candleMs / (updates + 1), () => {
      const state = current.forming[Math.floor(((update + 1) * current.forming.length) / (updates + 1))];
      if (state !== undefined) {
        const quote = {
          bid: state.close - SIMULATED_INSTRUMENT.tickSize,
          ask: state.close,
          last: state.close,
        };
        market.forming(SIMULATED_SERIES, { candle: state, ...quote, receivedAt: clock.now() });
      }
      show(current, update + 1);
    });
  }

  function close(current: SimulatedCandle): void {
    const { candle } = current;
    const verdict = market.apply(SIMULATED_SERIES, {
      candle,
      previousTime,
      provisional: false,
      revision: false,
      origin: 'simulated',
      receivedAt: clock.now(),
    });
    if (cancel === null) return;
    if (verdict.kind === 'rejected' && verdict.reason === 'storage-failed') {
      wait(RETRY_MS, () => close(current));
      return;
    }
    previousTime = candle.time;
    if (candles !== null) show(candles.next().value, 0);
  }

  return {
    start() {
      if (cancel !== null) return;
      const { last } = market.openSeries({
        instrument: SIMULATED_INSTRUMENT,
        timeframe: SIMULATED_SERIES.timeframe,
        source: 'simulated',
        basis: null,
      });
      const first = enter(last);
      feed('simulated');
      show(first, 0);
    },
    stop() {
      if (cancel === null) return;
      cancel();
      cancel = null;
      candles = null;
      feed('waiting');
    },
    running: () => cancel !== null,
  };
}
