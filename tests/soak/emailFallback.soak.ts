import { measureFallback } from '../bench/delivery/measureFallback';
import type { SoakContext, SoakRow } from './soakContext';

const ALERTS = 600;

export const name = 'email-fallback';

/** E-mails about alerts that nobody confirms, ten a second for a minute, to a local mailbox. */
export async function run({ progress }: SoakContext): Promise<SoakRow[]> {
  progress(0, ALERTS);
  const { p50, p99, lost, twice } = await measureFallback(ALERTS);
  return [
    { what: 'commit to mailbox, p50', value: p50, unit: 's', note: '3 s of them wait for somebody' },
    {
      ...{ what: 'commit to mailbox, p99', value: p99, unit: 's', note: 'at most 8' },
      summary: 'e-mail fallback, p99',
    },
    { what: 'e-mails lost', value: lost, unit: 'e-mails', most: 0 },
    { what: 'e-mails twice', value: twice, unit: 'e-mails', most: 0 },
  ];
}
