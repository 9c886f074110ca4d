import { afterAll, beforeAll, describe, it } from 'vitest';
import { allScenarios } from './scenarios/allScenarios';
import { buildExpert, noCompiler } from './support/buildExpert';
import { ScriptedTerminal } from './support/scriptedTerminal';

const COMPILE_MS = 300_000;

describe.skipIf(noCompiler !== null)(
  `the MetaTrader expert on a scripted terminal ${noCompiler ?? ''}`,
  () => {
    let terminal: ScriptedTerminal;
    beforeAll(async () => {
      terminal = new ScriptedTerminal(await buildExpert('checked'));
    }, COMPILE_MS);
    afterAll(() => terminal.close());

    it.each(allScenarios)('$name', async ({ run }) => {
      await run(terminal);
    });
  },
);
