import { z } from 'zod';
import { ManualTime } from '../../support/manualTime';

// Loaded before a program (node --require): its wall clock and its timers move only when the parent says by how much, so
// that a day of the program, as it ships, passes in minutes. Node's own timers, of sockets and such, are not touched.

const stepSchema = z.object({ advance: z.number() });
const time = new ManualTime(Number(process.env.VIGIA_CLOCK_FROM));

const RealDate = Date;
class SteppedDate extends RealDate {
  constructor(...args: readonly [] | ConstructorParameters<typeof Date>) {
    if (args.length === 0) super(time.now());
    else super(...args);
  }

  static override now(): number {
    return time.now();
  }
}
Reflect.set(globalThis, 'Date', SteppedDate);

/** What `setTimeout` gives: may be held, let go and cleared. */
class SteppedTimer {
  readonly cancel: () => void;

  constructor(ms: number, task: () => void) {
    this.cancel = time.after(ms, task);
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

type Task = (...args: readonly unknown[]) => void;
Reflect.set(globalThis, 'setTimeout', (task: Task, ms = 1, ...args: readonly unknown[]) => {
  return new SteppedTimer(ms, () => task(...args));
});
Reflect.set(globalThis, 'setInterval', (task: Task, ms = 1, ...args: readonly unknown[]) => {
  let stopped = false;
  const again = (): void => {
    if (stopped) return;
    task(...args);
    time.after(ms, again);
  };
  const timer = new SteppedTimer(ms, again);
  return Object.assign(timer, { cancel: () => void (stopped = true) });
});
for (const name of ['clearTimeout', 'clearInterval'])
  Reflect.set(globalThis, name, (timer: unknown) => {
    if (timer instanceof SteppedTimer) timer.cancel();
  });

process.on('message', (message) => {
  const { advance } = stepSchema.parse(message);
  time.advance(advance);
  // What came in meanwhile has its turn before the parent goes on.
  setImmediate(() => setImmediate(() => process.send?.({ now: time.now() })));
});
process.channel?.unref();
