import { createSystemClock } from '../../../main/clock';
import { createSystemScheduler } from '../../../main/scheduler';
import { ALERT_MARKET, openAlertMarket } from './alertMarket';
import { FireClient } from './fireClient';
import { openFireHouse } from './fireHouse';
import { openMoodySmtp } from './smtpFaults';
import { waitUntil } from './waitUntil';

export interface ClockStepsReport {
  readonly alerts: number;
  readonly missingAtClient: number;
  readonly missingInMailbox: number;
  readonly twiceInMailbox: number;
}

const HOUR_MS = 3_600_000;
/** Less than a day in all: what is older than that rightly comes in a digest. */
const STEPS_MS = [0, -HOUR_MS, 3 * HOUR_MS, -2 * HOUR_MS, 20 * HOUR_MS, 0];
const ALERTS_EACH = 3;

/** Raises alerts while the computer's clock jumps back and forward, and looks for them at a client and in a mailbox. */
export async function runClockSteps(): Promise<ClockStepsReport> {
  const clock = createSystemClock();
  const scheduler = createSystemScheduler();
  let step = 0;
  const smtp = await openMoodySmtp();
  const house = await openFireHouse({
    time: { now: () => clock.now() + step, after: (ms, task) => scheduler.after(ms, task) },
    settings: `${ALERT_MARKET}
email:
  { enabled: true, high: fallback, fallbackSeconds: 1, digestMinutes: 1440, host: 127.0.0.1, port: ${smtp.port},
    security: none, from: vigia@desk.example, to: trader@desk.example }
`,
  });
  const client = new FireClient();
  client.connect(house.httpPort, house.terminal.secrets.apiToken);
  const market = await openAlertMarket(house);
  try {
    let alerts = 0;
    for (const next of STEPS_MS) {
      for (let one = 0; one < ALERTS_EACH; one += 1) market.alert();
      alerts += ALERTS_EACH;
      await client.until(alerts, 10_000);
      // The clock jumps while the e-mails wait for somebody to look.
      step = next;
      await waitUntil(() => smtp.taken.size === alerts);
    }
    const ids = house.terminal.port.snapshot().alerts.map(({ id }) => id);
    return {
      alerts,
      missingAtClient: alerts - ids.filter((id) => client.heard.has(id)).length,
      missingInMailbox: alerts - ids.filter((id) => smtp.taken.has(id)).length,
      twiceInMailbox: [...smtp.taken.values()].filter((times) => times > 1).length,
    };
  } finally {
    market.close();
    client.close();
    await house.stop();
    await smtp.close();
  }
}
