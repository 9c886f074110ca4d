import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

/** Lets the simulated market find something every few seconds. */
function quickMarket(dataDir: string): void {
  writeFileSync(path.join(dataDir, 'alertas.yaml'), 'market: { source: simulated, simulatedSpeed: 20 }\n');
}

/** The rows of the history that were kept back by a snooze. */
async function snoozedRows(window: Page): Promise<number> {
  return window.locator('.history-row', { hasText: 'adiado por você' }).count();
}

test('everything is snoozed for fifteen minutes: alerts are recorded and not told, also after a restart, until it is ended', async ({
  launch,
  dataDir,
}) => {
  quickMarket(dataDir);
  const first = await launch();
  const page = terminalPage(first.window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });

  await first.window.getByRole('button', { name: 'Adiar alertas' }).click();
  await first.window
    .getByRole('dialog', { name: 'Adiar alertas' })
    .getByRole('button', { name: '15 min' })
    .click();
  await expect(first.window.getByRole('button', { name: /Adiado: 1[45]:/ })).toBeVisible();
  const told = await page.alerts.count();
  await expect.poll(() => snoozedRows(first.window), { timeout: 60_000 }).toBeGreaterThan(1);
  expect(await page.alerts.count()).toBeLessThanOrEqual(told + 1);
  await first.close();

  const second = await launch();
  const again = terminalPage(second.window);
  const button = second.window.getByRole('button', { name: /Adiado: / });
  await expect(button).toBeVisible();
  await button.click();
  const running = second.window.getByRole('region', { name: 'Em silêncio agora' });
  await expect(running).toContainText('Tudo');
  await running.getByRole('button', { name: 'Encerrar agora: Tudo' }).click();
  await expect(running).toHaveCount(0);
  await second.window.keyboard.press('Escape');
  await expect(second.window.getByRole('button', { name: 'Adiar alertas' })).toBeFocused();
  const before = (await again.alerts.first().getAttribute('data-alert')) ?? '';
  await expect(again.alerts.first()).not.toHaveAttribute('data-alert', before, { timeout: 60_000 });
});

test('S snoozes the pattern of the chosen alert, by keyboard alone and in English', async ({
  launch,
  dataDir,
}) => {
  quickMarket(dataDir);
  const { window } = await launch({ language: 'en' });
  const page = terminalPage(window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  await window.keyboard.press('ArrowDown');
  const chosen = window.locator('li[data-alert][data-chosen="true"]');
  const names = ((await chosen.locator('.card-patterns').textContent()) ?? '').split(' + ');

  await window.keyboard.press('s');
  const menu = window.getByRole('dialog', { name: 'Snooze alerts' });
  await expect(menu.getByRole('button', { name: '15 min' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(menu).toHaveCount(0);
  const button = window.getByRole('button', { name: /Snoozed: / });
  await expect(button).toBeFocused();

  await window.keyboard.press('Enter');
  const running = window.getByRole('region', { name: 'Silent now' });
  await expect(running.getByRole('listitem')).toHaveCount(names.length);
  await window.keyboard.press('Escape');
  await expect(running).toHaveCount(0);
});
