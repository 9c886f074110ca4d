import { request } from '../api/request';
import { addNotices } from '../state/noticeStore';

/** Opens the data folder in the system's file manager. */
export async function openDataFolder(): Promise<void> {
  const answer = await request('folder:open', null);
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) addNotices([{ code: 'folder-failed', level: 'error', text, at: Date.now() }]);
}
