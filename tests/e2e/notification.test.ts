import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';

const run = promisify(execFile);

interface DunstHistory {
  readonly data: readonly (readonly { readonly summary: { readonly data: string } }[])[];
}

/** What the notification daemon has shown, or is showing, as it tells it itself. */
async function shownSummaries(): Promise<readonly string[]> {
  await run('dunstctl', ['close-all']);
  const { stdout } = await run('dunstctl', ['history']);
  const history = JSON.parse(stdout) as DunstHistory;
  return history.data.flat().map(({ summary }) => summary.data);
}

/** How many notifications are on the screen now. */
async function displayed(): Promise<number> {
  const { stdout } = await run('dunstctl', ['count', 'displayed']);
  return Number(stdout.trim());
}

test('an alert is shown as a notification on the desktop, and a click on it brings the alert', async ({
  launch,
}, testInfo) => {
  const daemon = await run('dunstctl', ['is-paused']).catch(() => null);
  test.skip(daemon === null, 'no notification daemon (dunst) in this session: run it with "npm test"');
  // Critical ones of other tests stay on the screen after their application has gone.
  await run('dunstctl', ['close-all']);
  // Older daemons cannot forget: what they showed before is older than what this test makes them show.
  await run('dunstctl', ['history-clear']).catch(() => undefined);

  const { window } = await launch();
  const page = terminalPage(window);
  const delivered = page.alerts.locator('[data-delivery="delivered"]', { hasText: 'Notificação: entregue' });
  await expect(delivered.first()).toBeAttached({ timeout: 60_000 });

  const picture = testInfo.outputPath('desktop.png');
  await run('scrot', ['--overwrite', picture]);
  await testInfo.attach('desktop', { path: picture, contentType: 'image/png' });

  // The daemon says that it took a notification before it has drawn it: nobody can click before that.
  await expect.poll(displayed).toBeGreaterThan(0);
  // The default action of the newest one is what a click does.
  await run('dunstctl', ['action', '0']);
  await expect(page.detail).toBeVisible();

  const card = page.alerts.filter({ has: window.locator('[data-delivery="delivered"]') }).last();
  const price = await card.locator('.card-price').textContent();
  await expect.poll(shownSummaries).toContainEqual(expect.stringContaining(price ?? 'no price'));
  const [summary] = await shownSummaries();
  expect(summary).toMatch(/SIMULADO · (CRÍTICO|ALTO|MÉDIO)/);
});
