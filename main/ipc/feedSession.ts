import type { FeedBatch } from '../../app/contract/ipcFeed';
import type { MarketEvent } from '../../app/engine/ports/events';
import type { TerminalSnapshot } from '../../app/engine/ports/terminal';
import { FeedCoalescer } from './feedCoalescer';

/** At most one batch a frame of a 60 Hz screen. */
const FRAME_MS = 16;
/** Batches the window may owe an answer for; then events wait and merge. */
const MOST_UNANSWERED = 3;

export interface FeedSessionParts {
  readonly session: number;
  readonly snapshot: TerminalSnapshot;
  readonly send: (batch: FeedBatch) => void;
  /** Runs `task` once after `ms`; 0 means after the current step of the pipeline. */
  readonly schedule: (task: () => void, ms: number) => void;
  readonly now: () => number;
}

/**
 * One window's view of the market: the snapshot, then batches. A window that stalls slows nobody: what it has
 * not taken is merged until it answers again.
 */
export class FeedSession {
  private readonly coalescer = new FeedCoalescer();
  private number = 1;
  private received = 0;
  private lastSent: number;
  private scheduled = false;
  private ended = false;

  constructor(private readonly parts: FeedSessionParts) {
    const { session, snapshot } = parts;
    parts.send({ session, number: 1, snapshot, ...this.coalescer.take() });
    this.lastSent = parts.now();
  }

  add(event: MarketEvent): void {
    if (this.ended) return;
    this.coalescer.add(event);
    this.plan();
  }

  /** The window has applied the batch with this number. */
  confirm(session: number, number: number): void {
    if (session !== this.parts.session) return;
    this.received = Math.max(this.received, number);
    this.plan();
  }

  end(): void {
    this.ended = true;
  }

  private plan(): void {
    if (this.ended || this.scheduled || this.coalescer.isEmpty) return;
    if (this.number - this.received >= MOST_UNANSWERED) return;
    this.scheduled = true;
    const rest = this.lastSent + FRAME_MS - this.parts.now();
    this.parts.schedule(() => this.flush(), Math.max(0, Math.ceil(rest)));
  }

  private flush(): void {
    this.scheduled = false;
    if (this.ended || this.coalescer.isEmpty) return;
    this.number += 1;
    this.lastSent = this.parts.now();
    this.parts.send({
      session: this.parts.session,
      number: this.number,
      snapshot: null,
      ...this.coalescer.take(),
    });
  }
}
