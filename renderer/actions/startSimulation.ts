import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/** Starts the built-in simulated market. */
export async function startSimulation(): Promise<void> {
  const text = await command('market:simulate', null);
  if (text !== null) sayProblem('simulation-failed', text);
}
