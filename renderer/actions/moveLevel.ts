import { command } from '../api/command';
import { useLevels } from '../state/levelStore';
import { sayProblem } from './sayProblem';

/** Puts a level at another price; the feed brings it back moved. A failure becomes a notice. */
export async function moveLevel(id: string, price: number): Promise<void> {
  const drawn = useLevels.getState().levels.find(({ level }) => level.id === id);
  if (drawn === undefined) return;
  const { direction, trigger, repeat, hysteresis, expiresAt, severity } = drawn.level;
  const wish = { price, direction, trigger, repeat, hysteresis, expiresAt, severity };
  const text = await command('level:put', { id, key: drawn.key, wish });
  if (text !== null) sayProblem('level-failed', text);
}
