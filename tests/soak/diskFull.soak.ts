import { canMount, runDiskFull } from './fire/runDiskFull';
import type { SoakRow } from './soakContext';

export const name = 'disk-full';

/** A disk that is full and then has room again; needs root, who alone may mount a small one. */
export async function run(): Promise<SoakRow[]> {
  if (!canMount()) return [{ what: 'left out: only root may mount a small disk', value: 0, unit: 'runs' }];
  const report = await runDiskFull();
  const told = report.notices.join(' ') === 'storage-disk-full storage-recovered';
  return [
    { what: 'breakouts before, while and after it was full', value: report.breakouts, unit: 'alerts' },
    {
      ...{ what: 'of them without an alert', value: report.missing, unit: 'alerts', most: 0 },
      summary: 'disk full and room again: losses',
    },
    { what: 'told, and missing at the client', value: report.missingAtClient, unit: 'alerts', most: 0 },
    { what: 'words to the window about it that are missing', value: told ? 0 : 1, unit: '', most: 0 },
  ];
}
