import { spawn } from 'node:child_process';

/**
 * A process of its own that plays both ends: the bridge that sends candles and the WebSocket clients that wait for
 * their alerts, so that one clock measures the whole way and nothing of it is counted as the terminal's work. Every
 * second candle closes two ticks above all before it.
 */
const SCRIPT = `
const net = require('net');
const { WebSocket } = require('ws');
const { httpPort, bridgePort, apiToken, bridgeToken, clients, alerts, perSecond, slow = 0, dead = 0 } = JSON.parse(process.argv[1]);
const TF = 60, START = Date.UTC(2024, 0, 15, 12) / 1000, WARM = 299;
let n = 0, open = 0, candle = 0, level = 100000;
const sent = new Map(), arrived = new Map(), passages = [];
const now = () => Number(process.hrtime.bigint()) / 1e6;
const timeOf = (index) => START + index * TF;
function rowOf(index) {
  const t = timeOf(index);
  if (index % 2 === 1) { const o = level - 10; level += 10; return [t, o, level, o, level, 10, 10, 5]; }
  return [t, level, level, level - 10, level - 10, 10, 10, 5];
}
const socket = net.connect(bridgePort, '127.0.0.1');
socket.setNoDelay(true);
const line = (t, fields) => JSON.stringify({ n: ++n, t, ...fields }) + '\\n';
const heartbeat = () => line('hb', { now: timeOf(candle), off: 0, conn: true, last: timeOf(candle), drop: 0, sendms: 0 });
socket.on('connect', () => socket.write(line('hello', { v: 1, vmin: 1, sid: 'bench', tok: bridgeToken, ea: 'bench', build: 0,
  sym: 'WIN$N', basis: '', tf: TF, dg: 0, pt: 1, ts: 5, chart: 'last', acct: 'demo', srv: 'bench', broker: 'bench', off: 0,
  now: timeOf(WARM), cur: timeOf(WARM), maxb: 100000, delayed: 0 })));
let rest = '', cutOff = 0, again = 0;
socket.on('data', (data) => {
  const lines = (rest + data).split('\\n');
  rest = lines.pop();
  for (const one of lines) if (one.includes('"welcome"')) welcomed();
});
function welcomed() {
  const bars = [];
  for (; candle < WARM; candle += 1) bars.push(rowOf(candle));
  socket.write(line('hist', { rid: 0, i: 0, p: 0, end: true, sync: true, partial: false, bars }));
  for (let index = 0; index < clients; index += 1) connect();
  for (let index = 0; index < slow; index += 1) ill((ws) => setInterval(() => {
    if (ws.readyState !== 1) return;
    ws.pause();
    setTimeout(() => ws.resume(), 400);
  }, 500));
  for (let index = 0; index < dead; index += 1) ill((ws) => ws.pause());
}
function ill(fall) {
  const ws = new WebSocket('ws://127.0.0.1:' + httpPort + '/alertas', { headers: { authorization: 'Bearer ' + apiToken } });
  ws.on('open', () => fall(ws));
  ws.on('error', () => undefined);
}
function connect() {
  const ws = new WebSocket('ws://127.0.0.1:' + httpPort + '/alertas', { headers: { authorization: 'Bearer ' + apiToken } });
  ws.on('error', () => undefined);
  ws.on('close', () => (cutOff += 1));
  ws.on('message', (data) => {
    const at = now(), text = data.toString('latin1');
    if (text.startsWith('{"type":"hello"') && ++open === clients) setTimeout(play, 500);
    if (!text.startsWith('{"type":"alert"')) return;
    const time = Date.parse(/"candleTime":"([^"]+)"/.exec(text)[1]) / 1000;
    const count = (arrived.get(time) || 0) + 1;
    arrived.set(time, count);
    if (count > clients) again += 1;
    if (count !== clients || !sent.has(time)) return;
    passages.push({ candleTime: time * 1000, sentAt: sent.get(time), lastAt: at });
    if (passages.length === alerts) finish();
  });
}
function play() {
  const started = now();
  let played = 0;
  const turn = () => {
    const due = Math.min(alerts * 2, Math.floor(((now() - started) / 1000) * perSecond * 2));
    while (played < due) {
      const row = rowOf(candle), t = row[0];
      const bytes = (candle % 200 === 0 ? heartbeat() : '') + line('bar', { p: timeOf(candle - 1), prov: false, rev: false, b: row });
      sent.set(t, now());
      socket.write(bytes);
      candle += 1;
      played += 1;
    }
    if (played < alerts * 2) setTimeout(turn, 1);
    else setTimeout(finish, 10000);
  };
  turn();
}
let over = false;
function finish() {
  if (over) return;
  over = true;
  process.send({ passages, lost: alerts - passages.length, again, cutOff });
}
process.on('disconnect', () => process.exit());
`;

export interface MarketPlan {
  readonly httpPort: number;
  readonly bridgePort: number;
  readonly apiToken: string;
  readonly bridgeToken: string;
  readonly clients: number;
  readonly alerts: number;
  readonly perSecond: number;
  /** Further clients that read a fifth of the time, and that do not read at all. */
  readonly slow?: number;
  readonly dead?: number;
}

/** One alert's way, on the machine's monotonic clock, ms: see `machineNow`. */
export interface Passage {
  readonly candleTime: number;
  /** The candle's bytes were given to the socket. */
  readonly sentAt: number;
  /** The last client had the alert. */
  readonly lastAt: number;
}

export interface MarketReport {
  readonly passages: readonly Passage[];
  /** Alerts that did not reach every client that reads. */
  readonly lost: number;
  /** Alerts that came to a client once more. */
  readonly again: number;
  /** Clients that read and were cut off all the same. */
  readonly cutOff: number;
}

export async function playMarket(plan: MarketPlan): Promise<MarketReport> {
  const child = spawn(process.execPath, ['-e', SCRIPT, JSON.stringify(plan)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const report = await new Promise<MarketReport>((resolve, reject) => {
    child.once('message', (message) => resolve(message as MarketReport));
    child.once('exit', (code) => reject(new Error(`the market process ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await ended;
  return report;
}
