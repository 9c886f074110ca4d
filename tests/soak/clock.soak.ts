import { runClockSteps } from './fire/runClockSteps';
import type { SoakRow } from './soakContext';

export const name = 'clock';

/** The computer's clock jumps back and forward by hours while e-mails wait. */
export async function run(): Promise<SoakRow[]> {
  const { alerts, missingAtClient, missingInMailbox, twiceInMailbox } = await runClockSteps();
  return [
    { what: 'alerts while the clock jumped', value: alerts, unit: 'alerts' },
    { what: 'missing at the client', value: missingAtClient, unit: 'alerts', most: 0 },
    {
      ...{ what: 'missing in the mailbox', value: missingInMailbox, unit: 'alerts', most: 0 },
      summary: 'clock jumping back and forward: losses',
    },
    { what: 'twice in the mailbox', value: twiceInMailbox, unit: 'alerts', most: 0 },
  ];
}
