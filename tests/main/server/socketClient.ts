import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import { serverMessageSchema, type ServerMessage } from '../../../app/contract/serverMessages';

/** A WebSocket client that checks every message against the contract and keeps it. */
export class SocketClient {
  readonly messages: ServerMessage[] = [];
  closed: { readonly code: number; readonly reason: string } | null = null;
  #wake: (() => void)[] = [];

  constructor(readonly ws: WebSocket) {
    ws.on('message', (data: Buffer) => {
      this.messages.push(serverMessageSchema.parse(JSON.parse(data.toString('utf8'))));
      this.#signal();
    });
    ws.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString('utf8') };
      this.#signal();
    });
    ws.on('error', () => undefined);
  }

  /** A connection that has received its `hello`. */
  static async connect(port: number, token: string, options: ClientOptions = {}): Promise<SocketClient> {
    const client = SocketClient.open(port, token, options);
    await client.until(() => client.messages.length > 0);
    return client;
  }

  static open(port: number, token: string, options: ClientOptions = {}): SocketClient {
    const headers = { authorization: `Bearer ${token}`, ...options.headers };
    return new SocketClient(new WebSocket(`ws://127.0.0.1:${port}/alertas`, { ...options, headers }));
  }

  send(message: unknown): void {
    this.ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The `seq` of every alert received, in order of arrival. */
  get seqs(): number[] {
    return this.messages.flatMap((message) => (message.type === 'alert' ? [message.seq] : []));
  }

  of<T extends ServerMessage['type']>(type: T): Extract<ServerMessage, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<ServerMessage, { type: T }> => message.type === type,
    );
  }

  /** Waits until the condition holds; the test's own timeout ends it. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#wake.push(resolve));
  }

  /** After this everything the server wrote before has arrived. */
  async settle(): Promise<void> {
    const errors = this.of('error').length;
    this.send('?');
    await this.until(() => this.of('error').length > errors);
  }

  async close(): Promise<void> {
    if (this.closed !== null) return;
    this.ws.close();
    await once(this.ws, 'close');
  }

  #signal(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}
