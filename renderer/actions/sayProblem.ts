import type { Text } from '../../app/contract/ipcText';
import { addNotices } from '../state/noticeStore';

/** Puts a sentence before the trader: something asked for could not be done. */
export function sayProblem(code: string, text: Text): void {
  addNotices([{ code, level: 'error', text, at: Date.now() }]);
}
