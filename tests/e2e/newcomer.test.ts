import type { Locator } from '@playwright/test';
import { choose } from './support/choose';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

test('somebody who has never seen it finds everything by what the window itself shows', async ({
  launch,
}) => {
  test.slow();
  const { window } = await launch();
  const page = terminalPage(window);
  const dialog = window.getByRole('dialog');

  await test.step('watches the simulated market and understands an alert', async () => {
    await expect(window.getByText('Este é o mercado simulado')).toBeVisible();
    const card = page.alerts.first();
    await expect(card).toBeVisible({ timeout: 60_000 });
    await card.getByRole('button', { name: 'Explicar' }).click();
    await expect(page.detail).toContainText('não haveria sinal');
    await page.detail.getByRole('button', { name: 'Fechar' }).click();
    await expect(page.detail).toHaveCount(0);
  });

  await test.step('snoozes its pattern, and sees for how long', async () => {
    const card = page.alerts.last();
    const pattern = ((await card.locator('.card-patterns').textContent()) ?? '').replace('SIMULADO', '');
    await card.getByRole('button', { name: /^Adiar/ }).click();
    await dialog.getByRole('button', { name: '15 min' }).click();
    await window.getByRole('button', { name: /^Adiado: 1[45]:/ }).click();
    const running = window.getByRole('region', { name: 'Em silêncio agora' });
    await expect(running.getByRole('listitem').first()).toContainText(pattern.split(' + ')[0] ?? '');
    await window.keyboard.press('Escape');
  });

  await test.step('draws levels above and below the market and is told of one', async () => {
    const draw = window.getByRole('toolbar').getByRole('button', { name: /^Traçar nível de preço/ });
    // The market is sure to reach one of the two.
    for (const distance of [300, -300]) {
      await draw.click();
      const price = dialog.getByLabel('Preço', { exact: true });
      await price.fill(String((await priceIn(price)) + distance));
      await dialog.getByRole('button', { name: 'Salvar' }).click();
      await expect(dialog).toHaveCount(0);
    }
    await expect(page.alerts.filter({ hasText: 'Nível de preço' }).first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step("finds yesterday's alerts", async () => {
    const period = page.history.getByRole('combobox', { name: 'Período' });
    await choose(period, 'yesterday');
    const from = await page.history.getByLabel('De', { exact: true }).first().inputValue();
    expect(from).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await expect(page.historyRows.first()).toContainText(from);
    for (const row of await page.historyRows.allTextContents()) expect(row).toContain(from);
    // Dates of one's own are said to be so, and a word takes them back.
    await page.history.getByLabel('De', { exact: true }).first().fill('01/10/2026');
    await window.keyboard.press('Enter');
    await expect(period).toHaveText('Datas escolhidas');
    await choose(period, '');
    await expect(page.history.getByLabel('De', { exact: true }).first()).toHaveValue('');
  });

  await test.step('changes a threshold and sees what it does', async () => {
    await window.getByRole('button', { name: 'Configurações' }).click();
    await dialog.getByRole('searchbox').fill('engolfo');
    const body = window.locator('li[data-key="detectors.engulfing.minBody"]');
    await body.getByRole('textbox').fill('4');
    await expect(body.getByRole('status')).toHaveText(
      /^Últimos \d+ pregões de WIN\$SIM M5: \d+ → \d+ alertas/,
    );
    await window.keyboard.press('Enter');
    await expect(body).toHaveAttribute('data-changed', 'true');
    await dialog.getByRole('button', { name: 'Fechar' }).click();
  });

  await test.step('switches the language', async () => {
    await window.getByRole('button', { name: 'EN: English' }).click();
    await expect(window.getByText('This is the simulated market')).toBeVisible();
    await expect(page.alerts.filter({ hasText: 'Price level' }).first()).toBeVisible();
  });
});

/** The price that a field shows, as Portuguese writes it. */
async function priceIn(field: Locator): Promise<number> {
  return Number((await field.inputValue()).replaceAll('.', '').replace(',', '.'));
}
