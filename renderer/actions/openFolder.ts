import { request } from '../api/request';
import { addNotices } from '../state/noticeStore';

/** Opens the data folder, or the Expert Advisor's, in the system's file manager. */
export async function openFolder(folder: 'data' | 'expert'): Promise<void> {
  const answer = await request('folder:open', { folder });
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) addNotices([{ code: 'folder-failed', level: 'error', text, at: Date.now() }]);
}
