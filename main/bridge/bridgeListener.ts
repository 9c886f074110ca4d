import { createServer, isIPv4, type Server, type Socket } from 'node:net';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { createAuth } from './auth';
import { bridgeNotices } from './bridgeNotices';
import type { BridgeListener, BridgeListenerOptions, BridgeStart, BridgeStatus } from './bridgeTypes';
import { createConnection, type Connection } from './connection';
import { greet } from './greet';
import { listenProblem } from './listenProblem';
import { createSession, type Session } from './session';

/** Far more than any trader's charts; what knocks beyond that is refused by the system. */
const MOST_CONNECTIONS = 128;

/** Listens for bridges (mt5-bridge.md, protocol version 1) and brings what they say to the market port. */
export function createBridgeListener(options: BridgeListenerOptions): BridgeListener {
  const { host, port, market, clock, scheduler, log, notice } = options;
  const auth = createAuth(options.token);
  const connections = new Set<Connection>();
  const claims = new Map<string, Connection>();
  const quarantined = new Map<string, number>();
  let badLines = 0;
  let unknownTypes = 0;
  let quarantinedRows = 0;
  let accepted = 0;
  let server: Server | null = null;
  let listening: BridgeStatus['listening'] = null;

  function countQuarantine(key: SeriesKey): void {
    const id = seriesId(key);
    quarantined.set(id, (quarantined.get(id) ?? 0) + 1);
  }

  /** Null lets the token in. */
  function admit(token: string): string | null {
    const now = clock.now();
    const before = auth.coolDownUntil(now);
    const verdict = auth.check(token, now);
    if (verdict === 'granted') return null;
    const until = auth.coolDownUntil(now);
    if (verdict === 'wrong-token') {
      notice(
        until === null ? bridgeNotices.wrongToken(now) : bridgeNotices.coolDown(now, seconds(until - now)),
      );
      log('warn', 'wrong token', { coolingDown: until !== null });
      return 'wrong token; copy the current one from Vigia into the input of the bridge';
    }
    return `too many wrong tokens; try again in ${seconds((before ?? now) - now)} s`;
  }

  /** False when another live session has the series. */
  function claim(key: SeriesKey, connection: Connection): boolean {
    const id = seriesId(key);
    const owner = claims.get(id);
    if (owner !== undefined) {
      if (!owner.isSilent()) return false;
      owner.end('busy', 'another bridge took over after 15 s of silence');
    }
    claims.set(id, connection);
    return true;
  }

  function open(hello: object, connection: Connection): Session | null {
    const greeting = greet(hello, admit, options.instrumentOf);
    if (!greeting.ok) {
      if (greeting.versions !== undefined) notice(bridgeNotices.version(clock.now(), greeting.versions));
      connection.end(greeting.code, greeting.message);
      return null;
    }
    const { key } = greeting;
    if (!claim(key, connection)) {
      connection.end('busy', `another bridge already sends ${key.symbol} ${key.timeframe}`);
      return null;
    }
    const session = createSession({
      ...greeting,
      port: market,
      clock,
      scheduler,
      log,
      notice,
      send: (reply) => connection.send(reply),
      end: (code, message) => connection.end(code, message),
      quarantined: () => quarantined.get(seriesId(key)) ?? 0,
      onQuarantinedRow: () => {
        quarantinedRows += 1;
        countQuarantine(key);
      },
    });
    log('info', 'bridge welcomed', { symbol: key.symbol, timeframe: key.timeframe, broker: session.broker });
    options.onWelcome?.(key);
    return session;
  }

  function accept(socket: Socket): void {
    accepted += 1;
    socket.setNoDelay(true);
    const connection = createConnection({
      socket,
      clock,
      scheduler,
      log,
      open,
      onBadLine: (session) => {
        badLines += 1;
        if (session !== null) countQuarantine(session.key);
      },
      onUnknownType: () => {
        unknownTypes += 1;
      },
      onClosed: () => {
        connections.delete(connection);
        for (const [id, owner] of claims) if (owner === connection) claims.delete(id);
      },
    });
    connections.add(connection);
  }

  function start(): Promise<BridgeStart> {
    if (!isLoopback(host))
      return Promise.resolve({ ok: false, text: listenProblem('EADDRNOTAVAIL', host, port) });
    return new Promise((resolve) => {
      const opening = createServer(accept);
      opening.maxConnections = MOST_CONNECTIONS;
      opening.once('error', (error: NodeJS.ErrnoException) => {
        resolve({ ok: false, text: listenProblem(error.code, host, port) });
      });
      opening.listen({ host, port, exclusive: true }, () => {
        const address = opening.address();
        const bound = typeof address === 'object' && address !== null ? address.port : port;
        opening.removeAllListeners('error');
        opening.on('error', (error) => log('error', 'bridge listener', { error: error.message }));
        server = opening;
        listening = { host, port: bound };
        log('info', 'bridge listening', { host, port: bound });
        resolve({ ok: true, port: bound });
      });
    });
  }

  function stop(): Promise<void> {
    const closing = server;
    server = null;
    listening = null;
    if (closing === null) return Promise.resolve();
    return new Promise((resolve) => {
      closing.close(() => resolve());
      for (const connection of [...connections]) connection.bye('Vigia is closing');
    });
  }

  return {
    start,
    stop,
    status: () => ({
      listening,
      sessions: [...connections].flatMap((connection) => {
        const session = connection.session();
        if (session === null) return [];
        const { key, broker, since } = session;
        return [{ key, broker, since, lines: connection.lines(), feed: session.report() }];
      }),
      counters: {
        badLines,
        unknownTypes,
        quarantinedRows,
        authFailures: auth.failures(),
        connections: accepted,
      },
      coolDownUntil: auth.coolDownUntil(clock.now()),
    }),
  };
}

function seconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

function isLoopback(host: string): boolean {
  return (isIPv4(host) && host.startsWith('127.')) || host === '::1';
}
