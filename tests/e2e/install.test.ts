import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inMain } from './support/inMain';
import { expect, test } from './support/vigiaTest';

test('the Expert Advisor is written into the terminal that was found', async ({
  launch,
  dataDir,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'a Wine prefix stands for the terminal');
  const home = path.join(dataDir, 'home');
  const data = path.join(
    home,
    'prefix/drive_c/users/ana/AppData/Roaming/MetaQuotes/Terminal/D0E8209F77C8CF37',
  );
  const experts = path.join(data, 'MQL5/Experts');
  mkdirSync(experts, { recursive: true });
  writeFileSync(path.join(data, 'origin.txt'), 'C:\\Program Files\\XP MetaTrader 5');
  const { app, window } = await launch({ env: { WINEPREFIX: path.join(home, 'prefix') } });
  await window
    .getByRole('button', { name: /Conectar o MT5/ })
    .first()
    .click();

  const terminal = window
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: 'XP MetaTrader 5' })
    .last();
  await expect(terminal).toContainText('sem VigiaBridge');
  await terminal.getByRole('button', { name: 'Instalar aqui' }).click();
  await expect(window.getByRole('status').filter({ hasText: 'compile com F7' })).toBeVisible();
  await expect(terminal).toContainText('já instalado');
  expect(existsSync(path.join(experts, 'VigiaBridge.mq5'))).toBe(true);
  await window.screenshot({ path: testInfo.outputPath('install.png') });

  const token = await window.getByRole('dialog').locator('code').innerText();
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+,');
  const settings = window.getByRole('dialog');
  await settings.getByRole('button', { name: 'MetaTrader 5' }).click();
  await expect(settings.getByRole('region', { name: 'Conectar o MetaTrader 5' })).toContainText(token);
  await expect(settings.getByRole('listitem').filter({ hasText: 'XP MetaTrader 5' }).last()).toContainText(
    'já instalado',
  );
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const) {
    const size = { width, height };
    await inMain(
      app,
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
      size,
    );
    await window.screenshot({ path: testInfo.outputPath(`settings-mt5-${width}.png`) });
  }
});
