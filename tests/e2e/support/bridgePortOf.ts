import type { Page } from '@playwright/test';
import { systemInfoSchema } from '../../../app/contract/ipcSystem';
import '../../../renderer/api/vigiaApi';

/** Where the running window listens for MetaTrader. */
export async function bridgePortOf(page: Page): Promise<number> {
  const reply = await page.evaluate(() => window.vigia.request('system:info', null));
  const { bridge } = systemInfoSchema.parse(Reflect.get(Object(reply), 'value'));
  return bridge.number;
}
