import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../support/series/random';
import { terminalFolder } from '../support/terminalFolder';
import { RandomSchedule } from './support/randomSchedule';
import { useTerminal } from './support/useExpert';

const SCHEDULES = 300;
const A_TEST = 50;
const MINUTES_5 = 300_000;

describe('whatever happens to the bridge', () => {
  const expert = useTerminal();

  for (let first = 1; first <= SCHEDULES; first += A_TEST) {
    it(
      `the app ends up with the server's candles, one for one (schedules ${first} to ${first + A_TEST - 1})`,
      async () => {
        const terminal = expert();
        const root = terminalFolder();
        for (let seed = first; seed < first + A_TEST; seed++) {
          const schedule = await RandomSchedule.open(
            createRandom(seed),
            terminal,
            path.join(root, `${seed}`),
          );
          await schedule.run(7);
          expect(
            schedule.stored().slice(0, schedule.due().length),
            `schedule ${seed}: ${schedule.happened.join(', ')}`,
          ).toEqual(schedule.due());
          expect(terminal.killed).toBeNull();
          await schedule.close();
        }
      },
      MINUTES_5,
    );
  }
});
