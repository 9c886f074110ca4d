import { connect, type Socket } from 'node:net';

const START = Date.UTC(2024, 0, 15, 12) / 1000;
const MINUTE = 60;
/** Candles that each symbol sends before the day begins. */
export const WARM_CANDLES = 299;

export interface DayLink {
  bar(index: number): void;
  beat(now: number): void;
  close(): void;
}

/** A bridge that sends what it is told and forgets what it hears; `at` makes its symbol another one. */
export async function openDayLink(port: number, token: string, at: number): Promise<DayLink> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await new Promise((resolve) => socket.once('connect', resolve));
  let n = 0;
  const send = (t: string, fields: object): void =>
    void socket.write(`${JSON.stringify({ n: ++n, t, ...fields })}\n`);
  const now = START + WARM_CANDLES * MINUTE;
  send('hello', {
    ...{
      v: 1,
      vmin: 1,
      sid: `day${at}`,
      tok: token,
      ea: 'day',
      build: 0,
      sym: `DAY${at}`,
      basis: '',
      tf: MINUTE,
    },
    ...{ dg: 0, pt: 1, ts: 5, chart: 'last', acct: 'demo', srv: 'day', broker: 'day', off: 0, now, cur: now },
    ...{ maxb: 1000, delayed: 0 },
  });
  const welcome = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  if (!welcome.includes('"welcome"')) throw new Error(welcome.toString());
  socket.resume();
  const bars = Array.from({ length: WARM_CANDLES }, (_, index) => rowOf(index, at));
  send('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars });
  return {
    bar: (index) => send('bar', { p: dayTime(index - 1), prov: false, rev: false, b: rowOf(index, at) }),
    beat: (seconds) => send('hb', { now: seconds, off: 0, conn: true, last: seconds, drop: 0, sendms: 0 }),
    close: () => void socket.destroy(),
  };
}

/** When a candle opens, in seconds since 1970. */
export function dayTime(index: number): number {
  return START + index * MINUTE;
}

/** A wave with a new high every so often, another one for each symbol: some alerts an hour. */
function rowOf(index: number, symbol: number): number[] {
  const closeAt = (at: number): number =>
    100_000 + Math.round(60 * Math.sin((at + symbol * 3) / 9)) * 5 + at * 5;
  const [open, close] = [closeAt(index - 1), closeAt(index)];
  return [dayTime(index), open, Math.max(open, close) + 5, Math.min(open, close) - 5, close, 10, 10, 5];
}
