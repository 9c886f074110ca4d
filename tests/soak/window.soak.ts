import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { inMain } from '../e2e/support/inMain';
import { launchVigia } from '../support/launchVigia';
import type { SoakContext, SoakRow } from './soakContext';

const TIMES = 100;
/** Times after which it is as large as it shall ever be. */
const WARM = 20;
const MEGABYTE = 1e6;

export const name = 'window';

interface Held {
  readonly heap: number;
  readonly rss: number;
  readonly handles: number;
  readonly windows: number;
  readonly processes: number;
}

/**
 * A chart window is opened and closed a hundred times, and each time the main window is put into the tray and brought
 * back, while the simulated market alerts.
 */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'vigia-windows-'));
  const settings = 'window: { closeToTray: true }\nmarket: { source: simulated, simulatedSpeed: 10 }\n';
  writeFileSync(path.join(dataDir, 'alertas.yaml'), settings);
  const { app, window: page, close } = await launchVigia({ dataDir, args: ['--js-flags=--expose-gc'] });
  try {
    await page.locator('li[data-alert]').first().waitFor({ timeout: 60_000 });
    let warm = await held(app);
    for (let time = 1; time <= TIMES; time += 1) {
      signal.throwIfAborted();
      const opened = app.waitForEvent('window');
      await page.evaluate(() =>
        window.vigia.request('chart:open', { key: { symbol: 'WIN$SIM', timeframe: 'M5' } }),
      );
      const chart = await opened;
      await chart.locator('.legend-time').waitFor();
      await chart.close();
      await onlyWindow(app);
      await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
      progress(time, TIMES);
      if (time === WARM) warm = await held(app);
    }
    const end = await held(app);
    const alive = await page.locator('li[data-alert]').count();
    return [
      { what: 'chart windows opened and closed, main window put away and back', value: TIMES, unit: 'times' },
      { what: 'alerts in the list of the main window afterwards', value: alive, unit: 'alerts' },
      {
        ...{ what: `heap growth of the main process since time ${WARM}`, unit: 'MB', most: 5 },
        ...{ value: (end.heap - warm.heap) / MEGABYTE, summary: 'heap growth over 80 windows' },
      },
      { what: 'heap of the main process', value: end.heap / MEGABYTE, unit: 'MB' },
      {
        what: `RSS growth of the main process since time ${WARM}`,
        value: (end.rss - warm.rss) / MEGABYTE,
        unit: 'MB',
      },
      {
        what: 'more handles of the main process',
        value: end.handles - warm.handles,
        unit: 'handles',
        most: 2,
      },
      { what: 'windows left over', value: end.windows - 1, unit: 'windows', most: 0 },
      { what: 'more processes', value: end.processes - warm.processes, unit: 'processes', most: 0 },
    ];
  } finally {
    await close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Resolves when no window is left but the main one: closing takes its time. */
async function onlyWindow(app: ElectronApplication): Promise<void> {
  await inMain(app, async ({ BrowserWindow }) => {
    while (BrowserWindow.getAllWindows().length > 1) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** What the main process holds after a garbage collection, once the renderers that ended are gone. */
async function held(app: ElectronApplication): Promise<Held> {
  return inMain(app, async ({ app: electron, BrowserWindow }) => {
    const renderers = (): number => electron.getAppMetrics().filter(({ type }) => type === 'Tab').length;
    const windows = BrowserWindow.getAllWindows().length;
    for (let turns = 0; turns < 200 && renderers() > windows; turns += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const gc: unknown = Reflect.get(globalThis, 'gc');
    if (typeof gc === 'function') Reflect.apply(gc, undefined, []);
    const { heapUsed, rss } = process.memoryUsage();
    // What is asked of the disk at this moment is no handle that is kept: the fewest of a second count.
    let handles = Infinity;
    for (let turns = 0; turns < 20; turns += 1) {
      handles = Math.min(handles, process.getActiveResourcesInfo().length);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return {
      ...{ heap: heapUsed, rss, windows, processes: electron.getAppMetrics().length },
      handles,
    };
  });
}
