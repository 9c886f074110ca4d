import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/** Erases a price level; a failure becomes a notice. */
export async function eraseLevel(id: string): Promise<void> {
  const text = await command('level:remove', { id });
  if (text !== null) sayProblem('level-failed', text);
}
