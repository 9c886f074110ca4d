import { createServer as createHttpServer, type Server } from 'node:http';
import type { MarketEvent } from '../../app/engine/ports';
import { createRequestHandler } from './http/handleRequest';
import { listenFailure } from './listenFailure';
import type { LatencySummary } from './metrics/latencyWindow';
import { ServerMetrics } from './metrics/serverMetrics';
import { DEFAULT_LIMITS, type ServerOptions, type Text } from './serverOptions';
import { createUpgradeHandler } from './socket/acceptUpgrade';
import { ClientHub } from './socket/clientHub';
import type { ClientProbe } from './socket/probeClients';

export type ServerStart =
  { readonly ok: true; readonly port: number } | { readonly ok: false; readonly text: Text };

/** The HTTP and WebSocket server of design.md section 3. */
export interface AlertServer {
  /** A port in use and the like are values, not exceptions. */
  start(): Promise<ServerStart>;
  /** Says goodbye to every client and closes the port. */
  stop(): Promise<void>;
  /** WebSocket clients connected. */
  clients(): number;
  /** Pings every WebSocket client and counts the answers; null when the server does not run. */
  probeClients(): Promise<ClientProbe | null>;
  /** Percentiles of the newest alerts, a stage each, ms. */
  latencies(): readonly LatencySummary[];
}

export function createServer(options: ServerOptions): AlertServer {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const metrics = new ServerMetrics(options.terminal.snapshot().series, options.samples ?? (() => []));
  const http = createHttpServer(
    { maxHeaderSize: 16_384, headersTimeout: 5_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 },
    createRequestHandler(options, metrics),
  );
  let running: { readonly hub: ClientHub; readonly unsubscribe: () => void } | null = null;

  return {
    async start() {
      const failure = await listen(http, options.host, options.port);
      if (failure !== null)
        return { ok: false, text: listenFailure(failure.code, options.host, options.port) };
      const hub = new ClientHub(options, limits, metrics);
      http.on('upgrade', createUpgradeHandler(options, limits, hub));
      http.on('error', (error) => options.log('error', 'The HTTP server failed', { error: error.message }));
      running = { hub, unsubscribe: options.terminal.subscribe((event) => publish(hub, event)) };
      const address = http.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      options.log('info', 'HTTP and WebSocket server listening', { host: options.host, port });
      return { ok: true, port };
    },
    async stop() {
      if (running === null) return;
      const { hub, unsubscribe } = running;
      running = null;
      unsubscribe();
      hub.stop();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
    clients: () => running?.hub.size ?? 0,
    probeClients: () => running?.hub.probe() ?? Promise.resolve(null),
    latencies: () => metrics.latencies.summaries(),
  };

  /** The clients first: whoever counts can wait. */
  function publish(hub: ClientHub, event: MarketEvent): void {
    if (event.type === 'alert') hub.tell(event.alert);
    if (event.type === 'alert-update') hub.tellUpdate(event.alert);
    metrics.observe(event);
  }
}

function listen(http: Server, host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => resolve(error);
    http.once('error', failed);
    http.listen({ host, port }, () => {
      http.off('error', failed);
      resolve(null);
    });
  });
}
