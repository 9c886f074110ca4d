import type { Alert } from '../../../app/alerts/alert';
import { renderExplanation } from '../../../app/alerts/explanation';
import type { Language } from '../../../app/alerts/language';
import { formatNumber, formatPrice, formatShare } from '../../../app/alerts/localeNumber';
import { notificationText } from '../../../app/alerts/notificationText';
import { patternName } from '../../../app/alerts/patternName';
import type { Severity } from '../../../app/detectors/severity';
import { EMAIL_WORDS } from './emailWords';
import { htmlPage } from './htmlPage';
import type { MailMessage } from './mailMessage';
import { momentText } from './momentText';

const COLOURS: Readonly<Record<Severity, string>> = {
  critical: '#b91c1c',
  high: '#c2410c',
  medium: '#a16207',
  info: '#374151',
};

/**
 * An alert as an e-mail. Subject and first line say all that is needed at a glance; the rest explains. `zone` is the
 * exchange's IANA zone.
 */
export function composeEmail(
  alert: Alert,
  language: Language,
  zone: string,
  chart: Buffer | null,
): MailMessage {
  const words = EMAIL_WORDS[language];
  const { plan } = alert;
  const { title, body } = notificationText(alert, language);
  const [patterns = '', levels = ''] = body.split('\n');
  const price = (value: number): string => formatPrice(value, language);
  const rows: (readonly [string, string])[] = [
    [words.price, price(alert.price)],
    [words.entry, `${price(plan.entry.low)} – ${price(plan.entry.high)}`],
    [words.stop, price(plan.stop)],
    [words.target, price(plan.target)],
    [words.riskReward, `1:${formatNumber(plan.riskReward, language, 2)}`],
    [words.patterns, alert.patterns.map((pattern) => patternName(pattern, language)).join(' + ')],
    [words.confidence, formatShare(alert.confidence, language)],
    [words.candle, `${alert.timeframe} · ${momentText(alert.candleTime, language, zone)}`],
  ];
  const mark = alert.origin === 'live' ? null : words.marks[alert.origin];
  const why = renderExplanation(alert, language);
  const lead = `${levels} · ${patterns}`;
  return {
    subject: `${title} · ${patterns}`,
    text: [
      lead,
      ...(mark === null ? [] : ['', mark]),
      '',
      ...rows.map(([label, value]) => `${label}: ${value}`),
      '',
      why,
      '',
      '-- ',
      words.footer,
      '',
    ].join('\n'),
    html: htmlPage({
      lang: words.lang,
      colour: COLOURS[alert.severity],
      mark,
      lead,
      title,
      rows,
      paragraphs: [why],
      chartAlt: chart === null ? null : words.chart,
      footer: words.footer,
    }),
    messageId: `${alert.id}@alert.vigia`,
    urgent: alert.severity === 'critical',
    headers: { 'X-Vigia-Alert': alert.id, 'X-Vigia-Origin': alert.origin },
    chart,
  };
}
