import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { playFile } from '../e2e/support/playFile';
import { terminalPage } from '../e2e/support/terminalPage';
import type { LaunchSettings } from '../support/launchVigia';
import { sharedData } from '../support/sharedData';
import { expect } from '../e2e/support/vigiaTest';

/** In what condition the window is shown. */
export interface Condition {
  readonly name: 'empty' | 'busy' | 'failing';
  /** Whether there are candles, so that what needs an alert can be shown. */
  readonly hasAlerts: boolean;
  /** Prepares the data folder; what it returns goes to the start, `end` to the end. */
  readonly prepare: (
    dataDir: string,
  ) => Promise<{ readonly settings: Partial<LaunchSettings>; readonly end: () => void }>;
  /** Waits until the window shows it. */
  readonly settle: (window: Page, dataDir: string) => Promise<void>;
}

const nothing = { settings: {}, end: () => undefined };

/** No terminal was ever there and the simulated market is off. */
const empty: Condition = {
  name: 'empty',
  hasAlerts: false,
  prepare: (dataDir) => {
    writeFileSync(path.join(dataDir, 'alertas.yaml'), 'market: { source: bridge }\n');
    return Promise.resolve(nothing);
  },
  settle: async (window) => {
    await expect(window.locator('.topbar')).toBeVisible();
  },
};

/** A quick simulated market that joins a longer timeframe. */
const busy: Condition = {
  name: 'busy',
  hasAlerts: true,
  prepare: (dataDir) => {
    writeFileSync(
      path.join(dataDir, 'alertas.yaml'),
      [
        'market: { source: simulated, simulatedSpeed: 20, longerTimeframes: [M15, H1] }',
        // A hundred notifications on the screen would slow the tour, and are not in its pictures.
        'notifications: { desktop: false }',
        '',
      ].join('\n'),
    );
    return Promise.resolve(nothing);
  },
  settle: async (window) => {
    const { alerts } = terminalPage(window);
    await expect(alerts.nth(4)).toBeVisible({ timeout: 120_000 });
  },
};

/** Both ports are taken but one, no mail server answers, and MetaTrader has gone away. */
const failing: Condition = {
  name: 'failing',
  hasAlerts: true,
  prepare: async (dataDir) => {
    writeFileSync(
      path.join(dataDir, 'alertas.yaml'),
      [
        'market: { source: bridge }',
        'email: { enabled: true, host: 127.0.0.1, port: 9, security: none, from: a@desk.example, to: b@desk.example }',
        'webhook: { enabled: true, url: "http://127.0.0.1:9/alerts" }',
        '',
      ].join('\n'),
    );
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const httpPort = typeof address === 'object' && address !== null ? address.port : 0;
    return {
      settings: { httpPort, env: { VIGIA_WEBHOOK_SECRET: 'a secret for the pictures' } },
      end: () => taken.close(),
    };
  },
  settle: async (window, dataDir) => {
    const file = sharedData('WIN_M5_20210823_20220518.csv');
    if (file === null) throw new Error('../shared/data is not beside the project: the tour needs its WIN file.');
    await playFile(window, file, dataDir, ['--speed', 'max', '--from', '2022-05-02']);
    await expect(terminalPage(window).alerts.first()).toBeVisible();
  },
};

export const CONDITIONS: readonly Condition[] = [empty, busy, failing];
