import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { evaluationJsonSchema } from '../../app/contract/evaluationJson';
import { sweepJsonSchema } from '../../app/contract/sweepJson';
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

  // Walk-forward on three months: the very numbers of the command, and a setting of it kept and loaded.
  const short = path.join(dataDir, 'WIN$N_M5_short.csv');
  writeFileSync(short, readFileSync(file, 'utf8').split('\n').slice(0, 5_000).join('\n'));
  await inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    short,
  );
  await window.getByRole('button', { name: 'Walk-forward' }).click();
  await window.getByRole('button', { name: 'Escolher arquivo…' }).click();
  const start = window.getByRole('button', { name: 'Iniciar walk-forward' });
  await expect(window.getByText('24 configurações a testar')).toBeVisible();
  await window.getByLabel('Sessões para escolher').fill('20');
  await window.getByLabel('Sessões para julgar').fill('10');
  await window.getByRole('combobox', { name: 'Grade de configurações' }).click();
  await window.getByRole('option', { name: 'Grade própria…' }).click();
  const own = window.getByLabel('Grade própria, com chaves de alertas.yaml');
  await own.fill('detectors:\n  volatility-shock:\n    janela: 3\n');
  await expect(window.getByRole('alert').filter({ hasText: 'Linha 3' })).toBeVisible();
  await expect(start).toBeDisabled();
  // So many that it cannot be over before it is interrupted.
  await own.fill(
    'detectors:\n  volatility-shock:\n    window: { from: 40, to: 160 }\n    k: { from: 2, to: 4 }\n',
  );
  await window.getByRole('combobox', { name: 'Quais combinações' }).click();
  await window.getByRole('option', { name: 'Sortear algumas' }).click();
  await window.getByLabel('Quantas').fill('2000');
  await expect(window.getByText('2.000 configurações a testar')).toBeVisible();
  await start.click();
  await expect(window.getByText(/^[1-9]\S* de 2\.000 configurações/)).toBeVisible({ timeout: 60_000 });
  await window.getByRole('button', { name: 'Interromper' }).click();
  await expect(window.getByText(/^A busca foi interrompida em \d+ de 2000 configurações/)).toBeVisible();
  expect(existsSync(path.join(dataDir, 'sweep.state'))).toBe(true);
  await window.getByRole('combobox', { name: 'Quais combinações' }).click();
  await window.getByRole('option', { name: 'Todas as combinações' }).click();
  const grid = 'detectors:\n  volatility-shock:\n    window: [60, 120]\n    k: [2.5, 2.75, 3]\n';
  await own.fill(grid);
  await expect(window.getByText('6 configurações a testar', { exact: true })).toBeVisible();
  await start.click();
  const joined = window.getByRole('table', { name: 'Todas as partes juntas' });
  await expect(joined).toBeVisible({ timeout: 60_000 });
  expect(existsSync(path.join(dataDir, 'sweep.state'))).toBe(false);
  const gridFile = path.join(dataDir, 'grid.yaml');
  writeFileSync(gridFile, grid);
  const searched = await execute(
    process.execPath,
    [
      CLI,
      'sweep',
      short,
      '--grid',
      gridFile,
      '--train',
      '20',
      '--test',
      '10',
      '--json',
      '--data-dir',
      dataDir,
    ],
    { maxBuffer: 2 ** 28 },
  );
  const found = sweepJsonSchema.parse(JSON.parse(searched.stdout));
  for (const name of ['capture', 'false', 'win'] as const) {
    const { hits, n } = found.joined!.gates[name];
    await expect(joined).toContainText(`${hits}/${n}`);
  }
  await window.getByRole('button', { name: 'JSON' }).click();
  await expect(window.getByText('Guardado.')).toBeVisible();
  expect(readFileSync(json, 'utf8').trimEnd()).toBe(searched.stdout.trimEnd());
  await expect(window.getByText(/^p = 0,\d{3}, corrigido pelas 6 configurações testadas/)).toBeVisible();
  // Another than the best, kept as a preset, and loaded into a form that had gone back to what holds now.
  const rows = window
    .getByRole('table', { name: 'Fronteira entre captura e alertas falsos' })
    .getByRole('radio');
  const offered = [...new Set([found.best.setting, ...found.front])];
  await expect(rows).toHaveCount(offered.length);
  await rows.last().check();
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await window.getByLabel('Nome do preset').fill('da-fronteira');
  await window.getByRole('button', { name: 'Guardar preset' }).click();
  const kept = found.settings[offered.at(-1)!]!.values;
  await expect
    .poll(() => readFileSync(path.join(dataDir, 'presets', 'da-fronteira.yaml'), 'utf8'))
    .toContain(`window: ${kept[0]}\n    k: ${kept[1]}\n`);
  await window.getByRole('button', { name: 'Como está agora' }).click();
  await window.getByRole('combobox', { name: 'Carregar preset' }).click();
  await window.getByRole('option', { name: 'da-fronteira' }).click();
  await expect(window.getByLabel('Choque de volatilidade: vezes a mediana (k)')).toHaveValue(
    String(kept[1]).replace('.', ','),
  );
  await expect(window.getByLabel('Choque de volatilidade: janela, candles')).toHaveValue(String(kept[0]));
  await window.getByRole('button', { name: 'Backtest', exact: true }).click();
  await window.getByTitle('Mostrar no gráfico').first().click();
  await expect(window.getByText('REPLAY').first()).toBeVisible({ timeout: 30_000 });
  if (process.env.VIGIA_LOOK !== undefined) await window.screenshot({ path: process.env.VIGIA_LOOK });
});
