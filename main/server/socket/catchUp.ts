import type { Alert } from '../../../app/alerts/alert';
import type { TerminalPort } from '../../../app/engine/ports';
import type { Fanout } from './fanout';
import { alertFrame } from './messageFrame';
import type { SocketClient } from './socketClient';

/** Alerts read and written at a time. */
const PAGE = 200;
/** A client that has this much unread waits before it gets more, bytes. */
const HIGH_WATER = 256 * 1024;

export interface CatchUpOptions {
  readonly terminal: TerminalPort;
  readonly fanout: Fanout;
  /** A page was written to the client. */
  readonly sent: (alerts: readonly Alert[]) => void;
  readonly failed: (client: SocketClient, error: unknown) => void;
}

/**
 * Reads to a client what it has missed, from the database, as fast as it takes it; when nothing is left it is live.
 * What is committed meanwhile is found by the next page, and skipped by the fan-out: nothing is missing, nothing
 * comes twice.
 */
export class CatchUp {
  constructor(readonly options: CatchUpOptions) {}

  /** Everything after the client's position, then live. */
  start(client: SocketClient): void {
    client.endGrace?.();
    client.endGrace = null;
    if (!client.isOpen) return;
    client.state = 'catching-up';
    if (client.pumping) return;
    client.pumping = true;
    this.#pump(client);
  }

  #pump(client: SocketClient): void {
    if (!client.isOpen) return;
    // First what the log still holds for it, so that no older state follows a newer one.
    this.options.fanout.settle(client);
    if (client.buffered > HIGH_WATER) {
      client.socket.once('drain', () => this.#pump(client));
      return;
    }
    try {
      const page = this.options.terminal.alertsAfter(client.position, PAGE);
      const last = page.at(-1);
      if (last === undefined) {
        client.pumping = false;
        client.state = 'live';
        return;
      }
      client.writeAll(page.map((alert) => alertFrame('alert', alert)));
      client.position = last.seq;
      this.options.sent(page);
      setImmediate(() => this.#pump(client));
    } catch (error) {
      this.options.failed(client, error);
    }
  }
}
