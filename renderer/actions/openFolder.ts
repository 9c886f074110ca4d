import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/** Opens the data folder, the Expert Advisor's or the program's own in the system's file manager. */
export async function openFolder(folder: 'data' | 'expert' | 'program'): Promise<void> {
  const text = await command('folder:open', { folder });
  if (text !== null) sayProblem('folder-failed', text);
}
