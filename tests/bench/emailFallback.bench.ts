import { measureFallback } from './delivery/measureFallback';
import type { BenchRow } from './benchRow';

const ALERTS = 60;

export const name = 'email-fallback';

/** From the commit of an alert that nobody confirms to its e-mail in a local mailbox, ten alerts a second. */
export async function run(): Promise<BenchRow[]> {
  const { p50, p99, lost, twice } = await measureFallback(ALERTS);
  return [
    { what: 'commit to mailbox, p50', value: p50, unit: 's', note: '3 s of them wait for somebody' },
    { what: 'commit to mailbox, p99', value: p99, unit: 's', most: 8 },
    { what: 'e-mails lost', value: lost, unit: 'alerts', most: 0 },
    { what: 'e-mails twice', value: twice, unit: 'alerts', most: 0 },
  ];
}
