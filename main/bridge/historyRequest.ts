import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Reply } from './replies';

/** No line of an answer for this long: ask again. */
const PATIENCE_MS = 30_000;
/** Asked in vain this often: the terminal does not answer. */
const MOST_ATTEMPTS = 3;

/** The one `need` that may be outstanding. */
export interface HistoryRequest {
  /** @param from server epoch seconds, inclusive; asks after `delayMs`, whatever was asked before */
  ask(from: number, delayMs: number): void;
  /** History is coming unasked, as number 0; should it break off, `from` is what to ask for. */
  expectInitial(from: number): void;
  /** The `rid` whose answer is awaited; null when none is. */
  awaited(): number | null;
  /** From `ask` to `close`. */
  open(): boolean;
  /** A line of the answer came. */
  heard(): void;
  /** The answer is complete, or nobody wants it any more. */
  close(): void;
}

/** @param onSilence the terminal left `need` unanswered three times */
export function createHistoryRequest(
  scheduler: Scheduler,
  send: (reply: Reply) => void,
  onSilence: () => void,
): HistoryRequest {
  let rid = 0;
  let from = 0;
  let attempts = 0;
  let awaited: number | null = null;
  let open = false;
  let cancel: () => void = () => undefined;

  function wait(ms: number, then: () => void): void {
    cancel();
    cancel = scheduler.after(ms, then);
  }

  function sendNow(): void {
    rid += 1;
    awaited = rid;
    attempts += 1;
    send({ t: 'need', rid, from });
    wait(PATIENCE_MS, lostPatience);
  }

  function lostPatience(): void {
    if (attempts >= MOST_ATTEMPTS) onSilence();
    else sendNow();
  }

  return {
    ask(moment, delayMs) {
      from = moment;
      attempts = 0;
      awaited = null;
      open = true;
      if (delayMs === 0) sendNow();
      else wait(delayMs, sendNow);
    },
    expectInitial(moment) {
      from = moment;
      attempts = 0;
      awaited = 0;
      open = true;
    },
    awaited: () => awaited,
    open: () => open,
    heard: () => wait(PATIENCE_MS, lostPatience),
    close() {
      cancel();
      awaited = null;
      open = false;
    },
  };
}
