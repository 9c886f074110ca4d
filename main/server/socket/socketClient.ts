import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';

/**
 * `held`: new, and may still say `resume`. `catching-up`: is read to from the database. `live`: has everything and
 * gets what comes. `leaving`: is told nothing more.
 */
export type ClientState = 'held' | 'catching-up' | 'live' | 'leaving';

/**
 * One WebSocket client. Frames go straight to its socket: without compression `ws` holds nothing back, so they
 * keep their order with what `ws` itself writes.
 */
export class SocketClient {
  state: ClientState = 'held';
  /** Pings since it was last heard. */
  unanswered = 0;
  /** Entries of the fan-out's log it was told. */
  cursor = 0;
  /** Somebody reads the database for it. */
  pumping = false;
  endGrace: (() => void) | null = null;

  constructor(
    readonly ws: WebSocket,
    readonly socket: Duplex,
    /** The highest alert `seq` it knows. */
    public position: number,
  ) {}

  get isOpen(): boolean {
    return this.state !== 'leaving' && this.ws.readyState === WebSocket.OPEN;
  }

  /** Bytes it has not taken yet. */
  get buffered(): number {
    return this.socket.writableLength;
  }

  write(frame: Buffer): void {
    if (this.isOpen) this.socket.write(frame);
  }

  /** All frames in one system call. */
  writeAll(frames: readonly Buffer[]): void {
    if (!this.isOpen || frames.length === 0) return;
    this.socket.cork();
    for (const frame of frames) this.socket.write(frame);
    this.socket.uncork();
  }
}
