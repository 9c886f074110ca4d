import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

/** What axe finds wrong on the page as it is, one line a violation. */
async function violations(window: Page): Promise<readonly string[]> {
  // The usual mode opens a second page, which a window of Electron cannot.
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

for (const theme of ['dark', 'light', 'blue-orange'] as const) {
  test(`every screen is accessible in the ${theme} theme`, async ({ launch }) => {
    const { window } = await launch();
    const page = terminalPage(window);
    await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
    if (theme !== 'dark') await window.getByRole('button', { name: 'Tema claro' }).click();
    if (theme === 'blue-orange') await window.getByRole('button', { name: 'Tema azul e laranja' }).click();
    await expect(page.historyRows.first()).toBeVisible();
    expect(await violations(window)).toEqual([]);

    await page.alerts.first().getByRole('button', { name: 'Explicar' }).click();
    await window.getByRole('tab', { name: 'Sistema' }).click();
    await expect(window.getByRole('tabpanel')).toContainText('Pasta de dados');
    expect(await violations(window)).toEqual([]);

    await window.getByRole('tab', { name: 'Backtest' }).click();
    await window.getByRole('button', { name: 'Rodar backtest' }).click();
    await expect(window.getByRole('table', { name: 'Critérios' })).toBeVisible({ timeout: 60_000 });
    expect(await violations(window)).toEqual([]);

    await window.getByRole('tab', { name: 'Por que não' }).click();
    await window.getByLabel('Hora do candle, no relógio da bolsa').fill('10:00');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('region', { name: 'Por que não houve alerta?' })).toContainText('BRT');
    await window.getByRole('button', { name: 'Adiar alertas' }).click();
    await window.getByRole('button', { name: '60 min' }).click();
    await window.getByRole('button', { name: /^Adiado/ }).click();
    expect(await violations(window)).toEqual([]);
    await window.keyboard.press('Escape');

    await window.getByRole('button', { name: 'Conectar o MT5' }).first().click();
    expect(await violations(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Atalhos do teclado' }).click();
    expect(await violations(window)).toEqual([]);
  });
}
