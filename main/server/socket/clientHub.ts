import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Alert } from '../../../app/alerts/alert';
import { SERVER_MESSAGES_VERSION as version } from '../../../app/contract/serverMessages';
import type { ServerMetrics } from '../metrics/serverMetrics';
import type { ServerLimits, ServerOptions } from '../serverOptions';
import { CatchUp } from './catchUp';
import { DeliveryRecorder } from './deliveryRecorder';
import { Fanout } from './fanout';
import { handleClientMessage } from './handleClientMessage';
import { startHeartbeat } from './heartbeat';
import { alertFrame, messageFrame } from './messageFrame';
import { probeClients, type ClientProbe } from './probeClients';
import { SocketClient } from './socketClient';
import { UpdateFilter } from './updateFilter';

/** Close codes a client can meet (RFC 6455 section 7.4.1). */
const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;
const TRY_AGAIN_LATER = 1013;
/** How long a client may take to answer a close before its socket is cut, ms. */
const CLOSE_GRACE_MS = 1000;

/** All WebSocket clients: who joins, what they are told, who is cut off. */
export class ClientHub {
  readonly #clients = new Set<SocketClient>();
  readonly #fanout: Fanout;
  readonly #catchUp: CatchUp;
  readonly #recorder: DeliveryRecorder;
  readonly #updates = new UpdateFilter();
  readonly #stopHeartbeat: () => void;

  constructor(
    readonly options: ServerOptions,
    readonly limits: ServerLimits,
    readonly metrics: ServerMetrics,
  ) {
    const { terminal, clock, scheduler } = options;
    this.#recorder = new DeliveryRecorder(terminal, clock, scheduler);
    this.#fanout = new Fanout((client, entries) => {
      for (const { type } of entries) metrics.sent[type] += 1;
      if (client.buffered > limits.maxBufferedBytes) this.#drop(client, 'slow', TRY_AGAIN_LATER);
    });
    this.#catchUp = new CatchUp({
      terminal,
      fanout: this.#fanout,
      sent: (alerts) => {
        metrics.sent.alert += alerts.length;
        for (const alert of alerts) this.#recorder.reached(alert);
      },
      failed: (client, error) => {
        options.log('error', 'A WebSocket client could not be read its missed alerts', {
          error: String(error),
        });
        this.#drop(client, 'error', INTERNAL_ERROR);
      },
    });
    this.#stopHeartbeat = startHeartbeat(scheduler, limits.heartbeatMs, this.#clients, (client) => {
      this.#drop(client, 'dead', null);
    });
  }

  get size(): number {
    return this.#clients.size;
  }

  /** A client that passed the door. */
  join(ws: WebSocket, socket: Duplex): void {
    const client = new SocketClient(ws, socket, this.options.terminal.lastSeq());
    this.#clients.add(client);
    this.metrics.clients.set(this.#clients.size);
    this.#fanout.add(client);
    ws.on('message', (data, isBinary) => this.#hear(client, data, isBinary));
    ws.on('pong', () => (client.unanswered = 0));
    ws.on('error', (error) => this.options.log('warn', 'WebSocket client failed', { error: error.message }));
    ws.on('close', () => this.#leave(client));
    client.write(messageFrame({ type: 'hello', version, seq: client.position }));
    client.endGrace = this.options.scheduler.after(this.limits.resumeGraceMs, () =>
      this.#catchUp.start(client),
    );
  }

  /** A new alert, committed. */
  tell(alert: Alert): void {
    if (alert.reason !== null || this.#clients.size === 0) return;
    const reached = this.#fanout.broadcast({
      type: 'alert',
      seq: alert.seq,
      frame: alertFrame('alert', alert),
    });
    if (!reached) return;
    const committed = alert.stages.committedAt;
    if (committed !== null) this.metrics.latencies.observe('broadcast', this.options.clock.now() - committed);
    this.#recorder.reached(alert);
  }

  /** An alert the clients may know has changed. */
  tellUpdate(alert: Alert): void {
    if (alert.reason !== null || !this.#updates.isNews(alert) || this.#clients.size === 0) return;
    this.#fanout.broadcast({ type: 'update', seq: alert.seq, frame: alertFrame('update', alert) });
  }

  /** Pings everyone now and counts the answers. */
  probe(): Promise<ClientProbe> {
    return probeClients([...this.#clients], this.options.clock, this.options.scheduler);
  }

  /** Says goodbye to everyone. */
  stop(): void {
    this.#stopHeartbeat();
    this.#recorder.flush();
    for (const client of this.#clients) this.#close(client, GOING_AWAY, 'Vigia is closing');
  }

  #hear(client: SocketClient, data: RawData, isBinary: boolean): void {
    client.unanswered = 0;
    if (client.state === 'leaving') return;
    const { terminal } = this.options;
    const answer = handleClientMessage(isBinary ? null : data, {
      newest: () => terminal.lastSeq(),
      resume: (afterSeq) => {
        client.position = afterSeq;
        this.#catchUp.start(client);
      },
      acknowledge: (id) => terminal.acknowledge(id, 'websocket', null),
    });
    if (client.state === 'held') this.#catchUp.start(client);
    if (answer === null) return;
    client.write(messageFrame({ type: 'error', version, ...answer }));
    if (client.buffered > this.limits.maxBufferedBytes) this.#drop(client, 'slow', TRY_AGAIN_LATER);
  }

  #drop(client: SocketClient, reason: 'slow' | 'dead' | 'error', code: number | null): void {
    if (client.state === 'leaving') return;
    this.metrics.dropped.inc({ reason });
    this.options.log('warn', 'WebSocket client dropped', { reason, buffered: client.buffered });
    if (code !== null) {
      this.#close(client, code, reason);
      return;
    }
    client.ws.terminate();
    this.#leave(client);
  }

  #close(client: SocketClient, code: number, reason: string): void {
    client.ws.close(code, reason);
    this.#leave(client);
    this.options.scheduler.after(CLOSE_GRACE_MS, () => client.ws.terminate());
  }

  #leave(client: SocketClient): void {
    client.state = 'leaving';
    client.endGrace?.();
    client.endGrace = null;
    this.#fanout.remove(client);
    this.#clients.delete(client);
    this.metrics.clients.set(this.#clients.size);
  }
}
