import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

test('what was not told is listed with its reason, counted, filtered, and a row opens its detail', async ({
  launch,
}) => {
  const { window } = await launch();
  const page = terminalPage(window);
  await expect(page.historyRows.first()).toBeVisible({ timeout: 60_000 });
  await window.keyboard.press('2');
  const panel = window.getByRole('tabpanel', { name: 'Por que não' });
  const rows = panel.locator('.history-row');
  await expect(rows.first()).toBeVisible();
  await expect(panel.getByRole('status').first()).toContainText('não avisados');
  for (const row of await rows.allTextContents()) expect(row).not.toContain('Aberto');

  const historical = panel.getByRole('button', { name: /^antes de ligar/ });
  await historical.click();
  await expect(historical).toHaveAttribute('aria-pressed', 'true');
  const counted = (await historical.locator('span').textContent()) ?? '';
  await expect(panel.getByRole('status').first()).toHaveText(`${counted} não avisados`);
  for (const row of await rows.allTextContents()) expect(row).toContain('antes de ligar');

  await rows.first().click();
  await expect(page.detail).toContainText('Não foi avisado: antes de ligar');
});

test('a candle without an alert is explained by its time and from the chart', async ({ launch }) => {
  const { window } = await launch({ language: 'en' });
  const page = terminalPage(window);
  await expect(page.historyRows.first()).toBeVisible({ timeout: 60_000 });
  await window.getByRole('tab', { name: 'Why not' }).click();
  const question = window.getByRole('region', { name: 'Why was there no alert?' });

  await question.getByLabel("Time of the candle, on the exchange's clock").fill('9:00');
  await window.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('09:00 BRT');
  await expect(question.getByText('Level break')).toBeVisible();
  await expect(question.getByRole('status')).toContainText(
    /threshold|start of the session|fired|did not pass/,
  );

  await question.getByLabel("Time of the candle, on the exchange's clock").fill('3:00');
  await window.keyboard.press('Enter');
  await expect(question.getByRole('status')).toContainText('No closed candle is stored');

  await window.locator('.chart-canvas').click({ button: 'right', position: { x: 200, y: 150 } });
  await window.getByRole('menuitem', { name: 'Why was there no alert here?' }).click();
  await expect(question.getByText('Volatility shock')).toBeVisible();
  await expect(question.getByRole('status')).not.toContainText('No closed candle');
});

test('a budget folds what is over it, and the list says so', async ({ launch, dataDir }) => {
  writeFileSync(
    path.join(dataDir, 'alertas.yaml'),
    'market: { source: simulated, simulatedSpeed: 20 }\nattention: { perHour: 1, criticalBreaks: false }\n',
  );
  const { window } = await launch();
  await expect(terminalPage(window).alerts.first()).toBeVisible({ timeout: 60_000 });
  await window.getByRole('tab', { name: 'Por que não' }).click();
  await expect(window.getByRole('button', { name: /^limite de alertas atingido/ })).toBeVisible({
    timeout: 60_000,
  });
  expect(await terminalPage(window).alerts.count()).toBe(1);
});
