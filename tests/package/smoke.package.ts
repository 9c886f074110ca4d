import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSecrets } from '../../build/package/findSecrets.mjs';
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

test('the packaged command line serves for as long as it is asked to, without a display, and ends when it is told to', async ({
  dataDir,
}) => {
  const serve = [
    '--cli',
    'serve',
    '--data-dir',
    dataDir,
    '--lang',
    'en',
    '--http-port',
    '0',
    '--bridge-port',
    '0',
  ];
  const ended = await runPackaged([...serve, '--exit-after', '8']);
  expect(ended.code, ended.stderr).toBe(0);
  expect(ended.stdout).toContain('/health');

  const told = await runPackaged(serve, {}, (child) => {
    child.stdout?.once('data', () => void child.kill('SIGTERM'));
  });
  expect(told.stdout).toContain('/health');
  const chain = async (): Promise<string> =>
    (await runPackaged(['--cli', 'audit', 'export', '--data-dir', dataDir])).stdout;
  // Written as the last thing that it does.
  await expect.poll(async () => (await chain()).match(/"event":"stop"/g)?.length).toBe(2);
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

test('what the packaged terminal writes while it runs has none of the secrets it was given', async ({
  dataDir,
}) => {
  const planted = {
    password: 'smoke-smtp-51c7e0aa',
    token: 'tk_smoke77d02fb1c9',
    path: 'smoke-hook-9be1f4',
  };
  mkdirSync(dataDir, { recursive: true });
  const settings = path.join(dataDir, 'alertas.yaml');
  writeFileSync(
    settings,
    `market: { source: simulated, simulatedSpeed: 100 }
email: { enabled: true, critical: always, high: always, medium: always, host: 127.0.0.1, port: 9, security: none, user: trader, from: a@desk.example, to: b@desk.example }
webhook: { enabled: true, url: 'http://127.0.0.1:9/${planted.path}' }
ntfy: { enabled: true, server: 'http://127.0.0.1:9', topic: smoke, minSeverity: info }
`,
  );
  const env = {
    VIGIA_SMTP_PASSWORD: planted.password,
    VIGIA_NTFY_TOKEN: planted.token,
    VIGIA_WEBHOOK_SECRET: planted.token,
  };
  const { window, output, close } = await launchPackaged(dataDir, env);
  await expect(terminalPage(window).alerts.first()).toBeVisible({ timeout: 60_000 });
  expect(await close()).toBe(0);
  const zip = await runPackaged(
    ['--cli', 'diagnostics', '--out', path.join(dataDir, 'all.zip'), '--data-dir', dataDir],
    env,
  );
  const doctor = await runPackaged(['--cli', 'doctor', '--json', '--data-dir', dataDir], env);
  const exported = await runPackaged(
    ['--cli', 'audit', 'export', '--format', 'jsonl', '--data-dir', dataDir],
    env,
  );
  expect([zip.code, exported.code]).toEqual([0, 0]);
  rmSync(settings);
  const said = [
    output(),
    zip.stdout,
    zip.stderr,
    doctor.stdout,
    doctor.stderr,
    exported.stdout,
    exported.stderr,
  ];
  writeFileSync(path.join(dataDir, 'said.txt'), said.join('\n'));
  expect(findSecrets(dataDir, planted)).toEqual([]);
});
