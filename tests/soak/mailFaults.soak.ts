import { runMailFaults } from './fire/runMailFaults';
import type { SoakContext, SoakRow } from './soakContext';

const ALERTS_EACH = 25;
const MOODS = 4;

export const name = 'mail-faults';

/** An SMTP server that refuses, hangs, dies in mid-message and drips, each while 25 alerts fall due. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  let moods = 0;
  const report = await runMailFaults({
    alertsEach: ALERTS_EACH,
    progress: () => progress((moods += 1), MOODS),
    signal,
  });
  return [
    { what: 'alerts while the server was ill', value: report.alerts, unit: 'alerts' },
    {
      ...{ what: 'e-mails that never came', value: report.missing, unit: 'e-mails', most: 0 },
      summary: 'mail server refusing, hanging, dying, dripping: losses',
    },
    { what: 'e-mails sent again', value: report.again, unit: 'e-mails', note: 'allowed: at least once' },
    { what: 'illnesses the window was not told of', value: 3 - report.told.length, unit: 'of 3', most: 0 },
  ];
}
