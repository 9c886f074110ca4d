import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where VigiaBridge.mq5 lies for the trader to copy: beside a packaged app, in the sources else. */
export function expertFolder(): string {
  const packaged = join(process.resourcesPath, 'mt5');
  return existsSync(packaged) ? packaged : join(app.getAppPath(), 'main', 'bridge', 'mt5');
}
