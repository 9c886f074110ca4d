import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sharedData } from '../support/sharedData';
import { terminalPage } from './support/terminalPage';
import { answerOpenDialog } from './support/answerOpenDialog';
import { choose } from './support/choose';
import { expect, test } from './support/vigiaTest';

const NAME = 'WIN_5m_newest-first.csv';

test('a file is opened, understood, imported and shown on the chart', async ({ launch }, testInfo) => {
  const file = sharedData(NAME);
  test.skip(file === null, `../shared/data/${NAME} is not beside the project`);
  const { app, window } = await launch();
  await expect(window.getByRole('main')).toHaveAccessibleName(/WIN\$SIM/);
  await answerOpenDialog(app, file ?? '');
  await window.keyboard.press('o');

  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'Entendido como' })).toContainText('datas dia/mês/ano');
  await expect(dialog).toContainText('20.001 linhas lidas, 20.001 candles.');
  await expect(dialog).toContainText('relógio de America/Sao_Paulo');
  await window.screenshot({ path: testInfo.outputPath('preview.png') });
  // A choice of one's own is tried at once.
  await choose(dialog.getByRole('combobox', { name: 'Fuso do relógio' }), 'UTC');
  await expect(dialog).toContainText('relógio de UTC');
  await choose(dialog.getByRole('combobox', { name: 'Fuso do relógio' }), '');
  await expect(dialog).toContainText('relógio de America/Sao_Paulo');
  await dialog.getByRole('button', { name: 'Importar para o histórico' }).click();

  await expect(dialog).toContainText('20.001 candles novos', { timeout: 60_000 });
  await window.screenshot({ path: testInfo.outputPath('imported.png') });
  await dialog.getByRole('button', { name: 'Ver no gráfico' }).click();
  await expect(window.getByRole('main')).toHaveAccessibleName(/^Gráfico de WIN\$N M5$/);
  // Where the button was, the pointer stands on an older candle.
  await window.mouse.move(5, 5);
  await expect(window.locator('.legend-time')).toHaveText(/^18\/05 17:50$/);

  // A stored day is played again from an alert of the history.
  const page = terminalPage(window);
  await page.historyRows.first().click();
  await page.detail.getByRole('button', { name: 'Replay daqui' }).click();
  await expect(window.getByRole('main')).toHaveAccessibleName(/^Gráfico de WIN\$N ▷ M5$/);
  const before = await window.locator('.replay-at').textContent();
  await window.getByRole('main').locator('.chart-canvas').focus();
  await window.keyboard.press('.');
  await expect(window.locator('.replay-at')).not.toHaveText(before ?? '');
  await window.keyboard.press('Space');
  await expect(window.getByRole('button', { name: 'Pausar (Espaço)' })).toBeVisible();
  await expect(
    window.getByRole('region', { name: 'Alertas do replay' }).locator('li[data-alert]').first(),
  ).toBeVisible();
  await window.keyboard.press('Space');
  await window.screenshot({ path: testInfo.outputPath('replay.png') });
  await expect(page.alerts.filter({ hasText: 'REPLAY' })).toHaveCount(0);
  await window.getByRole('button', { name: 'Fechar o replay' }).click();
  await expect(window.getByRole('main')).toHaveAccessibleName(/^Gráfico de WIN\$N M5$/);
  await expect(page.watchlist).not.toContainText('▷');
});

test('a file that is none says why, in the language of the trader', async ({ launch, dataDir }, testInfo) => {
  const { app, window } = await launch({ language: 'en' });
  const file = path.join(dataDir, 'prices.csv');
  writeFileSync(file, 'date;open;high;low\n2026-07-21 09:00;1;1;1\n');
  await answerOpenDialog(app, file);
  await window.getByRole('button', { name: 'Open a file' }).first().click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('lacks the column close');
  await expect(dialog.getByRole('button', { name: 'Import into the history' })).toBeDisabled();
  await window.screenshot({ path: testInfo.outputPath('wrong.png') });
  // Names that say nothing: the trader says what the columns hold.
  writeFileSync(file, 'x1;x2;x3;x4;x5;x6\n2026-07-21 09:00;a;5;7;4;6\n2026-07-21 09:05;a;5;7;4;6\n');
  await choose(dialog.getByRole('combobox', { name: 'Separator' }), ';');
  await expect(dialog.getByRole('alert')).toContainText('holds no readable candle');
  const columns = [
    [1, 'moment'],
    [3, 'open'],
    [4, 'high'],
    [5, 'low'],
    [6, 'close'],
  ] as const;
  for (const [column, role] of columns)
    await choose(dialog.getByRole('combobox', { name: `Column ${column}` }), role);
  await expect(dialog).toContainText('2 rows read, 2 candles.');
  await expect(dialog).toContainText('Neither the file nor its name says the symbol');
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // A file dropped on the window opens as one that was chosen.
  const dropped = path.join(dataDir, 'WIN$N_M5.csv');
  writeFileSync(
    dropped,
    'date;open;high;low;close\n2026-07-21 09:00;100;110;95;105\n2026-07-21 09:05;105;115;100;110\n',
  );
  const pointer = await window.context().newCDPSession(window);
  const drag = async (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> => {
    const data = { items: [], files: [dropped], dragOperationsMask: 1 };
    await pointer.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  };
  await drag('dragEnter');
  await drag('dragOver');
  await expect(window.getByText('Drop the file to see what is in it')).toBeVisible();
  await drag('drop');
  await expect(window.getByText('Drop the file to see what is in it')).toHaveCount(0);
  await expect(dialog).toContainText('2 rows read, 2 candles.');
  await expect(dialog.getByRole('list', { name: 'Understood as' })).toContainText('WIN$N M5');
});
