import type { Alert } from '../../../app/alerts/alert';
import type { OutboxChannel } from '../../../app/engine/ports';
import type { Channel, ChannelResult } from '../../../main/delivery/channel';

export type Answer = ChannelResult['status'] | 'hang' | 'throw';

/** A channel that does as the test says and remembers what it was given. */
export class TestChannel implements Channel {
  readonly seqs: number[] = [];
  readonly digests: number[][] = [];
  closed = false;
  running = 0;
  mostAtOnce = 0;
  #answers: Answer[] = [];
  #gate: Promise<void> | null = null;

  readonly once: boolean;
  readonly remote: boolean;
  readonly personal: boolean;
  readonly deadlineMs = 10_000;
  readonly timeToLiveMs = 600_000;
  sendDigest?: (alerts: readonly Alert[]) => Promise<ChannelResult>;

  constructor(
    readonly id: OutboxChannel,
    readonly atOnce: { most: number; now: number } = { most: 0, now: 0 },
  ) {
    this.once = id === 'desktop' || id === 'sound';
    this.remote = !this.once;
    this.personal = id !== 'webhook' && id !== 'email';
    if (id === 'email' || id === 'desktop')
      this.sendDigest = async (alerts) => {
        this.digests.push(alerts.map(({ seq }) => seq));
        return this.#answer();
      };
  }

  /** What the next attempts come to; after these, `delivered`. */
  answer(...answers: Answer[]): void {
    this.#answers = answers;
  }

  /** Attempts wait until the function it gives is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.#gate = new Promise((resolve) => (open = resolve));
    return () => {
      this.#gate = null;
      open();
    };
  }

  async send(alert: Alert): Promise<ChannelResult> {
    this.seqs.push(alert.seq);
    return this.#answer();
  }

  sendTest(): Promise<ChannelResult> {
    return this.#answer();
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  async #answer(): Promise<ChannelResult> {
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    this.atOnce.now += 1;
    this.atOnce.most = Math.max(this.atOnce.most, this.atOnce.now);
    try {
      await this.#gate;
      const answer = this.#answers.shift() ?? 'delivered';
      if (answer === 'throw') throw new Error('the channel broke');
      if (answer === 'hang') return await new Promise<never>(() => undefined);
      return {
        status: answer,
        latencyMs: 1,
        ...(answer === 'delivered' ? {} : { detail: `said ${answer}` }),
      };
    } finally {
      this.running -= 1;
      this.atOnce.now -= 1;
    }
  }
}
