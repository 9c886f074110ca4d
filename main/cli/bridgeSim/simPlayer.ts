import { timeframeMs } from '../../../app/market/timeframe';
import { zoneOffset } from '../../../app/market/zoneOffset';
import { formingStates } from './formingStates';
import { serverTime } from './serverTime';
import type { SimLink } from './simLink';
import type { SimOptions, SimProgress } from './simOptions';
import type { TerminalLines } from './terminalLines';

/** Lines the app may be behind before candles wait for it, too. */
const WINDOW = 2_000;
/** Candles sent in one turn, so that replies are heard in between. */
const BURST = 500;
const DAY_MS = 86_400_000;
/** A provisional candle goes out this long after its end. */
const PROVISIONAL_MS = 3_000;

/** The played market over one connection. */
export interface SimPlayer {
  /** False when the app already has the last candle or newer ones. */
  begin(since: number, wanted: number, formEveryMs: number): boolean;
  /** The history from a moment (server epoch seconds) on. */
  answer(rid: number, from: number): void;
  /** Sends what is due; false once everything has been sent. */
  turn(): boolean;
  heartbeat(): void;
}

/** @param behind lines the app has not acknowledged */
export function createSimPlayer(
  options: SimOptions,
  progress: SimProgress,
  lines: TerminalLines,
  link: SimLink,
  behind: () => number,
): SimPlayer {
  const { candles, clock, start } = options;
  const periodMs = timeframeMs(options.timeframe);
  const candleMs = 1000 / options.speed;
  const timeOf = (index: number): number => candles[index]?.time ?? 0;
  /** When the forming candle began, by this computer's clock, and how many of its states went out. */
  let began = clock.now();
  let shown = 0;
  let formEveryMs = 0;
  let ended = false;

  function firstFrom(serverSeconds: number): number {
    const index = candles.findIndex(({ time }) => serverTime(time) >= serverSeconds);
    return index === -1 ? candles.length : index;
  }

  function isLastOfSession(index: number): boolean {
    const day = (utc: number): number => Math.floor((utc + zoneOffset('America/Sao_Paulo', utc)) / DAY_MS);
    return index + 1 < candles.length && day(timeOf(index)) !== day(timeOf(index + 1));
  }

  function closeCandle(): void {
    const index = progress.forming;
    const next = index + 1;
    if (isLastOfSession(index)) {
      link.send([lines.heartbeat(timeOf(index) + periodMs + PROVISIONAL_MS), lines.bar(index, true)]);
    }
    // After a night or a pause the clock has moved on; a terminal's heartbeats would have said so.
    const jumps = next < candles.length && timeOf(next) > timeOf(index) + periodMs;
    if (jumps) link.send([lines.heartbeat(timeOf(next))]);
    link.send([lines.bar(index, false)]);
    progress.forming = next;
    progress.played += 1;
    shown = 0;
    options.onProgress(next - start, candles.length - start, timeOf(index));
  }

  function mayClose(): boolean {
    if (progress.forming >= candles.length || link.blocked() || behind() >= WINDOW) return false;
    return clock.now() - began >= candleMs;
  }

  function showForming(): void {
    const states = Math.floor(candleMs / formEveryMs) - 1;
    const candle = candles[progress.forming];
    if (states < 1 || candle === undefined || behind() > WINDOW) return;
    const due = Math.min(states, Math.floor(((clock.now() - began) / candleMs) * (states + 1)));
    if (due <= shown) return;
    const state = formingStates(candle, states, options.tickSize)[due - 1];
    shown = due;
    if (state !== undefined) link.send([lines.form(state)]);
  }

  /** The market's clock: the open of the forming candle and as far on as that has come. */
  function heartbeat(): void {
    const share = candleMs > 0 ? Math.min(1, (clock.now() - began) / candleMs) : 0;
    const { forming } = progress;
    const open = forming < candles.length ? timeOf(forming) : timeOf(forming - 1) + periodMs;
    link.send([lines.heartbeat(open + Math.floor(share * (periodMs - 1000)))]);
  }

  return {
    begin(since, wanted, formMs) {
      if (since >= serverTime(timeOf(candles.length - 1))) return false;
      const known = candles.findIndex(({ time }) => serverTime(time) === since);
      progress.forming = Math.max(progress.forming, known + 1);
      const { forming } = progress;
      const oldest = Math.max(0, forming - Math.min(options.history, wanted));
      const from = since === 0 ? oldest : Math.min(firstFrom(since), forming);
      began = clock.now();
      shown = 0;
      formEveryMs = Math.max(250, formMs);
      heartbeat();
      link.send(lines.history(0, from, forming));
      progress.history += forming - from;
      return true;
    },
    answer(rid, from) {
      link.send(lines.history(rid, Math.min(firstFrom(from), progress.forming), progress.forming));
      progress.repairs += 1;
    },
    turn() {
      for (let sent = 0; sent < BURST && mayClose(); sent++) {
        closeCandle();
        // Falling behind is caught up, but not more than a second of it.
        began = Math.max(began + candleMs, clock.now() - 1000);
      }
      if (progress.forming < candles.length) {
        showForming();
        return true;
      }
      if (!ended) link.send([lines.heartbeat(timeOf(candles.length - 1) + periodMs)]);
      ended = true;
      return false;
    },
    heartbeat,
  };
}
