import { describe, expect, it } from 'vitest';
import { allScenarios } from './scenarios/allScenarios';
import type { Scenario } from './scenarios/scenario';
import { expertFaults } from './faults/expertFaults';
import { ScriptedTerminal } from './support/scriptedTerminal';
import { useExpert } from './support/useExpert';

function scenarioOf(beginning: string): Scenario {
  const [found, ...more] = allScenarios.filter(({ name }) => name.startsWith(beginning));
  if (found === undefined || more.length > 0)
    throw new Error(`${more.length + 1} scenarios begin with "${beginning}"`);
  return found;
}

describe('a mistake in the expert', () => {
  const binary = useExpert('faulty');

  // An expert that was stopped in the middle of a story leaves its terminal in no state for the next one.
  async function tell(scenario: Scenario, fault: number): Promise<string | null> {
    const terminal = new ScriptedTerminal(binary());
    terminal.fault = fault;
    try {
      await scenario.run(terminal);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      terminal.close();
    }
  }

  it('is none of those below as long as none is switched on', { timeout: 120_000 }, async () => {
    for (const beginning of new Set(expertFaults.map(({ caughtBy }) => caughtBy))) {
      expect(await tell(scenarioOf(beginning), 0), beginning).toBeNull();
    }
  });

  it.each(expertFaults.map((fault, index) => ({ ...fault, number: index + 1 })))(
    'is noticed: $name',
    async ({ caughtBy, number }) => {
      expect(await tell(scenarioOf(caughtBy), number)).not.toBeNull();
    },
  );
});
