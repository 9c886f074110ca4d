import type { Page } from '@playwright/test';
import { ipcRequests } from '../../../app/contract/ipcRequests';
import '../../../renderer/api/vigiaApi';

/** How many alerts of a symbol the database holds, delivered or not. */
export async function countAlerts(page: Page, symbol: string): Promise<number> {
  const none = { from: null, to: null, pattern: null, severity: null, direction: null, status: null };
  const query = { ...none, symbol, origin: null, reason: null, limit: 1, cursor: null };
  const reply = await page.evaluate((asked) => window.vigia.request('alerts:query', asked), query);
  return ipcRequests['alerts:query'].response.parse(Reflect.get(Object(reply), 'value')).total;
}
