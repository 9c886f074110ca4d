import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillFolder } from '../bench/window/fillFolder';
import { choose } from './support/choose';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';
import { inMain } from './support/inMain';

test('an acknowledged alert stays acknowledged after a restart', async ({ launch }) => {
  const first = await launch();
  const page = terminalPage(first.window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  const id = (await page.alerts.last().getAttribute('data-alert')) ?? '';
  const card = first.window.locator(`li[data-alert="${id}"]`);
  await card.getByRole('button', { name: 'Reconhecer' }).click();
  await expect(card).toHaveAttribute('data-status', 'acknowledged');
  await first.close();

  const second = await launch();
  await expect(second.window.locator(`li[data-alert="${id}"]`)).toHaveAttribute(
    'data-status',
    'acknowledged',
  );
});

test('the keyboard moves through the alerts, explains, acknowledges with and without a note', async ({
  launch,
}) => {
  const { window } = await launch();
  const page = terminalPage(window);
  await expect(page.alerts.nth(1)).toBeVisible({ timeout: 60_000 });

  await window.keyboard.press('ArrowDown');
  const chosen = window.locator('li[data-alert][data-chosen="true"]');
  await expect(chosen).toHaveCount(1);
  const id = await chosen.getAttribute('data-alert');
  await window.keyboard.press('e');
  await expect(page.detail).toContainText('Por que disparou');
  await expect(page.detail).toContainText('Níveis (não é recomendação)');
  await window.keyboard.press('a');
  await expect(window.locator(`li[data-alert="${id ?? ''}"]`)).toHaveAttribute('data-status', 'acknowledged');
  await window.keyboard.press('Escape');
  await expect(page.detail).toHaveCount(0);

  // Up and down the list, and from anywhere else back to the chosen one on the chart.
  await window.keyboard.press('ArrowUp');
  await expect(chosen).not.toHaveAttribute('data-alert', id ?? '');
  await window.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAttribute('data-alert', id ?? '');
  await expect(chosen.getByRole('button').first()).toBeFocused();
  const marker = page.markers.and(window.locator(`[data-marker="${id ?? ''}"]`));
  await window.getByRole('application').focus();
  await window.keyboard.press('PageUp');
  await window.keyboard.press('PageUp');
  await expect(marker).toHaveCount(0);
  await window.keyboard.press('Enter');
  await expect(marker).toHaveCount(1);

  // The dock's tabs by their place.
  for (const [place, name] of ['Histórico', 'Por que não', 'Desempenho', 'Backtest', 'Sistema'].entries()) {
    await window.keyboard.press(String(place + 1));
    await expect(window.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
  }

  const open = window.locator('li[data-alert][data-status="open"]').last();
  const other = await open.getAttribute('data-alert');
  await open.getByRole('button', { name: 'Explicar' }).click();
  await page.detail.getByRole('textbox').fill('conferido no book');
  await page.detail.getByRole('button', { name: 'Reconhecer' }).click();
  await expect(page.detail).toContainText('conferido no book');
  await expect(window.locator(`li[data-alert="${other ?? ''}"]`)).toHaveAttribute(
    'data-status',
    'acknowledged',
  );
});

test('of many alerts the list makes the cards as the keyboard or the wheel goes down', async ({
  launch,
  dataDir,
}) => {
  fillFolder(dataDir, { candles: 300, markers: 100, otherCandles: 0, otherAlerts: 0 });
  writeFileSync(path.join(dataDir, 'alertas.yaml'), 'market: { source: bridge }\n');
  const { window } = await launch();
  const cards = window.locator('.live-list > li');
  await cards.first().waitFor();
  // What `npm run bench -- start` measures.
  await window.waitForFunction(() => performance.getEntriesByName('chart', 'mark').length === 1);
  expect(await cards.count()).toBeLessThan(50);
  // The newest is chosen from the start.
  for (let at = 0; at < 60; at++) await window.keyboard.press('ArrowDown');
  await expect(cards.nth(60)).toHaveAttribute('data-chosen', 'true');
  await expect(cards.nth(60).getByRole('button').first()).toBeFocused();
  await expect(cards.nth(60)).toBeInViewport();
  const made = await cards.count();
  expect(made).toBeLessThan(100);
  for (const count of [made + 1, 100]) {
    await cards.last().scrollIntoViewIfNeeded();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(count);
  }
});

test('the history lists what is in the database, filters it, and a row opens its alert on the chart', async ({
  launch,
}) => {
  const { window } = await launch();
  const page = terminalPage(window);
  await expect(page.historyRows.first()).toBeVisible();
  const all = await page.history.getByRole('status').textContent();
  const rowsWithout = (words: string) => page.historyRows.filter({ hasNotText: words });

  await choose(window.getByRole('combobox', { name: 'Padrão' }), 'engulfing');
  await expect(rowsWithout('Engolfo')).toHaveCount(0);
  await expect(page.history.getByRole('status')).not.toHaveText(all ?? '');
  await choose(window.getByRole('combobox', { name: 'Direção' }), 'short');
  await expect(rowsWithout('Baixa')).toHaveCount(0);
  await expect(page.historyRows.first()).toBeVisible();
  await window.getByRole('button', { name: 'Limpar filtros' }).click();

  await window.getByLabel('De', { exact: true }).first().fill('01/01/1999');
  await window.keyboard.press('Enter');
  await expect(page.historyRows.first()).toBeVisible();
  await window.getByLabel('Até', { exact: true }).first().fill('02/01/1999');
  await window.keyboard.press('Enter');
  await expect(page.history).toContainText('Nenhum alerta com estes filtros.');
  await window.getByRole('button', { name: 'Limpar filtros' }).click();

  const id = (await page.historyRows.nth(3).getAttribute('data-alert')) ?? '';
  // By its name: an alert that arrives now moves every row.
  await page.historyRows
    .and(window.locator(`[data-alert="${id}"]`))
    .getByRole('button')
    .click();
  await expect(page.detail).toBeVisible();
  await expect(window.locator(`[data-marker="${id}"]`)).toHaveCount(1);
});

test('the window opens where and as large as it was left', async ({ launch }) => {
  const boundsOf = (app: Awaited<ReturnType<typeof launch>>['app']) =>
    inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const first = await launch();
  await expect(first.window.getByRole('heading', { name: 'Vigia' })).toBeVisible();
  await inMain(first.app, ({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 720 });
  });
  await expect.poll(() => boundsOf(first.app)).toMatchObject({ width: 1100, height: 720 });
  const closed = first.app.waitForEvent('close');
  await inMain(first.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  const second = await launch();
  await expect.poll(() => boundsOf(second.app)).toMatchObject({ width: 1100, height: 720 });
});

test('switching the language changes every word at once and outlives a restart', async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  await expect(first.window.getByRole('heading', { name: 'Alertas ao vivo' })).toBeVisible();
  await first.window.getByRole('button', { name: 'English' }).click();
  await expect(first.window.getByRole('heading', { name: 'Live alerts' })).toBeVisible();
  await expect(first.window.getByRole('tab', { name: 'History' })).toBeVisible();
  await expect(first.window.locator('html')).toHaveAttribute('lang', 'en');
  await first.close();

  const { _electron } = await import('@playwright/test');
  const machineArgs = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];
  const app = await _electron.launch({
    executablePath: process.env.VIGIA_ELECTRON ?? '',
    args: ['.', ...machineArgs, '--data-dir', dataDir, '--http-port', '0', '--bridge-port', '0'],
  });
  const window = await app.firstWindow();
  await expect(window.getByRole('heading', { name: 'Live alerts' })).toBeVisible();
  await app.close();
});
