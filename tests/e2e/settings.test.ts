import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { inMain } from './support/inMain';

import { terminalPage } from './support/terminalPage';
import { choose } from './support/choose';
import { expect, test } from './support/vigiaTest';

async function violations(window: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const SETTINGS_TEMPLATE = readFileSync(path.join(__dirname, '../../config/alertas.yaml'), 'utf8');
const setting = (window: Page, key: string) => window.locator(`li[data-key="${key}"]`);

test('settings are found, changed, refused, counted and taken back, by keyboard too, in both languages', async ({
  launch,
  dataDir,
}, testInfo) => {
  test.setTimeout(180_000);
  const file = path.join(dataDir, 'alertas.yaml');
  writeFileSync(file, SETTINGS_TEMPLATE);
  mkdirSync(path.join(dataDir, 'presets'));
  const header = "preset: { name: Calmo, createdAt: '2026-11-23T12:00:00Z', source: sweep }\n";
  writeFileSync(path.join(dataDir, 'presets', 'calmo.yaml'), `${header}plan: { stopAtr: 2 }\n`);
  const { app, window } = await launch();
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await expect(terminalPage(window).alerts.first()).toBeVisible({ timeout: 60_000 });

  // By keyboard alone: open, search, change, take back.
  await window.keyboard.press('Control+,');
  const dialog = window.getByRole('dialog', { name: 'Configurações' });
  await expect(dialog).toBeVisible();
  await window.keyboard.type('engolfa corpo');
  const body = setting(window, 'detectors.engulfing.minBody');
  await expect(body).toBeVisible();
  await expect(body).toContainText('de 0 a 5');
  await expect(body).toContainText('padrão: 1,3');
  await body.getByRole('textbox').focus();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('9');
  await expect(body.getByRole('status')).toHaveText(
    'detectors.engulfing.minBody é 9; o permitido é um número de 0 a 5.',
  );
  await window.keyboard.press('Control+a');
  await window.keyboard.type('3,5');
  await expect(body.getByRole('status')).toContainText(
    /Últimos \d+ pregões de WIN\$SIM M5: \d+ → \d+ alertas/,
  );
  await window.screenshot({ path: testInfo.outputPath('search.png') });
  await window.keyboard.press('Enter');
  await expect
    .poll(() => readFileSync(file, 'utf8'))
    .toBe(SETTINGS_TEMPLATE.replace('minBody: 1.3', 'minBody: 3.5'));
  await expect(body).toHaveAttribute('data-changed', 'true');
  await body.getByRole('button', { name: /^Voltar ao padrão/ }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toBe(SETTINGS_TEMPLATE);
  await dialog.getByRole('button', { name: 'Desfazer' }).focus();
  await window.keyboard.press('Control+z');
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('minBody: 3.5');

  // Another program saves the file: the open screen follows; a mistake is named with its line.
  writeFileSync(file, SETTINGS_TEMPLATE.replace('minBody: 1.3', 'minBody: 2'));
  await expect(body.getByRole('textbox')).toHaveValue('2');
  writeFileSync(file, 'plan:\n  stopAtr: cinco\n');
  await expect(dialog.getByRole('alert').first()).toContainText('Linha 2: plan.stopAtr é "cinco"');
  writeFileSync(file, SETTINGS_TEMPLATE);
  await expect(body.getByRole('textbox')).toHaveValue('1,3');

  // Each section is there (tests/e2e/accessibility asks axe of them); the presets, the secret and the test of a channel among them.
  await dialog.getByRole('searchbox').fill('');
  const sections = dialog.getByRole('navigation', { name: 'Seções' }).getByRole('button');
  for (const name of await sections.allInnerTexts()) {
    await sections.getByText(name, { exact: true }).click();
    await expect(dialog.getByRole('heading', { level: 3, name })).toBeVisible();
    await window.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  }
  await sections.getByText('Detectores').click();
  await dialog.getByRole('button', { name: 'Usar o preset Calmo' }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('stopAtr: 2\n');
  await sections.getByText('E-mail').click();
  await expect(dialog.getByLabel('Senha do servidor')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Testar E-mail' })).toBeDisabled();
  await sections.getByText('Sons').click();
  await setting(window, 'sounds.critical.long')
    .getByRole('button', { name: /^Ouvir/ })
    .click();

  // The language changes at once, and the file says so.
  await sections.getByText('Geral').click();
  await choose(setting(window, 'language').getByRole('combobox'), 'en');
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('language: en\n');
  await inMain(app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
  await window.getByRole('button', { name: 'Detectors' }).click();
  await expect(setting(window, 'detectors.level-break.window')).toContainText('from 5 to 240');
  expect(await violations(window)).toEqual([]);
  await window.screenshot({ path: testInfo.outputPath('english-1024.png') });
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'PT: Português' }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('language: pt-BR\n');
});
