import type { Snooze } from '../../app/alerts/silence/snooze';
import type { SnoozeRequest } from '../../app/alerts/silence/snoozeRequest';
import { withClock } from '../../app/alerts/silence/withClock';
import type { Clock, CommandResult } from '../../app/engine/ports';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import type { Result } from '../result';
import type { Storage } from '../storage/storage';
import type { EventHub } from './eventHub';
import type { NoticeBoard } from './noticeBoard';
import type { SnoozeEnds } from './snoozeEnds';

/** While one holds, the clock is looked at this often, ms: a computer's clock may be set. */
const LOOK_MS = 10_000;
const RETRY_MS = 1_000;

export interface SnoozeParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly hub: EventHub;
  readonly notices: NoticeBoard;
  readonly endOf: SnoozeEnds;
}

/** Where snoozes come in, are kept, and end. */
export interface SnoozeDesk {
  /** Those that nobody has ended; their time may be over since a moment ago. */
  running(): readonly Snooze[];
  snooze(request: SnoozeRequest, actor: string): CommandResult;
  end(id: number, actor: string): CommandResult;
  /** Takes up what an earlier run left; inside the transaction of the start. */
  load(): void;
  stop(): void;
}

export function createSnoozeDesk({
  storage,
  clock,
  scheduler,
  hub,
  notices,
  endOf,
}: SnoozeParts): SnoozeDesk {
  const { snoozes, audit } = storage;
  let running: readonly Snooze[] = [];
  let cancel: (() => void) | null = null;

  /** After a commit: the world hears of it, and the next end is waited for. */
  function follow(next: readonly Snooze[]): void {
    notices.storageWorked();
    running = next;
    hub.publish({ type: 'snoozes', snoozes: running });
    lookIn(LOOK_MS);
  }

  function lookIn(atMost: number): void {
    cancel?.();
    cancel = null;
    if (running.length === 0) return;
    const first = Math.min(...running.map(({ until }) => until));
    cancel = scheduler.after(Math.max(0, Math.min(atMost, Math.ceil(first - clock.now()))), look);
  }

  /** Ends those whose time is over, and keeps the length of those whose clock was set back. */
  function look(): void {
    const now = clock.now();
    const moved = running.map((snooze) => withClock(snooze, now));
    const left = moved.filter(({ until }) => until > now);
    const isChanged = left.length < running.length || moved.some((snooze, at) => snooze !== running[at]);
    if (!isChanged) {
      lookIn(LOOK_MS);
      return;
    }
    const written = storage.transaction(() => settle(running, moved, now));
    if (written.ok) follow(left);
    else {
      notices.storageFailed(written.problem);
      cancel = scheduler.after(RETRY_MS, look);
    }
  }

  function settle(before: readonly Snooze[], after: readonly Snooze[], now: number): void {
    after.forEach((snooze, at) => {
      const entry = { ts: now, actor: 'vigia', alertId: null, body: snooze };
      if (snooze !== before[at]) {
        snoozes.move(snooze.id, snooze.startedAt, snooze.until);
        audit.append({ ...entry, event: 'snooze-moved' });
      }
      if (snooze.until > now) return;
      snoozes.end(snooze.id, now);
      audit.append({ ...entry, event: 'snooze-expired' });
    });
  }

  function refused({ problem }: Extract<Result<unknown>, { ok: false }>): CommandResult {
    notices.storageFailed(problem);
    return { ok: false, text: problem.text };
  }

  return {
    running: () => running,
    snooze(request, actor) {
      const now = clock.now();
      const end = endOf(request.until, now);
      if (!end.ok) return end;
      const { symbol, pattern } = request;
      const wanted = { symbol, pattern, startedAt: now, until: end.until, ends: request.until.kind };
      const isReplaced = (old: Snooze): boolean => old.symbol === symbol && old.pattern === pattern;
      const written = storage.transaction(() => {
        for (const old of running.filter(isReplaced)) snoozes.end(old.id, now);
        const snooze: Snooze = { ...wanted, id: snoozes.add(wanted) };
        audit.append({ ts: now, actor, event: 'snooze', alertId: null, body: snooze });
        return snooze;
      });
      if (!written.ok) return refused(written);
      follow([...running.filter((old) => !isReplaced(old)), written.value]);
      return { ok: true };
    },
    end(id, actor) {
      const now = clock.now();
      const ended = running.find((snooze) => snooze.id === id);
      if (ended === undefined) return { ok: true };
      const written = storage.transaction(() => {
        snoozes.end(id, now);
        audit.append({ ts: now, actor, event: 'unsnooze', alertId: null, body: ended });
      });
      if (!written.ok) return refused(written);
      follow(running.filter((snooze) => snooze.id !== id));
      return { ok: true };
    },
    load() {
      running = snoozes.running();
      // Right after the start: what ended meanwhile is written, and what holds is waited for.
      lookIn(0);
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
