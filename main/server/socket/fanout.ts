import { inSlices } from '../inSlices';
import type { SocketClient } from './socketClient';

/** Something for every client that is due for it, framed once. */
export interface BroadcastEntry {
  readonly type: 'alert' | 'update';
  readonly seq: number;
  readonly frame: Buffer;
}

/** Clients told within the call itself: a third of a millisecond of system calls. */
const PROMPT = 25;
/** After a round through the crowd the loop is left to others for as long as the round took, at most this, ms. */
const LONGEST_REST_MS = 50;

/**
 * Tells every client every entry, in order. The first clients are told within the call; a crowd behind them is told
 * slice by slice, so that a thousand clients do not hold up the next candle. Those share one log and each has its
 * own place in it, so that a client behind by several entries gets them in one write.
 */
export class Fanout {
  readonly #prompt = new Set<SocketClient>();
  readonly #crowd = new Set<SocketClient>();
  #log: BroadcastEntry[] = [];
  /** Entries that were dropped from the front of the log. */
  #trimmed = 0;
  #running = false;
  #joined: { readonly of: readonly BroadcastEntry[]; readonly frame: Buffer } = {
    of: [],
    frame: Buffer.alloc(0),
  };

  /** `told` is called after each write to a client: the place to cut off a slow one. */
  constructor(readonly told: (client: SocketClient, entries: readonly BroadcastEntry[]) => void) {}

  add(client: SocketClient): void {
    client.cursor = this.#end;
    (this.#prompt.size < PROMPT ? this.#prompt : this.#crowd).add(client);
  }

  remove(client: SocketClient): void {
    this.#crowd.delete(client);
    if (!this.#prompt.delete(client)) return;
    for (const next of this.#crowd) {
      this.settle(next);
      this.#crowd.delete(next);
      this.#prompt.add(next);
      return;
    }
  }

  /** Whether anybody was told, or is about to be. */
  broadcast(entry: BroadcastEntry): boolean {
    let reached = this.#crowd.size > 0;
    for (const client of this.#prompt) {
      if (!accepts(client, entry)) continue;
      client.write(entry.frame);
      this.told(client, [entry]);
      reached = true;
    }
    if (this.#crowd.size > 0) {
      this.#log.push(entry);
      void this.#run();
    }
    return reached;
  }

  /** Brings one client to the end of the log now. */
  settle(client: SocketClient): void {
    if (!this.#crowd.has(client)) return;
    const due = this.#log
      .slice(Math.max(0, client.cursor - this.#trimmed))
      .filter((entry) => accepts(client, entry));
    client.cursor = this.#end;
    if (due.length === 0) return;
    client.write(this.#inOnePiece(due));
    this.told(client, due);
  }

  /** The frames as one: nearly every client of a round is due for the same ones, and they are joined once. */
  #inOnePiece(due: readonly BroadcastEntry[]): Buffer {
    const [first] = due;
    if (first !== undefined && due.length === 1) return first.frame;
    const { of, frame } = this.#joined;
    if (of.length === due.length && of.every((entry, index) => entry === due[index])) return frame;
    const whole = Buffer.concat(due.map((entry) => entry.frame));
    this.#joined = { of: due, frame: whole };
    return whole;
  }

  get #end(): number {
    return this.#trimmed + this.#log.length;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#log.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      const passed = this.#end;
      const startedAt = performance.now();
      await inSlices([...this.#crowd], (client) => this.settle(client));
      const tookMs = performance.now() - startedAt;
      // Whoever joined meanwhile started at the end of the log, beyond `passed`.
      this.#log = this.#log.slice(passed - this.#trimmed);
      this.#trimmed = passed;
      const restMs = Math.min(tookMs, LONGEST_REST_MS);
      if (this.#log.length > 0) await new Promise<void>((resolve) => setTimeout(resolve, restMs));
    }
    this.#running = false;
  }
}

/** Moves the client on when the entry is for it. */
function accepts(client: SocketClient, entry: BroadcastEntry): boolean {
  if (entry.type === 'update') return entry.seq <= client.position && client.isOpen;
  if (client.state !== 'live' || entry.seq <= client.position) return false;
  client.position = entry.seq;
  return true;
}
