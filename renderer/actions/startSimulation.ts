import { request } from '../api/request';
import { addNotices } from '../state/noticeStore';

/** Starts the built-in simulated market. */
export async function startSimulation(): Promise<void> {
  const answer = await request('market:simulate', null);
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) addNotices([{ code: 'simulation-failed', level: 'error', text, at: Date.now() }]);
}
