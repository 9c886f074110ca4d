import type { Candle } from '../../../../app/market/candle';
import { HELLO, OFF, TF } from '../support/bridgeBench';
import { TestBridge } from '../support/testBridge';

const HIST_ROWS = 300;
const serverTime = (candle: Candle | undefined): number =>
  candle === undefined ? 0 : candle.time / 1000 + OFF;

/** A terminal whose market is a list of candles; like the real one it sends all between its cursor and the present. */
export class ScriptedTerminal {
  /** Candles that have closed so far. */
  closed: number;
  #bridge: TestBridge | null = null;

  constructor(
    readonly candles: readonly Candle[],
    closed: number,
  ) {
    this.closed = closed;
  }

  get bridge(): TestBridge {
    if (this.#bridge === null) throw new Error('not connected');
    return this.#bridge;
  }

  /** Says hello, hears where the app stands, and sends what has closed since. */
  async connect(port: number): Promise<void> {
    const bridge = await TestBridge.connect(port);
    this.#bridge = bridge;
    const now = serverTime(this.candles[Math.min(this.closed, this.candles.length - 1)]);
    bridge.send('hello', { ...HELLO, now, cur: now });
    const { since } = await bridge.next('welcome');
    this.#history(0, Number(since));
  }

  /** The next candle closes; after a night a heartbeat tells the time first. */
  closeNext(): void {
    const candle = this.candles[this.closed];
    const before = this.candles[this.closed - 1];
    if (candle === undefined) return;
    const now = serverTime(candle) + TF;
    this.bridge.send('hb', { now, off: OFF, conn: true, last: now, drop: 0, sendms: 0 });
    this.bridge.send('bar', { p: serverTime(before), prov: false, rev: false, b: row(candle) });
    this.closed += 1;
  }

  /** Gives the app what it needs, as long as it asks. */
  answerNeeds(): void {
    for (;;) {
      const index = this.bridge.heard.findIndex(({ t }) => t === 'need');
      const [need] = index === -1 ? [] : this.bridge.heard.splice(index, 1);
      if (need === undefined) return;
      this.#history(Number(need.rid), Number(need.from));
    }
  }

  /** The link breaks, perhaps in the middle of a line. */
  breakOff(half: boolean): void {
    if (half) this.bridge.socket.write('{"n":9999,"t":"bar","p":17');
    this.bridge.close();
    this.#bridge = null;
  }

  #history(rid: number, from: number): void {
    const found = this.candles.findIndex((candle) => serverTime(candle) >= from);
    const start = found === -1 ? this.closed : Math.min(found, this.closed);
    for (let at = start, i = 0; i === 0 || at < this.closed; at += HIST_ROWS, i++) {
      const stop = Math.min(at + HIST_ROWS, this.closed);
      const bars = this.candles.slice(at, stop).map(row);
      const p = serverTime(this.candles[at - 1]);
      this.bridge.send('hist', { rid, i, p, end: stop >= this.closed, sync: true, partial: false, bars });
    }
  }
}

function row(candle: Candle): readonly number[] {
  const { open, high, low, close, tickVolume, realVolume, spread } = candle;
  return [serverTime(candle), open, high, low, close, tickVolume, realVolume, spread];
}
