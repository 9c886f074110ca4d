import { command } from '../api/command';
import { addNotices } from '../state/noticeStore';

/** Opens the data folder, or the Expert Advisor's, in the system's file manager. */
export async function openFolder(folder: 'data' | 'expert'): Promise<void> {
  const text = await command('folder:open', { folder });
  if (text !== null) addNotices([{ code: 'folder-failed', level: 'error', text, at: Date.now() }]);
}
