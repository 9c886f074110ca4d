import { createHash } from 'node:crypto';
import type { Alert } from '../../../app/alerts/alert';
import type { Language } from '../../../app/alerts/language';
import { foldedTitle } from '../../../app/alerts/silence/foldedTitle';
import { isFoldedDigest } from '../../../app/alerts/silence/isFoldedDigest';
import { notificationText } from '../../../app/alerts/notificationText';
import { EMAIL_WORDS } from './emailWords';
import { htmlPage } from './htmlPage';
import type { MailMessage } from './mailMessage';
import { momentText } from './momentText';

/** Alerts that could not be sent while they were news, in one e-mail, oldest first. */
export function composeDigest(
  alerts: readonly Alert[],
  language: Language,
  zoneOf: (symbol: string) => string,
): MailMessage {
  const words = EMAIL_WORDS[language];
  const folded = isFoldedDigest(alerts);
  const simulated = alerts.every(({ origin }) => origin === 'simulated');
  const mark = simulated ? `${language === 'pt' ? 'SIMULADO' : 'SIMULATED'} · ` : '';
  const lead = folded ? foldedTitle(alerts, language) : `${mark}${words.digestLead(alerts.length)}`;
  const why = folded ? words.foldedWhy : words.digestWhy;
  const rows = alerts.map((alert) => {
    const { title, body } = notificationText(alert, language);
    return [
      momentText(alert.candleTime, language, zoneOf(alert.symbol)),
      `${title} · ${body.replace('\n', ' · ')}`,
    ] as const;
  });
  const ids = createHash('sha256')
    .update(alerts.map(({ id }) => id).join(' '))
    .digest('hex');
  return {
    subject: lead,
    text: [
      lead,
      '',
      why,
      '',
      ...rows.map(([at, line]) => `${at}  ${line}`),
      '',
      '-- ',
      words.footer,
      '',
    ].join('\n'),
    html: htmlPage({
      lang: words.lang,
      colour: '#374151',
      mark: null,
      lead,
      title: lead,
      rows,
      paragraphs: [why],
      chartAlt: null,
      footer: words.footer,
    }),
    messageId: `${ids.slice(0, 32)}@digest.vigia`,
    urgent: false,
    headers: { 'X-Vigia-Alerts': String(alerts.length) },
    chart: null,
  };
}
