import type { Alert } from '../../app/alerts/alert';
import type { Language } from '../../app/alerts/language';
import { testText } from '../../app/alerts/testText';
import type { Clock } from '../../app/engine/ports';
import type { Channel } from './channel';
import { composeDigest } from './email/composeDigest';
import { composeEmail } from './email/composeEmail';
import { EMAIL_WORDS } from './email/emailWords';
import { htmlPage } from './email/htmlPage';
import type { MailMessage } from './email/mailMessage';
import { createSmtpSender, type SmtpOptions } from './email/smtpSender';
import { timed } from './timed';

export interface EmailOptions extends SmtpOptions {
  readonly language: () => Language;
  readonly clock: Clock;
  /** The IANA zone of the exchange of a symbol. */
  readonly zoneOf: (symbol: string) => string;
  /** The chart around the alert as PNG, or null when there is none. */
  readonly chart: (alert: Alert) => Promise<Buffer | null>;
}

/** Alerts by e-mail through any SMTP server. */
export function createEmailChannel(options: EmailOptions): Channel {
  const { language, clock, zoneOf, chart, address } = options;
  const smtp = createSmtpSender(options);
  const send = (message: () => Promise<MailMessage>) => timed(clock, async () => smtp.send(await message()));

  return {
    id: 'email',
    once: false,
    remote: true,
    // Whether it is still needed is the fallback rule's decision.
    personal: false,
    timeToLiveMs: address.timeToLiveMs,
    deadlineMs: 15_000,
    send: (alert) =>
      send(async () => {
        // A chart that cannot be drawn is no reason to say nothing.
        const picture = await chart(alert).catch(() => null);
        return composeEmail(alert, language(), zoneOf(alert.symbol), picture);
      }),
    sendDigest: (alerts) => send(() => Promise.resolve(composeDigest(alerts, language(), zoneOf))),
    sendTest: () => send(() => Promise.resolve(testMessage(language(), clock.now()))),
    close: () => smtp.close(),
  };
}

function testMessage(language: Language, now: number): MailMessage {
  const { title, body } = testText(language);
  const { lang, footer } = EMAIL_WORDS[language];
  return {
    subject: title,
    text: `${body}\n\n-- \n${footer}\n`,
    html: htmlPage({
      lang,
      colour: '#374151',
      mark: null,
      lead: body,
      title,
      rows: [],
      paragraphs: [],
      chartAlt: null,
      footer,
    }),
    messageId: `${now.toFixed(0)}@test.vigia`,
    urgent: false,
    headers: {},
    chart: null,
  };
}
