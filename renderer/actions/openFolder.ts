import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/** Opens the data folder, or the Expert Advisor's, in the system's file manager. */
export async function openFolder(folder: 'data' | 'expert'): Promise<void> {
  const text = await command('folder:open', { folder });
  if (text !== null) sayProblem('folder-failed', text);
}
