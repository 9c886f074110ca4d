import { expect, test } from '../e2e/support/vigiaTest';
import { terminalPage } from '../e2e/support/terminalPage';
import { launchPackaged, runPackaged } from './packagedVigia';

test('the packaged terminal shows a candle, alerts, explains, finds it again after a restart, and ends cleanly', async ({
  dataDir,
}, testInfo) => {
  const first = await launchPackaged(dataDir);
  const page = terminalPage(first.window);
  expect(first.window.url()).toMatch(/^app:\/\//);
  await expect(page.watchlist).toContainText('WIN$SIM');
  const alert = page.alerts.first();
  await expect(alert).toBeVisible({ timeout: 60_000 });
  const id = (await alert.getAttribute('data-alert')) ?? '';
  await alert.getByRole('button', { name: 'Explicar' }).click();
  await expect(page.detail).toContainText('Por que disparou');
  await first.window.screenshot({ path: testInfo.outputPath('packaged.png') });
  expect(await first.close()).toBe(0);

  const second = await launchPackaged(dataDir);
  await expect(second.window.locator(`li[data-alert="${id}"]`)).toHaveCount(1);
  expect(await second.close()).toBe(0);
});

test('the packaged command line needs no display, and shows what the window stored', async ({ dataDir }) => {
  const { window, close } = await launchPackaged(dataDir);
  await expect(terminalPage(window).alerts.first()).toBeVisible({ timeout: 60_000 });
  await close();

  const verified = await runPackaged(['--cli', 'audit', 'verify', '--data-dir', dataDir, '--json']);
  expect(verified.code).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true });

  const wrong = await runPackaged(['--cli', 'nothing', '--lang', 'en']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('nothing');
});

test('Node cannot be had out of the package: neither its inspector nor its options nor itself', async ({
  dataDir,
}) => {
  const asNode = await runPackaged(['--cli', '--help', '--lang', 'en'], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/nonexistent.cjs',
  });
  expect(asNode.code).toBe(0);
  expect(asNode.stdout).toContain('vigia COMMAND');
  const inspected = await runPackaged([
    '--inspect=0',
    '--cli',
    'doctor',
    '--data-dir',
    dataDir,
    '--lang',
    'en',
  ]);
  expect(inspected.stderr).not.toContain('Debugger listening');
});
