import { sharedData } from '../support/sharedData';
import { countAlerts } from './support/countAlerts';
import { playFile } from './support/playFile';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

const NAME = 'WIN_M5_20210823_20220518.csv';

test('real candles from the bridge take over the chart, alert, and are there after a restart', async ({
  launch,
  dataDir,
}, testInfo) => {
  const file = sharedData(NAME);
  test.skip(file === null, `../shared/data/${NAME} is not beside the project`);
  const first = await launch();
  const page = terminalPage(first.window);
  await expect(page.watchlist).toContainText('WIN$SIM');

  await playFile(first.window, file ?? '', dataDir, ['--speed', '200', '--to', '2021-08-27']);

  // The window left the simulated market by itself.
  const chart = first.window.getByRole('main');
  await expect(chart).toHaveAccessibleName(/^Gráfico de WIN\$N M5$/);
  await expect(chart.getByText('SIMULADO')).toHaveCount(0);
  await expect(first.window.locator('.legend-time')).toHaveText(/^27\/08 /);
  const real = page.alerts.filter({ hasText: 'WIN$N' });
  await expect(real.first()).toBeVisible();
  await expect(real.first()).not.toContainText('SIMULADO');
  const id = (await real.first().getAttribute('data-alert')) ?? '';
  await expect(first.window.locator(`[data-marker="${id}"]`)).toHaveCount(1);

  // The history follows the chart's symbol.
  await expect(page.historyRows.first()).toContainText('2021');
  const total = await countAlerts(first.window, 'WIN$N');
  await expect(page.history.getByRole('status')).toHaveText(`${total} alertas`);
  const picture = testInfo.outputPath('bridge.png');
  await first.window.screenshot({ path: picture });
  await testInfo.attach('bridge', { path: picture, contentType: 'image/png' });
  await first.close();

  const second = await launch();
  const again = terminalPage(second.window);
  await expect(second.window.getByRole('main')).toHaveAccessibleName(/WIN\$N M5/);
  await expect(second.window.locator('.legend-time')).toHaveText(/^27\/08 /);
  await expect(second.window.locator(`li[data-alert="${id}"]`)).toHaveCount(1);
  await expect(again.history.getByRole('status')).toHaveText(`${total} alertas`);
});
