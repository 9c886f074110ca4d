import { connect, type Socket } from 'node:net';
import { z } from 'zod';

/** What the app says, as loosely as a foreign client would read it. */
const replySchema = z.looseObject({ t: z.string() });
export type AppLine = z.infer<typeof replySchema>;

/** A bridge as simple as the protocol allows: it sends what it is told and keeps what it hears. */
export class TestBridge {
  readonly heard: AppLine[] = [];
  readonly ended: Promise<void>;
  #n = 0;
  #rest = '';
  #waiting: (() => void)[] = [];
  #closed = false;

  private constructor(readonly socket: Socket) {
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      const lines = (this.#rest + text).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.heard.push(replySchema.parse(JSON.parse(line)));
      this.#wake();
    });
    socket.on('error', () => undefined);
    this.ended = new Promise((resolve) => {
      socket.on('close', () => {
        this.#closed = true;
        this.#wake();
        resolve();
      });
    });
  }

  static async connect(port: number): Promise<TestBridge> {
    const socket = connect({ host: '127.0.0.1', port });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new TestBridge(socket);
  }

  get closed(): boolean {
    return this.#closed;
  }

  get sent(): number {
    return this.#n;
  }

  /** One line of the protocol with the next `n`. */
  send(t: string, fields: object = {}): void {
    this.#n += 1;
    this.socket.write(`${JSON.stringify({ n: this.#n, t, ...fields })}\n`);
  }

  /** Bytes as they are; `lines` of them count as lines of the connection. */
  raw(bytes: string | Buffer, lines = 1): void {
    this.#n += lines;
    this.socket.write(bytes);
  }

  /** Waits for the next line of this type that nobody has waited for yet. */
  async next(t: string): Promise<AppLine> {
    for (;;) {
      const index = this.heard.findIndex((line) => line.t === t);
      const [line] = index === -1 ? [] : this.heard.splice(index, 1);
      if (line !== undefined) return line;
      if (this.#closed) throw new Error(`closed without ${t}; heard ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  close(): void {
    this.socket.destroy();
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
