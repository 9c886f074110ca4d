import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSecrets } from '../../main/secrets';
import { ALERT_MARKET, FIRST_BREAKOUT, openAlertMarket } from '../soak/fire/alertMarket';
import { canMount } from '../support/canMount';
import { fillUp } from '../support/fillUp';
import { smallDisk } from '../support/smallDisk';
import { bridgePortOf } from './support/bridgePortOf';
import { countAlerts } from './support/countAlerts';
import { terminalPage } from './support/terminalPage';
import { expect, test } from './support/vigiaTest';

const DISK_MB = 48;

test('a full disk is told with what to do, and once there is room every alert is there', async ({
  launch,
}, testInfo) => {
  test.skip(!canMount(), 'only root may mount the small disk that this test fills');
  const disk = smallDisk(DISK_MB);
  try {
    const dataDir = join(disk.folder, 'data');
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'alertas.yaml'), `${ALERT_MARKET}notifications: { desktop: false }\n`);
    const { window, close } = await launch({ dataDir });
    const page = terminalPage(window);
    await expect(page.watchlist).toBeVisible();
    const secrets = readSecrets(join(dataDir, 'secrets.json'));
    if (!secrets.ok) throw new Error(secrets.problem.text.en);
    const house = { terminal: { secrets: secrets.value }, bridgePort: await bridgePortOf(window) };
    const count = (): Promise<number> => countAlerts(window, 'WIN$N', FIRST_BREAKOUT);
    let market = await openAlertMarket(house);
    let breakouts = 0;
    const raise = (times: number): void => {
      for (let one = 0; one < times; one += 1) market.alert();
      breakouts += times;
    };
    raise(5);
    await expect.poll(count).toBe(5);

    const makeRoom = fillUp(disk.folder);
    raise(30);

    const told = window
      .getByRole('list', { name: 'Avisos' })
      .getByRole('listitem')
      .filter({ hasText: 'O disco está cheio' });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText(join(dataDir, 'vigia.db'));
    await expect(told).toContainText('Libere espaço; nada do que já foi gravado se perdeu.');
    await expect(told).toContainText('nenhum alerta novo sai');
    expect(await count()).toBeLessThan(breakouts);
    const picture = testInfo.outputPath('disk-full.png');
    await window.screenshot({ path: picture });
    await testInfo.attach('disk-full', { path: picture, contentType: 'image/png' });

    makeRoom();
    // MetaTrader connects again by itself and is asked for what was not stored.
    market.close();
    market = await openAlertMarket(house, breakouts);
    raise(1);
    await expect(window.getByText('O banco de dados voltou a gravar.')).toBeVisible();
    await expect(told).toHaveCount(0);
    await expect.poll(count).toBe(breakouts);
    await expect(page.history.getByRole('status')).toHaveText(
      `${await countAlerts(window, 'WIN$N')} alertas`,
    );
    market.close();
    await close();
  } finally {
    disk.end();
  }
});
