import type { BackfillVerdict, MarketPort } from '../../app/engine/ports';
import type { IncomingCandle } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import type { SeriesKey } from '../../app/market/series';
import { createBarStore } from './barStore';
import type { CandleReader } from './candleReader';
import { createHeldBars } from './heldBars';
import { createHistoryAnswer, type HistoryAnswer } from './historyAnswer';
import type { HistoryRequest } from './historyRequest';
import { createLateness } from './lateness';
import type { MarketClock } from './marketClock';
import type { BarMessage, HistMessage } from './messages';
import { createRepairSteps, type RepairStep } from './repairSteps';
import type { ServerClock } from './serverClock';

const DAY_SECONDS = 86_400;
/** Wait before asking again a terminal that is still loading its history, and how often. */
const SYNC_WAIT_MS = 5_000;
const SYNC_ATTEMPTS = 6;

export interface SeriesFeedOptions {
  readonly key: SeriesKey;
  readonly periodMs: number;
  readonly port: MarketPort;
  readonly market: MarketClock;
  readonly server: () => ServerClock;
  readonly reader: CandleReader;
  readonly request: HistoryRequest;
  /** The last closed candle stored when the bridge was welcomed. */
  readonly last: Candle | null;
  /** Candles a bridge is asked for when nothing is stored. */
  readonly wanted: number;
  readonly onRefused: (reason: string, time: number | null) => void;
  /** The store could not take a candle: the session has to start over. */
  readonly onStorageFailure: () => void;
  /** The terminal has no history that joins; candles between these open times may be missing. */
  readonly onUnrepaired: (from: number, to: number) => void;
}

/** Brings the closed candles of one session to the port, by the apply rule of mt5-bridge.md section 2. */
export interface SeriesFeed {
  /** False when the row is none: the line is bad. The bar is stored by the next `flush`. */
  bar(message: BarMessage, receivedAt: number): boolean;
  /** Stores the bars that came since the last time; to be called before anything that depends on them. */
  flush(): void;
  /** False when nobody asked for it. */
  history(message: HistMessage, receivedAt: number): boolean;
  /** True while history is on its way and bars wait. */
  repairing(): boolean;
  /** Open time of the last closed candle stored, UTC ms; null for none. */
  last(): number | null;
}

