import type { WebContents } from 'electron';
import type { TerminalPort } from '../../app/engine/ports/terminal';
import { FeedSession } from './feedSession';
import { sendEvent } from './sendEvent';

export interface Feeds {
  /** Ends the window's feed, if any, and starts a fresh one with a snapshot. */
  start(window: WebContents): void;
  confirm(window: WebContents, session: number, number: number): void;
}

/** Shares one subscription to the terminal among all windows. */
export function createFeeds(
  terminal: Pick<TerminalPort, 'snapshot' | 'subscribe'>,
  now: () => number,
): Feeds {
  const sessions = new Map<number, FeedSession>();
  let started = 0;

  terminal.subscribe((event) => {
    for (const session of sessions.values()) session.add(event);
  });

  return {
    start(window) {
      const { id } = window;
      if (!sessions.has(id)) window.once('destroyed', () => sessions.delete(id));
      sessions.get(id)?.end();
      started += 1;
      // Nothing can happen between the snapshot and the first event: both are taken in this one step.
      const session = new FeedSession({
        session: started,
        snapshot: terminal.snapshot(),
        send: (batch) => sendEvent(window, 'feed:batch', batch),
        schedule: (task, ms) => {
          if (ms > 0) setTimeout(task, ms);
          else setImmediate(task);
        },
        now,
      });
      sessions.set(id, session);
    },
    confirm(window, session, number) {
      sessions.get(window.id)?.confirm(session, number);
    },
  };
}
