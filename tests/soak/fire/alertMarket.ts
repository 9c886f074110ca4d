import type { Secrets } from '../../../main/secrets';
import { TestBridge } from '../../main/bridge/support/testBridge';

const START = Date.UTC(2024, 0, 15, 13) / 1_000;
const WARM = 121;
/** When the first of its breakouts can come, UTC ms. */
export const FIRST_BREAKOUT = (START + WARM * 60) * 1_000;
const HEARTBEAT_MS = 200;

/** Settings of a terminal that alerts on every second candle of `openAlertMarket`, and on nothing else. */
export const ALERT_MARKET = `
market: { source: bridge }
detectors:
  extreme-volatility: { enabled: false }
  volatility-shock: { enabled: false }
  engulfing: { enabled: false }
  rsi-divergence: { enabled: false }
  level-break: { window: 5, buffer: 1, bufferUnit: ticks }
`;

/** The terminal that the market is connected to. */
interface Listening {
  readonly terminal: { readonly secrets: Pick<Secrets, 'bridgeToken'> };
  readonly bridgePort: number;
}

export interface AlertMarket {
  /** Closes two candles, of which the second leads to an alert. */
  alert(): void;
  close(): void;
}

/**
 * A bridge on a real socket whose market breaks out whenever it is told to.
 * @param before breakouts that this market has had already; they are in the history it sends first
 */
export async function openAlertMarket({ terminal, bridgePort }: Listening, before = 0): Promise<AlertMarket> {
  const bridge = await TestBridge.connect(bridgePort);
  let index = WARM + 2 * before;
  const now = START + index * 60;
  bridge.send('hello', {
    ...{ v: 1, vmin: 1, sid: 'fire', tok: terminal.secrets.bridgeToken, ea: 'fire', build: 0, sym: 'WIN$N' },
    ...{ basis: '', tf: 60, dg: 0, pt: 1, ts: 5, chart: 'last', acct: 'demo', srv: 'fire', broker: 'fire' },
    ...{ off: 0, now, cur: now, maxb: 1000, delayed: 0 },
  });
  await bridge.next('welcome');
  const bars = Array.from({ length: index }, (_, at) => rowOf(at));
  bridge.send('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars });
  const beat = (): void => {
    const at = START + index * 60;
    bridge.send('hb', { now: at, off: 0, conn: true, last: at, drop: 0, sendms: 0 });
  };
  const timer = setInterval(beat, HEARTBEAT_MS);
  return {
    alert() {
      for (let candle = 0; candle < 2; candle += 1) {
        bridge.send('bar', { p: START + (index - 1) * 60, prov: false, rev: false, b: rowOf(index) });
        index += 1;
      }
    },
    close() {
      clearInterval(timer);
      bridge.close();
    },
  };
}

/** Every second candle closes two ticks above everything before it. */
function rowOf(index: number): number[] {
  const level = 100_000 + Math.floor(index / 2) * 10;
  const time = START + index * 60;
  return index % 2 === 1
    ? [time, level - 10, level + 10, level - 10, level + 10, 10, 10, 5]
    : [time, level, level, level - 10, level - 10, 10, 10, 5];
}
