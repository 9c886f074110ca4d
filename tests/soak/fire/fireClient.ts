import { WebSocket } from 'ws';
import { serverMessageSchema } from '../../../app/contract/serverMessages';

/** A WebSocket client that outlives its server: after every break it resumes after the last alert it has. */
export class FireClient {
  /** The `seq` of each alert, by its id. */
  readonly heard = new Map<string, number>();
  /** Alerts that came again, or out of order, over all connections. */
  disorder = 0;
  #last = 0;
  #ws: WebSocket | null = null;
  #wake: (() => void)[] = [];

  connect(port: number, token: string): void {
    this.#ws?.terminate();
    const ws = new WebSocket(`ws://127.0.0.1:${port}/alertas`, {
      headers: { authorization: `Bearer ${token}` },
    });
    this.#ws = ws;
    // A server that is killed breaks the line: the next one is resumed on.
    ws.on('error', () => undefined);
    ws.on('open', () => ws.send(JSON.stringify({ type: 'resume', afterSeq: this.#last })));
    ws.on('message', (data: Buffer) => {
      const message = serverMessageSchema.parse(JSON.parse(data.toString('utf8')));
      if (message.type !== 'alert') return;
      if (message.seq <= this.#last) this.disorder += 1;
      this.#last = Math.max(this.#last, message.seq);
      this.heard.set(message.alert.id, message.seq);
      for (const wake of this.#wake.splice(0)) wake();
    });
  }

  /** Waits until it has heard so many alerts, at most `ms`. */
  async until(count: number, ms: number): Promise<void> {
    const end = Date.now() + ms;
    while (this.heard.size < count && Date.now() < end)
      await Promise.race([
        new Promise<void>((resolve) => this.#wake.push(resolve)),
        new Promise((resolve) => setTimeout(resolve, 200)),
      ]);
  }

  close(): void {
    this.#ws?.terminate();
  }
}
