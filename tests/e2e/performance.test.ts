import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { evaluationJsonSchema } from '../../app/contract/evaluationJson';
import { sharedData } from '../support/sharedData';
import { playFile } from './support/playFile';
import { expect, test } from './support/vigiaTest';

const FILE = sharedData('WIN_M5_mt5_api_202606.csv');
const CLI = path.resolve(__dirname, '..', '..', 'out', 'cli', 'cli.cjs');
const execute = promisify(execFile);

test('of candles that came live, the performance tab says what the command says of their file', async ({
  launch,
  dataDir,
}) => {
  test.skip(FILE === null, '../shared/data is not beside the project');
  const file = FILE ?? '';
  const { window } = await launch();
  await window.getByRole('tab', { name: 'Desempenho' }).click();
  const panel = window.getByRole('tabpanel', { name: 'Desempenho' });
  await expect(panel).toBeVisible();
  // The tab is open while the alerts come in and end: it follows them.
  await playFile(window, file, dataDir, ['--speed', 'max', '--history', '0']);

  const told = await execute(
    process.execPath,
    [CLI, 'backtest', file, '--raw', '--from', '2000-01-01', '--json', '--data-dir', dataDir],
    { maxBuffer: 2 ** 28 },
  );
  const { gates, detectors } = evaluationJsonSchema.parse(JSON.parse(told.stdout));
  expect(gates.win.n).toBeGreaterThan(10);
  const source = window.getByRole('combobox', { name: 'Quais alertas' });
  await expect(source).toHaveText('WIN$N M5, ao vivo', { timeout: 20_000 });
  await window.getByRole('combobox', { name: 'Período' }).click();
  await window.getByRole('option', { name: 'Tudo' }).click();
  await window.getByRole('combobox', { name: 'Avisados ou todos' }).click();
  await window.getByRole('option', { name: 'Todos, também os recusados' }).click();

  const shown = window.getByRole('table', { name: 'Critérios' });
  for (const name of ['capture', 'false', 'win'] as const) {
    const { hits, n } = gates[name];
    await expect(shown).toContainText(`${hits}/${n}`, { timeout: 20_000 });
  }
  const patterns = window.getByRole('table', { name: 'Por padrão' });
  for (const one of Object.values(detectors)) {
    if (one.alerts === 0) continue;
    const { hits, n } = one.gates.win;
    await expect(patterns).toContainText(`${hits}/${n}`);
  }
  await expect(panel.getByText('SIMULADO')).toHaveCount(0);
  // The key of the third tab.
  await window.getByRole('tab', { name: 'Sistema' }).click();
  await window.keyboard.press('3');
  await expect(panel).toBeVisible();

  // Held to the backtest that comes with Vigia, until there is one of this very series.
  await expect(panel).toContainText('Backtest que vem com o Vigia: WIN$N M5, configurações padrão');
  await window.getByRole('tab', { name: 'Backtest' }).click();
  await window.getByRole('combobox', { name: 'Candles' }).click();
  await window.getByRole('option', { name: 'WIN$N M5, do histórico' }).click();
  await window.getByRole('button', { name: 'Rodar backtest' }).click();
  await expect(shown).toBeVisible({ timeout: 60_000 });
  await window.getByRole('tab', { name: 'Desempenho' }).click();
  await expect(panel).toContainText('Backtest das configurações de agora');
  const drift = window.getByRole('table', { name: 'Ao vivo contra o backtest' });
  await expect(drift.getByRole('row').filter({ hasText: 'Choque' }).first()).toContainText('n pequeno');

  await panel.getByRole('button', { name: 'Conferir agora' }).click();
  await expect(panel.getByText(/^\d+ de \d+ alertas reproduzidos$/)).toBeVisible();
  const checked = await execute(process.execPath, [CLI, 'check', '--symbol', 'WIN$N', '--data-dir', dataDir]);
  const [, day, reproduced, said] = /^WIN\$N (\S+): (\d+) de (\d+)/.exec(checked.stdout) ?? [];
  expect([day, reproduced]).toEqual(['2026-06-10', said]);
  await expect(panel).toContainText(`${reproduced} de ${said} alertas reproduzidos`);

  await window.getByRole('button', { name: 'EN: English' }).click();
  await expect(window.getByRole('combobox', { name: 'Which alerts' })).toHaveText('WIN$N M5, live');
  if (process.env.VIGIA_LOOK !== undefined) {
    await window.locator('.dock').evaluate((dock) => ((dock as HTMLElement).style.height = '640px'));
    await window.screenshot({ path: process.env.VIGIA_LOOK });
  }
});
