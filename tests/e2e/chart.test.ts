import { AxeBuilder } from '@axe-core/playwright';
import { sharedData } from '../support/sharedData';
import { playFile } from './support/playFile';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

const NAME = 'WIN_M5_20210823_20220518.csv';

test('the chart is read, taken apart and carried elsewhere with the keyboard alone', async ({
  launch,
  dataDir,
}) => {
  const file = sharedData(NAME) ?? '';
  test.skip(file === '', `../shared/data/${NAME} is not beside the project`);
  const { window, close } = await launch();
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
  const axe = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await close();

  const again = await launch();
  await expect(
    again.window.getByRole('toolbar').getByRole('button', { name: 'Painel do IFR (I)' }),
  ).toHaveAttribute('aria-pressed', 'true');
});
