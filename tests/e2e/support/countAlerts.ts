import type { Page } from '@playwright/test';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { ipcRequests } from '../../../app/contract/ipcRequests';
import '../../../renderer/api/vigiaApi';

/**
 * How many alerts of a symbol the database holds, delivered or not.
 * @param from of candles from then on, UTC ms; null: of all
 */
export async function countAlerts(page: Page, symbol: string, from: number | null = null): Promise<number> {
  const query = { ...NO_FILTER, symbol, from, sort: NEWEST_FIRST, limit: 1, cursor: null };
  const reply = await page.evaluate((asked) => window.vigia.request('alerts:query', asked), query);
  return ipcRequests['alerts:query'].response.parse(Reflect.get(Object(reply), 'value')).total;
}
