import { createFastTime } from './fastTime';
import { ALERT_MARKET, openAlertMarket } from './alertMarket';
import { openFireHouse } from './fireHouse';
import { openMoodySmtp, type SmtpMood } from './smtpFaults';
import { waitUntil } from './waitUntil';

export interface MailFaultsPlan {
  /** Alerts while the server is in each of its moods. */
  readonly alertsEach: number;
  readonly progress?: (mood: string) => void;
  readonly signal?: AbortSignal;
}

export interface MailFaultsReport {
  readonly alerts: number;
  /** Alerts whose e-mail never came although the server got well. */
  readonly missing: number;
  /** Allowed, at least once: what a dying server had perhaps kept comes again. */
  readonly again: number;
  /** Moods in which the window was told that e-mails do not get through, and then that they do again. */
  readonly told: readonly SmtpMood[];
}

/** Time goes so much faster: back-off and the patience with a silent server take seconds, not a minute. */
const HURRY = 20;
const ILL: readonly SmtpMood[] = ['refuse', 'hang', 'die', 'drip'];

/** Raises alerts while the SMTP server is ill in one way after the other, and cures it each time. */
export async function runMailFaults(plan: MailFaultsPlan): Promise<MailFaultsReport> {
  const smtp = await openMoodySmtp();
  const house = await openFireHouse({
    time: createFastTime(HURRY),
    settings: `${ALERT_MARKET}
email:
  { enabled: true, high: always, digestMinutes: 1440, host: 127.0.0.1, port: ${smtp.port}, security: none,
    from: vigia@desk.example, to: trader@desk.example }
`,
  });
  const alerts = new Set<string>();
  house.terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null) alerts.add(event.alert.id);
  });
  const market = await openAlertMarket(house);
  const told: SmtpMood[] = [];
  const codes = (): readonly string[] => house.notices.map(({ code }) => code);
  try {
    for (const mood of ILL) {
      plan.progress?.(mood);
      const before = house.notices.length;
      smtp.mood = mood;
      const due = alerts.size + plan.alertsEach;
      for (let count = 0; count < plan.alertsEach; count += 1) market.alert();
      await waitUntil(() => alerts.size === due, plan.signal);
      // A slow server is no broken one: everything gets through while it drips.
      if (mood !== 'drip')
        await waitUntil(() => codes().slice(before).includes('channel-failing-email'), plan.signal);
      else await waitUntil(() => smtp.taken.size === alerts.size, plan.signal);
      smtp.mood = 'well';
      await waitUntil(() => [...alerts].every((id) => smtp.taken.has(id)), plan.signal);
      if (mood !== 'drip')
        await waitUntil(() => codes().slice(before).includes('channel-recovered-email'), plan.signal);
      if (codes().slice(before).includes('channel-recovered-email')) told.push(mood);
    }
    return {
      alerts: alerts.size,
      missing: [...alerts].filter((id) => !smtp.taken.has(id)).length,
      again: [...smtp.taken.values()].reduce((sum, times) => sum + times - 1, 0),
      told,
    };
  } finally {
    market.close();
    await house.stop();
    await smtp.close();
  }
}
