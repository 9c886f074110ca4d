import { request } from '../api/request';
import { addNotices } from '../state/noticeStore';

/**
 * Tells the terminal that the trader has seen an alert; the feed brings the new state. A failure becomes a
 * notice, since the list would otherwise look as if nothing had been pressed.
 */
export async function acknowledgeAlert(id: string, note: string | null): Promise<boolean> {
  const answer = await request('alerts:acknowledge', { id, note });
  if (answer.ok && answer.value.ok) return true;
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) addNotices([{ code: 'acknowledge-failed', level: 'error', text, at: Date.now() }]);
  return false;
}
