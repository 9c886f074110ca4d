import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inMain } from './support/inMain';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

test('a bug of the main process is said with its diagnostic file, and the next start shows what was recorded', async ({
  launch,
  dataDir,
}) => {
  const { app, window, output } = await launch();
  const { alerts } = terminalPage(window);
  await expect(alerts.first()).toBeVisible({ timeout: 60_000 });
  const recorded = (await alerts.last().getAttribute('data-alert')) ?? '';
  const own = app.process();
  await inMain(app, ({ dialog }) => {
    // The box of the system waits for somebody to press its button.
    dialog.showErrorBox = (title, text) => void process.stderr.write(`box: ${title}: ${text}\n`);
    setTimeout(() => {
      throw new Error('a bug that nobody caught');
    }, 100);
  });
  await expect.poll(() => own.exitCode, { timeout: 30_000 }).toBe(1);

  const logs = path.join(dataDir, 'logs');
  const [diagnostic] = readdirSync(logs).filter((name) => name.startsWith('diagnostic-'));
  const file = path.join(logs, diagnostic!);
  expect(readFileSync(file, 'utf8')).toContain('Error: a bug that nobody caught');
  const sentence = `O Vigia parou por um erro interno. Nenhum alerta gravado se perdeu. Abra-o de novo e envie este arquivo ao suporte: ${file}`;
  expect(output()).toContain(`box: Vigia: ${sentence}`);
  expect(output()).not.toContain('a bug that nobody caught');

  const again = await launch();
  await expect(again.window.locator(`li[data-alert="${recorded}"]`)).toHaveCount(1);
});
