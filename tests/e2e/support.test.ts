import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { readZip } from '../support/readZip';
import { inMain } from './support/inMain';
import { expect, test } from './support/vigiaTest';

test('the log is filtered, searched and followed; diagnostics are exported; the about box names whose work is in it', async ({
  launch,
  dataDir,
}, testInfo) => {
  const zip = path.join(dataDir, 'support.zip');
  const { app, window } = await launch();
  await window.getByRole('tab', { name: 'Sistema' }).click();
  const card = window.getByRole('region', { name: 'Registros do programa' });
  const list = card.getByRole('list', { name: 'Registros do programa' });
  const write = (level: string, message: string): void =>
    appendFileSync(
      path.join(dataDir, 'logs', 'vigia.log'),
      `${JSON.stringify({ at: '2026-11-23T12:00:00.000Z', level, message, place: 'test' })}\n`,
    );

  // As it is written, without asking again.
  write('warn', 'the Needle was lost');
  await expect(list).toContainText('the Needle was lost place=test');
  write('info', 'the needle was found');
  await expect(list).toContainText('the needle was found');
  await card.getByRole('searchbox').fill('NEEDLE');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await card.getByRole('combobox', { name: 'Gravidade' }).click();
  await window.getByRole('option', { name: 'Atenção e erros' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('atenção');
  await card.getByRole('searchbox').fill('nothing has these letters');
  await expect(card).toContainText('Nenhuma linha com estes filtros.');
  await card.getByRole('searchbox').fill('needle');
  await card.getByRole('switch', { name: 'Acompanhar' }).click();
  await list.scrollIntoViewIfNeeded();
  await window.screenshot({ path: testInfo.outputPath('log.png') });

  await inMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    zip,
  );
  await card.getByRole('button', { name: 'Exportar diagnóstico…' }).click();
  await expect(window.getByText(`Diagnóstico gravado em ${zip}.`).first()).toBeVisible();
  const files = await readZip(readFileSync(zip));
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'README.txt',
      'versions.json',
      'settings.json',
      'state.json',
      'chain.json',
      'logs/vigia.log',
    ]),
  );
  const secrets = readFileSync(path.join(dataDir, 'secrets.json'), 'utf8');
  for (const token of secrets.match(/[0-9a-f]{64}/g) ?? [])
    for (const [name, content] of files) expect(content.includes(token), name).toBe(false);

  await window.keyboard.press('Control+k');
  await window.keyboard.type('sobre');
  await window.keyboard.press('Enter');
  const about = window.getByRole('dialog', { name: 'Sobre o Vigia' });
  await expect(about).toContainText('Chromium');
  await expect(about.getByRole('listitem').filter({ hasText: 'better-sqlite3' })).toBeVisible();
  await about.getByText('lightweight-charts').click();
  await expect(about.getByLabel('Licença de lightweight-charts')).toContainText('Apache License');
  await window.screenshot({ path: testInfo.outputPath('about.png') });
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await window.keyboard.press('Escape');

  await window.keyboard.press('Control+k');
  await window.keyboard.type('english');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: "The program's log" })).toContainText('warning');
  await window.getByRole('button', { name: 'About and licences' }).click();
  await expect(window.getByRole('dialog', { name: 'About Vigia' })).toContainText('The work of others');
  await window.screenshot({ path: testInfo.outputPath('about-en.png') });
});
