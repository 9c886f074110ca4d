import type { SnoozeRequest } from '../../app/alerts/silence/snoozeRequest';
import type { Text } from '../../app/contract/ipcText';
import { command } from '../api/command';
import { sayProblem } from './sayProblem';

/** Asks for silence; the feed brings what holds. True when all was granted, else a notice says why not. */
export async function snoozeAlerts(wishes: readonly SnoozeRequest[]): Promise<boolean> {
  const refusals = await Promise.all(wishes.map((wish) => command('silence:snooze', wish)));
  return refusals.every(isGranted);
}

/** Ends a snooze before its time. */
export async function endSnooze(id: number): Promise<boolean> {
  return isGranted(await command('silence:end', { id }));
}

function isGranted(refusal: Text | null): boolean {
  if (refusal !== null) sayProblem('snooze-failed', refusal);
  return refusal === null;
}
