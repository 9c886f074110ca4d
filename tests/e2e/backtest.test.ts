import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { evaluationJsonSchema } from '../../app/contract/evaluationJson';
import { sharedData } from '../support/sharedData';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';
import { inMain } from './support/inMain';

const FILE = sharedData('WIN_M5_20210823_20220518.csv');
const execute = promisify(execFile);
const CLI = path.resolve(__dirname, '..', '..', 'out', 'cli', 'cli.cjs');

test('the tab says of a file what the command says, beside the live market', async ({ launch, dataDir }) => {
  test.skip(FILE === null, '../shared/data is not beside the project');
  const file = FILE ?? '';
  const { window, app } = await launch();
  const page = terminalPage(window);
  await expect(page.historyRows.first()).toBeVisible({ timeout: 60_000 });
  await inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    file,
  );
  const json = path.join(dataDir, 'window.json');
  await inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    },
    json,
  );

  await window.getByRole('tab', { name: 'Backtest' }).click();
  // The candles of the history, which the simulated market fills meanwhile.
  await window.getByRole('button', { name: 'Rodar backtest' }).click();
  const gates = window.getByRole('table', { name: 'Critérios' });
  await expect(gates).toBeVisible({ timeout: 60_000 });
  await expect(gates).toContainText(/\d+\/\d+/);
  // An opportunity is marked by the key and by the menu, listed, exported and taken away.
  const marks = window.getByText(/^Minhas marcas \(\d+\)$/);
  await expect(marks).toHaveText('Minhas marcas (0)');
  await marks.click();
  await window.getByRole('tab', { name: 'Backtest' }).press('m');
  await expect(marks).toHaveText('Minhas marcas (1)');
  const canvas = window.getByRole('main');
  const { width, height } = (await canvas.boundingBox())!;
  await canvas.click({ button: 'right', position: { x: width * 0.4, y: height * 0.5 } });
  await window.getByRole('menuitem', { name: 'Marcar oportunidade: Baixa' }).click();
  await expect(marks).toHaveText('Minhas marcas (2)');
  await window.getByRole('button', { name: 'Exportar CSV…' }).click();
  await expect.poll(() => readFileSync(json, 'utf8')).toMatch(/^time,direction\r?\n.*,(long|short)/);
  await window.getByRole('combobox', { name: 'Julgar por' }).click();
  await window.getByRole('option', { name: 'Minhas marcas' }).click();
  await window.getByRole('button', { name: 'Rodar backtest' }).click();
  await expect(window.getByRole('button', { name: 'Rodar backtest' })).toBeVisible({ timeout: 60_000 });
  await window.getByRole('combobox', { name: 'Julgar por' }).click();
  await window.getByRole('option', { name: 'Rótulo automático' }).click();
  await window
    .getByRole('button', { name: /^Tirar a marca de / })
    .first()
    .click();
  await expect(marks).toHaveText('Minhas marcas (1)');

  await window.getByRole('button', { name: 'Escolher arquivo…' }).click();
  const run = window.getByRole('button', { name: 'Rodar backtest' });
  await window.getByLabel('Choque de volatilidade: vezes a mediana (k)').fill('300');
  await expect(run).toBeDisabled();
  await window.getByRole('button', { name: 'Como está agora' }).click();
  await run.click();
  await expect(window.getByRole('button', { name: 'Interromper' })).toBeVisible();
  await expect(run).toBeVisible({ timeout: 60_000 });
  await window.getByRole('combobox', { name: 'Período' }).click();
  await window.getByRole('option').nth(1).click();

  const told = await execute(process.execPath, [CLI, 'backtest', file, '--json', '--data-dir', dataDir], {
    maxBuffer: 2 ** 28,
  });
  const { whole } = evaluationJsonSchema.parse(JSON.parse(told.stdout));
  for (const name of ['capture', 'false', 'win'] as const) {
    const { hits, n } = whole!.gates[name];
    await expect(gates).toContainText(`${hits}/${n}`);
  }
  await window.getByRole('button', { name: 'JSON' }).click();
  await expect(window.getByText('Guardado.')).toBeVisible();
  expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual(JSON.parse(told.stdout));

  await window.getByLabel('Nome do preset').fill('calmo');
  await window.getByRole('button', { name: 'Guardar preset' }).click();
  await expect
    .poll(() => readFileSync(path.join(dataDir, 'presets', 'calmo.yaml'), 'utf8'))
    .toContain('name: calmo');
  await window.getByTitle('Mostrar no gráfico').first().click();
  await expect(window.getByText('REPLAY').first()).toBeVisible({ timeout: 30_000 });
  if (process.env.VIGIA_LOOK !== undefined) await window.screenshot({ path: process.env.VIGIA_LOOK });
});
