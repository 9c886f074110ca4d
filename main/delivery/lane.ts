import type { Clock, Log, OutboxChannel, OutboxPort, OutboxRow, Scheduler } from '../../app/engine/ports';
import type { ChangeWriter } from './changeWriter';
import type { Channel, ChannelResult } from './channel';
import type { ChannelHealth } from './channelHealth';
import { conclude } from './conclude';
import { nextStep, type Step } from './nextStep';
import type { Slots } from './slots';
import type { Stage } from './stages/stage';
import { withDeadline } from './withDeadline';

/** Rows looked at for the next step: more than one only where rows may wait for different moments. */
const WINDOW: Readonly<Record<OutboxChannel, number>> = {
  desktop: 1,
  sound: 1,
  email: 20,
  webhook: 1,
  ntfy: 1,
};
const DIGEST_WINDOW = 500;
/** How long the lane rests when the database does not answer, ms. */
const REST_MS = 1_000;
/** An idle lane looks again after this: what woke it may have met a locked database, ms. */
const IDLE_MS = 30_000;
/** How long a delivery under way may hold up the end of the program, ms. */
const STOP_MS = 3_000;

export interface LaneOptions {
  readonly id: OutboxChannel;
  /** Null: this run has no such channel, its rows are settled. */
  readonly channel: Channel | null;
  readonly stages: readonly Stage[];
  readonly outbox: OutboxPort;
  readonly writer: ChangeWriter;
  readonly slots: Slots;
  readonly health: ChannelHealth;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly userActive: () => boolean;
}

/** The deliveries of one channel, one after the other. */
export class Lane {
  readonly #started = new Set<number>();
  #running: Promise<void> | null = null;
  #again = false;
  #stopped = false;
  #abandoned = false;
  #cancelTimer: (() => void) | null = null;
  #channel: Channel | null;

  constructor(readonly options: LaneOptions) {
    this.#channel = options.channel;
  }

  /** Null: there is none, and rows are settled. */
  get channel(): Channel | null {
    return this.#channel;
  }

  /** The next delivery goes by this channel. */
  use(channel: Channel | null): void {
    this.#channel = channel;
    this.wake();
  }

  /** There may be something to do. */
  wake(): void {
    this.#again = true;
    if (this.#stopped || this.#running !== null) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      if (this.#again) this.wake();
    });
  }

  /** Ends after the delivery that is under way, or without it when that takes too long. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#again = false;
    this.#cancelTimer?.();
    if (this.#running === null) return;
    const grace = new Promise<void>((resolve) => {
      this.#cancelTimer = this.options.scheduler.after(STOP_MS, resolve);
    });
    await Promise.race([this.#running, grace]);
    this.#abandoned = true;
    this.#cancelTimer?.();
  }

  async #run(): Promise<void> {
    // Away from whoever woke the lane: the commit goes on.
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#again = false;
    try {
      while (!this.#stopped && (await this.#act(this.#look())));
    } catch (error) {
      this.options.log('error', 'Deliveries rest: the outbox does not answer', {
        channel: this.options.id,
        error: error instanceof Error ? error.message : String(error),
      });
      this.#wakeIn(REST_MS);
    }
  }

  #look(window = WINDOW[this.options.id]): Step {
    const { id, outbox, writer } = this.options;
    const step = this.#step(outbox.pending(id, window + writer.size));
    if (step.kind === 'digest' && window < DIGEST_WINDOW) return this.#look(DIGEST_WINDOW);
    if (step.kind !== 'idle' && step.kind !== 'wait') return step;
    // Nothing else to say: perhaps the digest of what was over the attention budget.
    const folded = this.#step(outbox.folded(id, DIGEST_WINDOW + writer.size));
    if (folded.kind === 'idle') return step;
    if (folded.kind !== 'wait' || step.kind !== 'wait') return folded;
    return { kind: 'wait', until: Math.min(step.until, folded.until) };
  }

  #step(waiting: readonly OutboxRow[]): Step {
    const { writer, stages, clock, userActive } = this.options;
    const channel = this.#channel;
    const rows = waiting.filter((row) => !writer.has(row.id));
    const startedHere = (row: OutboxRow): boolean => this.#started.has(row.id);
    return nextStep(rows, stages, { channel, now: clock.now(), startedHere, userActive });
  }

  /** Whether there may be more to do. */
  async #act(step: Step): Promise<boolean> {
    switch (step.kind) {
      case 'idle':
        // Rows whose end is still on its way to the disk are not looked at; the disk may be full.
        this.#wakeIn(this.options.writer.size > 0 ? REST_MS : IDLE_MS);
        return false;
      case 'wait':
        this.#wakeIn(step.until - this.options.clock.now());
        return false;
      case 'settle':
        this.options.writer.writeSoon(step.changes);
        return true;
      case 'send':
      case 'digest':
        return this.#deliver();
    }
  }

  async #deliver(): Promise<boolean> {
    const wanted = this.channel;
    if (wanted === null) return false;
    const release = await this.options.slots.acquire(wanted.remote);
    try {
      // The settings may have replaced it during the wait.
      const channel = this.channel;
      if (channel === null) return true;
      // The wait for the slot may have changed everything: the trader may have acknowledged meanwhile.
      const step = this.#look();
      if (this.#stopped) return false;
      if (step.kind === 'send')
        return await this.#attempt(channel, [step.row], () => channel.send(step.row.alert));
      if (step.kind !== 'digest') return await this.#act(step);
      const { rows } = step;
      return await this.#attempt(channel, rows, async () => {
        if (channel.sendDigest === undefined) throw new Error(`${channel.id} has no digest`);
        return channel.sendDigest(rows.map(({ alert }) => alert));
      });
    } finally {
      release();
    }
  }

  async #attempt(
    channel: Channel,
    rows: readonly OutboxRow[],
    send: () => Promise<ChannelResult>,
  ): Promise<boolean> {
    const { writer, clock, scheduler, health, log, id } = this.options;
    if (channel.once) {
      const at = clock.now();
      const started = rows.map(
        (row) => ({ kind: 'started', id: row.id, attempt: row.attempts + 1, at }) as const,
      );
      // Not on disk, not shown: after a crash nobody would know that it was.
      if (!writer.writeNow(started)) {
        this.#wakeIn(REST_MS);
        return false;
      }
    }
    for (const row of rows) this.#started.add(row.id);
    const result = await withDeadline(send, channel.deadlineMs, { clock, scheduler });
    // What is still unanswered at the end is taken up by the next run, as after a crash.
    if (this.#abandoned) return false;
    const changes = rows.map((row) => conclude(row, result, clock.now()));
    writer.writeSoon(changes);
    for (const change of changes) if (change.kind === 'settled') this.#started.delete(change.id);
    health.observe(result);
    if (result.status !== 'delivered')
      log('warn', 'A delivery failed', { channel: id, status: result.status, detail: result.detail ?? null });
    if (result.status !== 'retryable') return true;
    // The postponed row has to be on disk before it is looked at again.
    writer.flush();
    return true;
  }

  #wakeIn(ms: number): void {
    this.#cancelTimer?.();
    this.#cancelTimer = this.options.scheduler.after(Math.max(1, ms), () => this.wake());
  }
}
