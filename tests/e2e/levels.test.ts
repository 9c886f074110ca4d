import { sharedData } from '../support/sharedData';
import { playFile } from './support/playFile';
import { terminalPage } from './support/terminalPage';
import { choose } from './support/choose';
import { expect, test } from './support/vigiaTest';

const NAME = 'WIN_M5_20210823_20220518.csv';

test('a level drawn with the keyboard is told once when the market crosses it, and kept over a restart', async ({
  launch,
  dataDir,
}) => {
  const file = sharedData(NAME) ?? '';
  test.skip(file === '', `../shared/data/${NAME} is not beside the project`);
  const { window, close } = await launch();
  const page = terminalPage(window);
  await playFile(window, file, dataDir, ['--speed', 'max', '--from', '2022-05-17', '--to', '2022-05-17']);
  await expect(page.legendTime).toHaveText(/^17\/05 /, { timeout: 30_000 });

  await window.keyboard.press('l');
  const dialog = window.getByRole('dialog', { name: 'Novo nível de preço' });
  const price = dialog.getByLabel('Preço', { exact: true });
  await expect(price).toBeFocused();
  await price.fill('abc');
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Escreva um preço maior que zero.');
  // The next day opens at 109,260, far below it.
  await price.fill('109.750');
  await choose(dialog.getByRole('combobox', { name: 'Severidade' }), 'critical');
  await price.press('Enter');
  await expect(dialog).toHaveCount(0);
  const level = window.getByRole('list', { name: 'Níveis no gráfico' }).getByRole('listitem');
  await expect(level).toHaveAttribute('data-spent', 'false');

  await playFile(window, file, dataDir, ['--speed', 'max', '--from', '2022-05-18', '--to', '2022-05-18']);
  await expect(level).toHaveAttribute('data-spent', 'true');
  const card = page.alerts.filter({ hasText: 'Nível de preço' });
  await expect(card).toHaveCount(1);
  await expect(card).toContainText(/crítico/i);
  await expect(card).toContainText('Baixa');
  await expect(card).toContainText('109.260');
  await expect(card).toContainText('09:00');
  await close();

  const again = await launch();
  const kept = again.window.getByRole('list', { name: 'Níveis no gráfico' }).getByRole('button');
  await expect(kept).toContainText('já avisou');
  await kept.press('Enter');
  await again.window.getByRole('button', { name: 'Apagar o nível' }).click();
  await expect(kept).toHaveCount(0);
});

test('a level is drawn with the second button, dragged elsewhere, and erased', async ({
  launch,
  dataDir,
}) => {
  const file = sharedData(NAME) ?? '';
  test.skip(file === '', `../shared/data/${NAME} is not beside the project`);
  const { window } = await launch();
  // A market that stands still, so that the price scale does.
  await playFile(window, file, dataDir, ['--speed', 'max', '--from', '2022-05-17', '--to', '2022-05-17']);
  await expect(terminalPage(window).legendTime).toHaveText(/^17\/05 /, { timeout: 30_000 });
  const chart = window.getByRole('application');
  const box = await chart.boundingBox();
  if (box === null) throw new Error('No chart');
  const [x, y] = [box.width * 0.4, box.height * 0.3];

  await chart.click({ button: 'right', position: { x, y } });
  await window.getByRole('menuitem', { name: /Traçar nível em/ }).click();
  const dialog = window.getByRole('dialog', { name: 'Novo nível de preço' });
  await dialog.getByText('fechamento').click();
  await dialog.getByText('a cada novo cruzamento').click();
  await expect(dialog.getByLabel('Rearma a (ticks)')).toHaveValue('10');
  await dialog.getByRole('button', { name: 'Salvar' }).click();

  const level = window.getByRole('list', { name: 'Níveis no gráfico' }).getByRole('listitem');
  await expect(level).toHaveCount(1);
  const before = Number(await level.getAttribute('data-level'));
  await window.mouse.move(box.x + x, box.y + y);
  await window.mouse.down();
  await window.mouse.move(box.x + x, box.y + y + 30, { steps: 5 });
  await window.mouse.move(box.x + x, box.y + y + 60, { steps: 5 });
  await window.mouse.up();
  await expect.poll(async () => Number(await level.getAttribute('data-level'))).toBeLessThan(before);
  expect(Number(await level.getAttribute('data-level')) % 5).toBe(0);

  await chart.click({ button: 'right', position: { x, y: y + 60 } });
  await window.getByRole('menuitem', { name: 'Apagar o nível' }).click();
  await expect(level).toHaveCount(0);
});
