import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { z } from 'zod';
import { alertJsonSchema } from '../../app/contract/alertJson';
import { choose } from './support/choose';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';
import { inMain } from './support/inMain';

test('the history writes what is filtered to CSV and JSON files', async ({ launch, dataDir }, testInfo) => {
  const { app, window } = await launch();
  const page = terminalPage(window);
  await expect(page.historyRows.first()).toBeVisible({ timeout: 60_000 });
  const csv = path.join(dataDir, 'alertas.csv');
  const json = path.join(dataDir, 'alerts.json');
  const name = async (filePath: string | null): Promise<void> =>
    inMain(
      app,
      ({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
      },
      filePath,
    );

  // Nothing is written when no file is named.
  await name(null);
  await window.getByRole('button', { name: 'Exportar para CSV' }).click();
  await expect(window.getByRole('button', { name: 'Exportar para CSV' })).toBeEnabled();
  expect(existsSync(csv)).toBe(false);

  await choose(window.getByRole('combobox', { name: 'Direção' }), 'short');
  await expect(page.historyRows.filter({ hasText: 'Alta' })).toHaveCount(0);
  // The file has the order of the table.
  await window.getByRole('button', { name: 'Conf.', exact: true }).click();
  await expect(window.getByRole('columnheader', { name: 'Conf.' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await name(csv);
  await window.getByRole('button', { name: 'Exportar para CSV' }).click();
  await expect(window.getByText(csv)).toBeVisible();
  await window.screenshot({ path: testInfo.outputPath('pt.png') });
  const [header = '', ...lines] = readFileSync(csv, 'utf8').trimEnd().split('\r\n');
  const column = header.split(',').indexOf('direction');
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line.split(',')[column]))).toEqual(new Set(['short']));

  const sure = lines.map((line) => Number(line.split(',')[header.split(',').indexOf('confidence')]));
  expect(sure).toEqual([...sure].sort((a, b) => b - a));

  // Words are searched for in what the trader reads, without accents.
  const words = window.getByRole('searchbox', { name: /^Buscar/ });
  await words.fill('nao-existe');
  await expect(window.getByText('Nenhum alerta com estes filtros.')).toBeVisible();
  await words.fill('critico');
  await expect(page.historyRows.first()).toHaveAttribute('data-severity', 'critical');
  await words.press('Escape');
  await expect(words).toHaveValue('');
  await choose(window.getByRole('combobox', { name: 'Resultado' }), 'stop');
  await expect(page.historyRows.first().locator('[data-result=stop]')).toBeVisible();
  await window.screenshot({ path: testInfo.outputPath('sorted.png') });
  await choose(window.getByRole('combobox', { name: 'Resultado' }), '');

  await window.getByRole('button', { name: 'EN: English' }).click();
  await name(json);
  await window.getByRole('button', { name: 'Export what is filtered to JSON' }).click();
  await expect(window.getByText(json)).toBeVisible();
  await window.screenshot({ path: testInfo.outputPath('en.png') });
  const parsed = z.array(alertJsonSchema).parse(JSON.parse(readFileSync(json, 'utf8')));
  // The simulated market may have brought one more.
  expect(parsed.length).toBeGreaterThanOrEqual(lines.length);
  expect(new Set(parsed.map(({ direction }) => direction))).toEqual(new Set(['short']));

  // How far it is, and a cancelled one leaves nothing.
  const cancelled = path.join(dataDir, 'cancelled.json');
  await inMain(
    app,
    ({ BrowserWindow, dialog, ipcMain }, filePath) => {
      dialog.showSaveDialog = () => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('export:progress', {
          written: 12_000,
          total: 50_000,
        });
        return new Promise((resolve) => {
          ipcMain.once('test:choose', () => resolve({ canceled: false, filePath }));
        });
      };
    },
    cancelled,
  );
  await window.getByRole('button', { name: 'Export what is filtered to JSON' }).click();
  await expect(window.getByText('12,000 of 50,000')).toBeVisible();
  await window.screenshot({ path: testInfo.outputPath('progress.png') });
  await window.getByRole('button', { name: 'Cancel the export' }).click();
  await inMain(app, ({ ipcMain }) => ipcMain.emit('test:choose'));
  await expect(window.getByRole('button', { name: 'Export what is filtered to JSON' })).toBeEnabled();
  expect(existsSync(cancelled)).toBe(false);

  // A file that cannot be written is said, and the buttons are there again.
  await name(path.join(dataDir, 'nowhere', 'a.json'));
  await window.getByRole('button', { name: 'Export what is filtered to JSON' }).click();
  await expect(window.getByText(/nowhere.* does not exist/)).toBeVisible();
  await expect(window.getByRole('button', { name: 'Export what is filtered to CSV' })).toBeEnabled();
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
