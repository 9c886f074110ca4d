import { command } from '../api/command';
import { addNotices } from '../state/noticeStore';

/** Starts the built-in simulated market. */
export async function startSimulation(): Promise<void> {
  const text = await command('market:simulate', null);
  if (text !== null) addNotices([{ code: 'simulation-failed', level: 'error', text, at: Date.now() }]);
}
