import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';
import { inMain } from './support/inMain';

const closeWindow = (app: ElectronApplication): Promise<void> =>
  inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Whether the trader can see the window now. */
const inSight = (app: ElectronApplication): Promise<boolean> =>
  inMain(app, ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return window !== undefined && window.isVisible() && !window.isMinimized();
  });

/** Starts the program once more on the same folder, as a click on its icon does, and waits for its end. */
async function startAgain(dataDir: string): Promise<void> {
  const extra = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];
  const project = path.resolve(__dirname, '..', '..');
  const second = spawn(
    process.env.VIGIA_ELECTRON ?? '',
    [project, ...extra, '--data-dir', dataDir, '--http-port', '0', '--bridge-port', '0'],
    { stdio: 'ignore' },
  );
  await once(second, 'exit');
}

test('closed to the tray the window goes, Vigia watches on, a second start brings it back, and quitting ends it', async ({
  launch,
  dataDir,
}) => {
  const settings = 'window: { closeToTray: true }\nmarket: { source: simulated, simulatedSpeed: 20 }\n';
  writeFileSync(path.join(dataDir, 'alertas.yaml'), settings);
  const { app, window, close } = await launch();
  const page = terminalPage(window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  const newest = await page.alerts.first().getAttribute('data-alert');

  await closeWindow(app);
  // No window manager minimises it on this bare display; that it was put away instead of ended is said, once.
  await expect.poll(() => existsSync(path.join(dataDir, 'told-about-tray'))).toBe(true);
  await expect(page.alerts.first()).not.toHaveAttribute('data-alert', newest ?? '', { timeout: 60_000 });

  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await startAgain(dataDir);
  await expect.poll(() => inSight(app)).toBe(true);
  await close();
});

test('do-not-disturb keeps the desktop still, shows its countdown, says why on each alert, and outlives a restart', async ({
  launch,
  dataDir,
}, testInfo) => {
  const settings =
    'doNotDisturb: { allowCritical: false }\nmarket: { source: simulated, simulatedSpeed: 20 }\n';
  writeFileSync(path.join(dataDir, 'alertas.yaml'), settings);
  const first = await launch({ language: 'en' });
  await first.window.getByRole('button', { name: 'Snooze alerts' }).click();
  await first.window.getByRole('button', { name: 'For 30 min' }).click();
  await expect(first.window.getByRole('switch', { name: 'Do not disturb' })).toBeChecked();
  await first.window.screenshot({ path: testInfo.outputPath('quiet.png') });
  await first.window.keyboard.press('Escape');
  await expect(first.window.getByRole('button', { name: /^Do not disturb: (30:00|29:)/ })).toBeVisible();
  const page = terminalPage(first.window);
  // Those before were told; the next one is not.
  const told = (await page.alerts.count()) === 0 ? '' : await page.alerts.first().getAttribute('data-alert');
  await expect(page.alerts.first()).not.toHaveAttribute('data-alert', told ?? '', { timeout: 60_000 });
  await page.alerts.first().getByRole('button', { name: 'Explain' }).click();
  const deliveries = page.detail.getByRole('listitem').filter({ hasText: /Notification|Sound/ });
  await expect(deliveries.first()).toContainText('not sent');
  await expect(page.detail.locator('[data-delivery="delivered"]')).toHaveCount(0);
  await first.close();

  const { window } = await launch({ language: 'en' });
  await window.getByRole('button', { name: /^Do not disturb: 2\d:/ }).click();
  await window.getByRole('switch', { name: 'Do not disturb' }).press('Space');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Snooze alerts' })).toBeVisible();
});
