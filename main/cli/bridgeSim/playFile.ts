import { playSession } from './simSession';
import type { SimEnd, SimOptions, SimProgress } from './simOptions';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Share of a wait that chance adds, so that several bridges do not come back at once. */
const JITTER = 0.25;
/** Waits in a row without a welcome: about four minutes. */
const MOST_WAITS = 10;

/** Plays the file as a terminal would: when the connection breaks, it waits, comes back and goes on. */
export async function playFile(
  options: SimOptions,
): Promise<{ readonly end: SimEnd; readonly progress: SimProgress }> {
  const progress: SimProgress = { forming: options.start, played: 0, history: 0, repairs: 0, connections: 0 };
  let wait = FIRST_WAIT_MS;
  for (let waits = 0; ; waits++) {
    const before = progress.connections;
    const end = await playSession(options, progress);
    if (!passes(end, progress)) return { end, progress };
    if (progress.connections > before) {
      wait = FIRST_WAIT_MS;
      waits = 0;
    }
    if (waits >= MOST_WAITS) return { end, progress };
    if (waits === 0) options.onWaiting();
    if (await interruptedDuring(options, wait * (1 + JITTER * Math.random()))) {
      return { end: { kind: 'interrupted' }, progress };
    }
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  }
}

/** What a terminal would try again: once it was welcomed, all but a refusal for good. */
function passes(end: SimEnd, { connections }: SimProgress): boolean {
  if (connections === 0) return false;
  // After a broken connection the app may take a moment to see that the old one is gone.
  if (end.kind === 'refused') return end.code === 'busy';
  return end.kind === 'lost' || end.kind === 'no-listener' || end.kind === 'no-welcome';
}

function interruptedDuring({ scheduler, interrupted }: SimOptions, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = scheduler.after(ms, () => resolve(false));
    void interrupted.then(() => {
      cancel();
      resolve(true);
    });
  });
}