export function createSeriesFeed(options: SeriesFeedOptions): SeriesFeed {
  const { key, periodMs, port, market, server, reader, request } = options;
  const held = createHeldBars();
  const steps = createRepairSteps();
  const lateness = createLateness(periodMs);

  let lastTime = options.last?.time ?? null;
  /** The history a bridge sends unasked after `welcome`, number 0, may still come. */
  let initial = true;
  let answer: { readonly rid: number; readonly history: HistoryAnswer } | null = null;
  let step: RepairStep = 'from-last';
  let syncAttempts = 0;
  /** What this answer brought so far. */
  let gap: number | null = null;
  let revised = false;
  let unsynchronised = false;
  let joined = false;
  /** The next bar is taken as it is: not even history without a join had one. */
  let joinNextBar = false;
  let refusedTail: ReturnType<HistoryAnswer['refusedTail']> = null;

  const repairing = (): boolean => request.open();
  const utcOrNull = (seconds: number): number | null => (seconds === 0 ? null : server().toUtc(seconds));

  /** Where history has to start for nothing to be missing, server epoch seconds. */
  const resumeFrom = (): number =>
    Math.floor(server().toServer(lastTime ?? market.now() - options.wanted * periodMs));

  function stored(time: number): void {
    lastTime = Math.max(lastTime ?? time, time);
    market.reach(time + periodMs);
  }

  function askFrom(last: number, how: RepairStep): void {
    step = how;
    const from = server().toServer(last);
    request.ask(how === 'whole-day' ? Math.floor(from / DAY_SECONDS) * DAY_SECONDS : from, 0);
  }

  function repair(last: number): void {
    lastTime = last;
    askFrom(last, steps.next(last));
  }

  const bars = createBarStore({
    key,
    port,
    previousOf(bar) {
      if (joinNextBar) return null;
      // What went into quarantine is left out, though the terminal's series knows it.
      const { previousTime } = bar;
      return refusedTail !== null && previousTime === refusedTail.time ? refusedTail.before : previousTime;
    },
    onVerdict(verdict, candles) {
      joinNextBar = false;
      note(verdict, candles);
    },
    onGap(waiting, last) {
      for (const bar of waiting) held.add(bar);
      repair(last);
    },
  });

  function take(bar: IncomingCandle): void {
    if (repairing()) held.add(bar);
    else if (!bars.add(bar)) {
      bars.flush();
      take(bar);
    }
  }

  function note(verdict: BackfillVerdict, candles: readonly Candle[]): void {
    const refused = new Set(verdict.rejected.map(({ time }) => time));
    for (const { time, reason } of verdict.rejected) options.onRefused(reason, time);
    if (verdict.rejected.some(({ reason }) => reason === 'storage-failed')) options.onStorageFailure();
    if (verdict.appended > 0) steps.progressed();
    if (verdict.gap !== null) return;
    const newest = candles.findLast(({ time }) => !refused.has(time));
    if (newest !== undefined) stored(newest.time);
  }

  function store(current: HistoryAnswer, message: HistMessage, receivedAt: number): void {
    const part = current.take(message);
    if (gap !== null) return;
    const after = step === 'join-anyway' ? lastTime : null;
    const candles = after === null ? part.candles : part.candles.filter(({ time }) => time > after);
    const first = candles[0];
    const joinsHere = after !== null && first !== undefined && !joined;
    // A terminal without a candle before these has no more to give.
    const beginsHere = part.previousTime === null && first !== undefined;
    if (lastTime !== null && (joinsHere || beginsHere) && first.time > lastTime) {
      joined = true;
      options.onUnrepaired(lastTime, first.time);
    }
    const chunk = {
      candles,
      previousTime: joinsHere ? null : part.previousTime,
      end: message.end,
      origin: 'backfill',
      // A candle is history once it has been closed for longer than one period.
      liveFrom: market.now() - 2 * periodMs,
      receivedAt,
    } as const;
    const verdict = port.backfill(key, chunk);
    note(verdict, candles);
    if (verdict.revised > 0) revised = true;
    gap = verdict.gap?.last ?? null;
  }

  function finish(current: HistoryAnswer): void {
    const wasInitial = initial;
    initial = false;
    answer = null;
    refusedTail = current.refusedTail() ?? refusedTail;
    if (unsynchronised) {
      syncAttempts += 1;
      request.ask(resumeFrom(), SYNC_WAIT_MS);
      return;
    }
    syncAttempts = 0;
    request.close();
    if (gap !== null) {
      repair(gap);
      return;
    }
    // The overlapping candle had other values: whatever else that day holds may differ, too.
    if (wasInitial && revised && options.last !== null) {
      askFrom(options.last.time, 'whole-day');
      return;
    }
    joinNextBar = step === 'join-anyway' && !joined;
    step = 'from-last';
    applyHeld();
  }

  function applyHeld(): void {
    const { bars: waiting, dropped } = held.take();
    for (const bar of waiting) take(bar);
    bars.flush();
    if (dropped && !repairing() && lastTime !== null) repair(lastTime);
  }

  function begin(): HistoryAnswer {
    gap = null;
    revised = false;
    unsynchronised = false;
    joined = false;
    return createHistoryAnswer({
      reader,
      toUtc: (seconds) => server().toUtc(seconds),
      onRefusedRow: options.onRefused,
    });
  }

  return {
    bar(message, receivedAt) {
      const read = reader.read(message.b);
      if (read === null) return false;
      if (read.candle === null) return true;
      const { candle } = read;
      const late = lateness.isLate(market.now() - candle.time - periodMs);
      market.reach(candle.time + periodMs);
      const bar: IncomingCandle = {
        candle,
        previousTime: utcOrNull(message.p),
        provisional: message.prov,
        revision: message.rev,
        origin: late && !message.rev ? 'backfill' : 'live',
        receivedAt,
      };
      take(bar);
      return true;
    },
    flush: () => bars.flush(),
    history(message, receivedAt) {
      if (initial && message.rid === 0 && !request.open()) request.expectInitial(resumeFrom());
      if (message.rid !== request.awaited()) return false;
      request.heard();
      if (answer?.rid !== message.rid) answer = { rid: message.rid, history: begin() };
      // A terminal that is still loading its history answers with too few candles; they prove nothing.
      if (!message.sync && syncAttempts < SYNC_ATTEMPTS) unsynchronised = true;
      if (!unsynchronised) store(answer.history, message, receivedAt);
      if (message.end) finish(answer.history);
      return true;
    },
    repairing,
    last: () => lastTime,
  };
}
