import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/**
 * Tells the terminal that the trader has seen an alert; the feed brings the new state. A failure becomes a
 * notice, since the list would otherwise look as if nothing had been pressed.
 */
export async function acknowledgeAlert(id: string, note: string | null): Promise<boolean> {
  const text = await command('alerts:acknowledge', { id, note });
  if (text !== null) sayProblem('acknowledge-failed', text);
  return text === null;
}
