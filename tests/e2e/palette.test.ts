import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

test('Ctrl+K finds commands, panels and alerts with the keyboard alone', async ({ launch }, testInfo) => {
  const { window } = await launch();
  const page = terminalPage(window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  await window.keyboard.press('Control+k');
  const input = window.getByRole('combobox', { name: 'Comando, ativo ou alerta' });
  await expect(input).toBeFocused();
  await window.screenshot({ path: testInfo.outputPath('palette.png') });
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);

  await window.keyboard.type('sist');
  await expect(window.getByRole('option').first()).toContainText('Sistema');
  await window.keyboard.press('Enter');
  await expect(input).toHaveCount(0);
  await expect(window.getByRole('tab', { name: 'Sistema' })).toHaveAttribute('aria-selected', 'true');

  await window.keyboard.press('Control+k');
  await window.keyboard.type('xyzq');
  await expect(window.getByText('Nada com este nome')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(input).toHaveCount(0);

  await window.keyboard.press('Control+k');
  await window.keyboard.type('english');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('tab', { name: 'System' })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('alert win');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowUp');
  await window.getByRole('option').filter({ hasText: 'WIN$SIM' }).filter({ hasText: '·' }).first().click();
  await expect(page.detail).toBeVisible();

  // The list of keys has the commands of the palette.
  await window.keyboard.press('?');
  const keys = window.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Draw a price level');
  await expect(keys).toContainText('Replay: play or pause');
  await window.screenshot({ path: testInfo.outputPath('keys.png') });
  await window.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);

  // Typed before the next frame is painted, as on a busy machine, no letter is lost.
  await window.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0;
  });
  await window.keyboard.press('Control+k');
  await window.keyboard.type('draw');
  await expect(window.getByRole('combobox', { name: 'Command, symbol or alert' })).toHaveValue('draw');
});
