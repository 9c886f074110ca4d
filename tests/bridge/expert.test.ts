import { describe, it } from 'vitest';
import { allScenarios } from './scenarios/allScenarios';
import { useTerminal } from './support/useExpert';

describe('the MetaTrader expert on a scripted terminal', () => {
  const terminal = useTerminal();

  it.each(allScenarios)('$name', async ({ run }) => {
    await run(terminal());
  });
});
