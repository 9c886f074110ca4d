import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { sharedData } from '../support/sharedData';
import { playFile } from './support/playFile';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';
import { inMain } from './support/inMain';

const NAME = 'WIN_M5_20210823_20220518.csv';

test('the chart is read, taken apart and carried elsewhere with the keyboard alone', async ({
  launch,
  dataDir,
}) => {
  test.slow();
  const file = sharedData(NAME) ?? '';
  test.skip(file === '', `../shared/data/${NAME} is not beside the project`);
  const { app, window, close } = await launch();
  const page = terminalPage(window);
  await playFile(window, file, dataDir, ['--speed', 'max', '--from', '2022-05-10', '--to', '2022-05-18']);
  await expect(page.legendTime).toHaveText(/^18\/05 /, { timeout: 30_000 });

  // Panes of RSI and z-score; what the legend says of them is the engine's.
  await expect(window.locator('.legend-indicators')).toHaveText(/^ATR[\d.]+IFR[\d,]+z[+−][\d,]+σ$/);
  await window.keyboard.press('i');
  await window.keyboard.press('z');
  const tool = (name: string) => window.getByRole('toolbar').getByRole('button', { name });
  await expect(tool('Painel do IFR (I)')).toHaveAttribute('aria-pressed', 'true');
  await expect(tool('Painel do escore z (Z)')).toHaveAttribute('aria-pressed', 'true');
  const violations = async (): Promise<readonly string[]> => {
    const axe = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    return axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await violations()).toEqual([]);

  // The chart of an alert as it was: what came later is dimmed and comes candle by candle.
  await page.historyRows.nth(5).getByRole('button').focus();
  await window.keyboard.press('Enter');
  const past = window.getByRole('region', { name: 'Gráfico como era' });
  const slider = past.getByRole('slider', { name: 'Candles depois do alerta' });
  await expect(slider).toHaveAttribute('aria-valuetext', '+0 candles');
  await expect(page.detail).toContainText('Ajustes daquele momentoOs mesmos de agora.');
  // The legend follows the newest candle that is not dimmed while no other is pointed at.
  await window.mouse.move(2, 2);
  const then = await page.legendTime.textContent();
  await window.keyboard.press('.');
  await window.keyboard.press('.');
  await expect(slider).toHaveAttribute('aria-valuetext', '+2 candles');
  await expect(page.legendTime).not.toHaveText(then ?? '');
  await slider.focus();
  await window.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '+1 candles');
  expect(await violations()).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(past).toHaveCount(0);
  await expect(page.detail).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(page.detail).toHaveCount(0);
  await window.keyboard.press('h');
  await expect(past).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');

  // A date far back, and back to now.
  await window.keyboard.press('g');
  await expect(window.getByLabel('Ir para a data').first()).toBeFocused();
  await window.keyboard.type('11/05/2022');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Ir para agora' })).toBeVisible();
  await expect(page.markers.first()).toContainText(/1[12]\/05 /);
  await window.getByRole('application').focus();
  await window.keyboard.press('End');
  await expect(window.getByRole('button', { name: 'Ir para agora' })).toHaveCount(0);

  // A picture for a file and for the clipboard.
  const picture = path.join(dataDir, 'picture.png');
  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    picture,
  );
  await window.keyboard.press('p');
  await expect(window.getByRole('status').filter({ hasText: picture })).toBeVisible();
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  await window.keyboard.press('c');
  await expect(window.getByText('A imagem do gráfico está na área de transferência.')).toBeVisible();
  expect(await inMain(app, ({ clipboard }) => clipboard.has('image/png'))).toBe(true);

  // A window of its own, which what is chosen in the main one does not disturb.
  const opening = app.waitForEvent('window');
  await window.keyboard.press('w');
  const chart = await opening;
  await expect(chart.locator('.legend-name')).toHaveText('WIN$N M5');
  await expect(terminalPage(chart).markers.first()).toBeAttached();
  await chart.keyboard.press('z');
  await expect(chart.getByRole('button', { name: 'Painel do escore z (Z)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.watchlist.getByRole('button', { name: /WIN\$SIM/ }).click();
  await window.getByRole('button', { name: 'Tema claro' }).click();
  await expect(chart.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(chart.locator('.legend-name')).toHaveText('WIN$N M5');
  expect((await new AxeBuilder({ page: chart }).setLegacyMode(true).analyze()).violations).toEqual([]);
  // It stands behind the same walls as the main one.
  const outside = await chart.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
  ]);
  expect(outside).toEqual(['undefined', 'undefined']);
  // Passing words pass, also while another window has the focus.
  await expect(window.getByText('A imagem do gráfico está na área de transferência.')).toHaveCount(0);
  await close();

  const again = await launch();
  await expect(again.window.getByRole('button', { name: 'Painel do IFR (I)' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
