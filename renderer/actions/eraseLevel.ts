import { command } from '../api/command';
import { addNotices } from '../state/noticeStore';

/** Erases a price level; a failure becomes a notice. */
export async function eraseLevel(id: string): Promise<void> {
  const text = await command('level:remove', { id });
  if (text !== null) addNotices([{ code: 'level-failed', level: 'error', text, at: Date.now() }]);
}
