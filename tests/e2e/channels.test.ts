import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import { systemInfoSchema } from '../../app/contract/ipcSystem';
import '../../renderer/api/vigiaApi';
import { expect, test } from './support/vigiaTest';

/** An e-mail channel whose server is not there. */
const NO_SERVER =
  'email: { enabled: true, host: 127.0.0.1, port: 9, security: none, from: a@desk.example, to: b@desk.example }\n';

async function httpPort(page: Page): Promise<number> {
  const reply = await page.evaluate(() => window.vigia.request('system:info', null));
  return systemInfoSchema.parse(Reflect.get(Object(reply), 'value')).http.number;
}

function apiToken(dataDir: string): string {
  const text = readFileSync(path.join(dataDir, 'secrets.json'), 'utf8');
  return (JSON.parse(text) as { apiToken: string }).apiToken;
}

test('each channel has a test that says how it went, or how to switch the channel on', async ({
  launch,
  dataDir,
}, testInfo) => {
  writeFileSync(path.join(dataDir, 'alertas.yaml'), NO_SERVER);
  const { window } = await launch();
  await window.getByRole('tab', { name: 'Sistema' }).click();
  const line = (channel: string) => window.locator(`li[data-channel="${channel}"]`);

  await line('email').getByRole('button', { name: 'Testar E-mail' }).click();
  await expect(line('email').getByRole('status')).toContainText('O teste falhou: ');
  await expect(line('email').getByRole('status')).toContainText('Confira servidor, porta');
  await expect(line('webhook').getByRole('button')).toBeDisabled();
  await expect(line('webhook')).toContainText('Configurações › Webhook');

  await line('websocket').getByRole('button').click();
  await expect(line('websocket').getByRole('status')).toContainText('Nenhum cliente conectado');
  const address = `ws://127.0.0.1:${await httpPort(window)}/alertas?token=${apiToken(dataDir)}`;
  const client = new WebSocket(address);
  await new Promise((resolve) => client.once('message', resolve));
  await line('websocket').getByRole('button').click();
  await expect(line('websocket').getByRole('status')).toContainText('1 de 1');
  client.terminate();

  await line('sound').getByRole('button').click();
  await expect(line('sound').getByRole('status')).toContainText(/O teste (foi entregue|falhou)/);
  await testInfo.attach('channels', { body: await window.screenshot(), contentType: 'image/png' });
});

test('the times of the stages fill as alerts come, in English as well', async ({ launch }, testInfo) => {
  const { window } = await launch({ language: 'en' });
  await window.getByRole('tab', { name: 'System' }).click();
  const stored = window.locator('tr[data-stage="commit"]');
  await expect(stored).toContainText('Found → stored', { timeout: 60_000 });
  await expect(stored.locator('td').first()).toHaveText(/^\d+(\.\d\d)?$/);
  await expect(window.locator('li[data-channel="ntfy"]')).toContainText('Switch it on in Settings › ntfy');
  await testInfo.attach('times', { body: await window.screenshot(), contentType: 'image/png' });
});
