import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../support/series/random';
import { terminalFolder } from '../support/terminalFolder';
import { buildExpert, noCompiler } from './support/buildExpert';
import { RandomSchedule } from './support/randomSchedule';
import { ScriptedTerminal } from './support/scriptedTerminal';

const SCHEDULES = 300;
const A_TEST = 50;
const MINUTES_5 = 300_000;

describe.skipIf(noCompiler !== null)(`whatever happens to the bridge ${noCompiler ?? ''}`, () => {
  let terminal: ScriptedTerminal;
  beforeAll(async () => {
    terminal = new ScriptedTerminal(await buildExpert('checked'));
  }, MINUTES_5);
  afterAll(() => terminal.close());

  for (let first = 1; first <= SCHEDULES; first += A_TEST) {
    it(
      `the app ends up with the server's candles, one for one (schedules ${first} to ${first + A_TEST - 1})`,
      async () => {
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
