import type { SnoozeRequest } from '../../app/alerts/silence/snoozeRequest';
import { request, type Answer } from '../api/request';
import type { CommandResult } from '../../app/engine/ports/terminal';
import { addNotices } from '../state/noticeStore';

/** Asks for silence; the feed brings what holds. True when all was granted, else a notice says why not. */
export async function snoozeAlerts(wishes: readonly SnoozeRequest[]): Promise<boolean> {
  const answers = await Promise.all(wishes.map((wish) => request('silence:snooze', wish)));
  return answers.every(tellFailure);
}

/** Ends a snooze before its time. */
export async function endSnooze(id: number): Promise<boolean> {
  return tellFailure(await request('silence:end', { id }));
}

function tellFailure(answer: Answer<CommandResult>): boolean {
  const text = answer.ok ? (answer.value.ok ? null : answer.value.text) : answer.text;
  if (text !== null) addNotices([{ code: 'snooze-failed', level: 'error', text, at: Date.now() }]);
  return text === null;
}
