import type { Clock, FeedReport, MarketPort, Notice } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Instrument } from '../../app/market/instrument';
import type { SeriesKey } from '../../app/market/series';
import { timeframeMs } from '../../app/market/timeframe';
import { createAckPacer } from './ackPacer';
import { bridgeNotices } from './bridgeNotices';
import { createCandleReader } from './candleReader';
import { createClockRegimes } from './clockRegimes';
import { createFeedMeter } from './feedMeter';
import { createFormGate } from './formGate';
import { createHistoryRequest } from './historyRequest';
import { createMarketClock } from './marketClock';
import type { BridgeMessage, FormMessage, HeartbeatMessage, Hello } from './messages';
import { PROTOCOL_VERSION, type BridgeErrorCode, type Reply } from './replies';
import { createSeriesFeed } from './seriesFeed';
import { createServerClock, type ServerClock } from './serverClock';

/** Candles asked of a bridge when nothing is stored: about two months of WIN M5. */
const WANTED_CANDLES = 5_000;
const FORM_MS = 250;
const SKEW_LIMIT_MS = 2_000;
/** Below this the clocks agree again, and a new difference deserves a new word. */
const SKEW_FINE_MS = 1_000;

export interface SessionOptions {
  readonly hello: Hello;
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly server: ServerClock;
  readonly port: MarketPort;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly notice: (notice: Notice) => void;
  readonly send: (reply: Reply) => void;
  /** Ends the connection; `code` null: the bridge said goodbye. */
  readonly end: (code: BridgeErrorCode | null, message: string) => void;
  /** Lines and rows put into quarantine for this series since the start. */
  readonly quarantined: () => number;
  readonly onQuarantinedRow: () => void;
}

/** A welcomed bridge: one series, from `welcome` to the end of the connection. */
export interface Session {
  readonly key: SeriesKey;
  readonly broker: string | null;
  readonly since: number;
  welcome(): void;
  /** False when the message is a bad line after all. */
  handle(message: BridgeMessage, receivedAt: number): boolean;
  /** After the lines that came together and once a second: `n` of the newest line. */
  endTurn(n: number): void;
  report(): FeedReport;
  close(): void;
}

export function createSession(options: SessionOptions): Session {
  const { hello, key, port, clock, scheduler, log, send } = options;
  const periodMs = timeframeMs(key.timeframe);
  const broker = [hello.broker, hello.srv].find((name) => name !== '') ?? null;
  const since = clock.now();
  let server = options.server;
  const regimes = createClockRegimes(options.server);
  let lastReport: FeedReport | null = null;
  let skewNoticed = false;

  const position = port.openSeries({
    instrument: options.instrument,
    timeframe: key.timeframe,
    source: 'bridge',
    basis: hello.basis === '' ? null : hello.basis,
  });
  const market = createMarketClock(server.toUtc(hello.now), clock);
  const meter = createFeedMeter({ market, periodMs, broker, delayed: hello.delayed });
  const acks = createAckPacer(since);
  const gate = createFormGate(FORM_MS, clock, scheduler, (forming) => port.forming(key, forming));

  function refuse(reason: string, time: number | null): void {
    options.onQuarantinedRow();
    const at = time === null || Math.abs(time) > 8.64e15 ? null : new Date(time).toISOString();
    log('warn', 'row refused', { series: key.symbol, reason, time: at });
  }

  const reader = createCandleReader({
    instrument: options.instrument,
    periodMs,
    server: () => server,
    market,
    onQuarantine: refuse,
  });
  const request = createHistoryRequest(scheduler, send, () => {
    options.end('proto', 'no answer to need');
  });
  const feed = createSeriesFeed({
    key,
    periodMs,
    port,
    market,
    server: () => server,
    reader,
    request,
    last: position.last,
    wanted: WANTED_CANDLES,
    onRefused: refuse,
    onStorageFailure: () => options.end('internal', 'the candle could not be stored'),
    onUnrepaired: (from, to) => options.notice(bridgeNotices.unrepaired(clock.now(), key.symbol, from, to)),
  });

  const report = (): FeedReport => meter.report(feed.repairing(), options.quarantined());

  function tell(always: boolean): void {
    const next = report();
    const same = lastReport?.state === next.state && lastReport.quarantined === next.quarantined;
    if (same && !always) return;
    lastReport = next;
    port.feed(key, next);
  }

  function form(message: FormMessage, receivedAt: number): boolean {
    const read = reader.read(message.b);
    if (read === null) return false;
    const last = feed.last();
    if (read.candle === null || (last !== null && read.candle.time <= last)) return true;
    meter.quote();
    const { bid, ask, last: price } = message;
    // WIN$N has no book: the terminal writes 0.
    const quote = { bid: positive(bid), ask: positive(ask), last: positive(price) };
    gate.offer({ candle: read.candle, ...quote, receivedAt });
    return true;
  }

  function heartbeat(message: HeartbeatMessage, receivedAt: number): boolean {
    const next = createServerClock(message.off, message.now);
    if (next === null) return false;
    if (next.offset !== server.offset) {
      log('info', 'server offset changed', { series: key.symbol, from: server.offset, to: next.offset });
      server = regimes.change(next, next.toUtc(message.now));
    }
    market.announce(server.toUtc(message.now));
    const lastQuote = message.last === 0 ? null : server.toUtc(message.last);
    meter.heartbeat(message, lastQuote, (message.now - server.offset) * 1000 - receivedAt);
    watchSkew();
    tell(true);
    return true;
  }

  function watchSkew(): void {
    const skew = meter.skew();
    if (skew === null) return;
    if (Math.abs(skew) < SKEW_FINE_MS) skewNoticed = false;
    if (skewNoticed || Math.abs(skew) <= SKEW_LIMIT_MS) return;
    skewNoticed = true;
    options.notice(bridgeNotices.clockSkew(clock.now(), skew));
  }

  function handle(message: BridgeMessage, receivedAt: number): boolean {
    if (message.t !== 'bar') feed.flush();
    switch (message.t) {
      case 'hist':
        if (!feed.history(message, receivedAt)) log('info', 'history nobody asked for', { rid: message.rid });
        break;
      case 'bar':
        if (!feed.bar(message, receivedAt)) return false;
        meter.quote();
        return true;
      case 'form':
        return form(message, receivedAt);
      case 'hb':
        return heartbeat(message, receivedAt);
      case 'tick':
        meter.quote();
        return true;
      case 'err':
        log('warn', 'the bridge reports an error', { code: message.code, message: message.msg });
        if (message.fatal) options.end(null, `the bridge gave up: ${message.code}`);
        return true;
      case 'bye':
        options.end(null, `the bridge said bye: ${message.why}`);
        return true;
    }
    tell(false);
    return true;
  }

  return {
    key,
    broker,
    since,
    welcome() {
      const last = position.last === null ? 0 : server.toServer(position.last.time);
      send({ v: PROTOCOL_VERSION, t: 'welcome', since: last, bars: WANTED_CANDLES, form_ms: FORM_MS });
      tell(true);
    },
    handle,
    endTurn(n) {
      feed.flush();
      gate.closed(feed.last() ?? 0);
      tell(false);
      const now = clock.now();
      if (!acks.isDue(n, now)) return;
      const last = feed.last();
      send({ t: 'ack', n, last: last === null ? 0 : server.toServer(last) });
      acks.sent(n, now);
    },
    report,
    close() {
      feed.flush();
      request.close();
      gate.stop();
      port.feed(key, { ...report(), state: 'link-down', delayMs: null });
    },
  };
}

function positive(value: number | null | undefined): number | null {
  return value != null && value > 0 ? value : null;
}
