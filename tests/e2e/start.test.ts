import { expect, test } from './support/vigiaTest';
import { terminalPage } from './support/terminalPage';
import { inMain } from './support/inMain';

test('the first start shows the moving candles of the simulated market and an alert with its marker', async ({
  launch,
}, testInfo) => {
  const { window } = await launch();
  const page = terminalPage(window);

  await expect(page.watchlist).toContainText('WIN$SIM');
  await expect(window.getByText('SIMULADO').first()).toBeVisible();
  await expect(window.getByText('Este é o mercado simulado')).toBeVisible();

  const first = await page.legendTime.textContent();
  await expect(page.legendTime).not.toHaveText(first ?? '');

  const alert = page.alerts.first();
  await expect(alert).toBeVisible({ timeout: 60_000 });
  await expect(alert).toContainText('SIMULADO');
  const id = await alert.getAttribute('data-alert');
  await expect(page.markers.and(window.locator(`[data-marker="${id ?? ''}"]`))).toHaveCount(1);

  const picture = testInfo.outputPath('terminal.png');
  await window.screenshot({ path: picture });
  await testInfo.attach('terminal', { path: picture, contentType: 'image/png' });
});

test('the page breaks no rule of its content security policy and logs no error', async ({ launch }) => {
  const { window } = await launch();
  const page = terminalPage(window);
  const complaints: string[] = [];
  window.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(error.message));
  await window.reload();
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  await page.alerts.first().getByRole('button', { name: 'Explicar' }).click();
  await expect(page.detail).toBeVisible();
  await window.getByRole('tab', { name: 'Sistema' }).click();
  await expect(window.getByRole('tabpanel', { name: 'Sistema' })).toContainText('Pasta de dados');
  await window.getByRole('button', { name: 'Tema claro' }).click();
  await window.getByRole('button', { name: 'Conectar o MT5' }).first().click();
  await expect(window.getByRole('dialog')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a reloaded window and one whose process died show everything again', async ({ launch }) => {
  const { app, window } = await launch();
  const page = terminalPage(window);
  await expect(page.alerts.first()).toBeVisible({ timeout: 60_000 });
  const oldest = await page.alerts.last().getAttribute('data-alert');
  const same = page.alerts.and(window.locator(`[data-alert="${oldest ?? ''}"]`));

  await window.reload();
  await expect(same).toHaveCount(1);
  await expect(page.legendTime).not.toBeEmpty();

  // The page that Playwright holds dies with its process: from here on the window is asked directly.
  const processOfPage = () =>
    inMain(app, ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents === undefined || contents.isLoading() ? 0 : contents.getOSProcessId();
    });
  const dead = await processOfPage();
  await inMain(app, ({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(processOfPage).not.toBe(dead);
  await expect.poll(processOfPage).toBeGreaterThan(0);
  const countInNewPage = () =>
    inMain(
      app,
      async ({ BrowserWindow }, id) => {
        const script = `document.querySelectorAll('li[data-alert="${id ?? ''}"]').length`;
        return (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script)) as number;
      },
      oldest,
    );
  await expect.poll(countInNewPage).toBe(1);
});
