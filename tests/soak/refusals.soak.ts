import { canMount } from '../support/canMount';
import { runDiskFull } from './fire/runDiskFull';
import { runLocked } from './fire/runLocked';
import type { RefusalsReport } from './fire/runRefusals';
import type { SoakRow } from './soakContext';

export const name = 'refusals';

/** A full disk and a database that another process locks; the disk needs root, who alone may mount a small one. */
export async function run(): Promise<SoakRow[]> {
  const locked = rows('database locked', 'storage-locked', await runLocked());
  if (!canMount())
    return [
      ...locked,
      { what: 'disk full: left out, only root may mount a small disk', value: 0, unit: 'runs' },
    ];
  return [...locked, ...rows('disk full', 'storage-disk-full', await runDiskFull())];
}

function rows(what: string, notice: string, report: RefusalsReport): SoakRow[] {
  const told = report.notices.join(' ') === `${notice} storage-recovered` && report.health === 503;
  return [
    { what: `${what}: breakouts before, while and after`, value: report.breakouts, unit: 'alerts' },
    {
      ...{ what: `${what}: of them without an alert`, value: report.missing, unit: 'alerts', most: 0 },
      summary: `${what}: losses`,
    },
    {
      what: `${what}: told, and missing at the client`,
      value: report.missingAtClient,
      unit: 'alerts',
      most: 0,
    },
    { what: `${what}: words about it that are missing`, value: told ? 0 : 1, unit: '', most: 0 },
  ];
}
