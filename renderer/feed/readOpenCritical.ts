import { request } from '../api/request';
import { afterChart } from '../state/afterChart';
import { addOpenCritical } from '../state/alertStore';
import { NEWEST_FIRST } from '../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../app/engine/ports/noFilter';

/** The snapshot holds the newest alerts; a critical one stays in sight however old, until it is acknowledged. */
export async function readOpenCritical(): Promise<void> {
  await afterChart();
  const answer = await request('alerts:query', {
    ...NO_FILTER,
    severity: 'critical',
    status: 'open',
    reason: 'delivered',
    sort: NEWEST_FIRST,
    limit: 300,
    cursor: null,
  });
  if (answer.ok) addOpenCritical(answer.value.alerts);
}
