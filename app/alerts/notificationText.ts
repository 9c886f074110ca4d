import type { Alert } from './alert';
import type { Language } from './language';
import { formatNumber, formatPrice } from './localeNumber';
import { patternName } from './patternName';
import { severityName } from './severityName';

/** What a notification says. */
export interface NotificationText {
  /** One line: severity, symbol, direction, price. */
  readonly title: string;
  /** The patterns, then the levels. */
  readonly body: string;
}

/** Replaces control and line-breaking characters: a name from outside stays on its line. */
// eslint-disable-next-line no-control-regex -- those are the characters this is about
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/**
 * An alert in one glance, for notifications, pushes and the subject of e-mails. What is not from the live market
 * says so first.
 */
export function notificationText(alert: Alert, language: Language): NotificationText {
  const { plan } = alert;
  const pt = language === 'pt';
  const price = (value: number): string => formatPrice(value, language);
  const marks = [...originMark(alert, pt), severityName(alert.severity, language)].join(' · ');
  const arrow = alert.direction === 'long' ? (pt ? '▲ alta' : '▲ long') : pt ? '▼ baixa' : '▼ short';
  const patterns = alert.patterns.map((pattern) => patternName(pattern, language)).join(' + ');
  const confidence = formatNumber(alert.confidence * 100, language, 0);
  const levels = [
    `${pt ? 'Entrada' : 'Entry'} ${price(plan.entry.low)}–${price(plan.entry.high)}`,
    `stop ${price(plan.stop)}`,
    `${pt ? 'alvo' : 'target'} ${price(plan.target)}`,
    `R:R 1:${formatNumber(plan.riskReward, language, 1)}`,
  ].join(' · ');
  return {
    title: oneLine(`${marks} · ${alert.symbol} ${alert.timeframe} ${arrow} ${price(alert.price)}`),
    body: `${oneLine(`${patterns} (${pt ? 'confiança' : 'confidence'} ${confidence}%)`)}\n${levels}`,
  };
}

function originMark({ origin }: Alert, pt: boolean): string[] {
  switch (origin) {
    case 'live':
      return [];
    case 'simulated':
      return [pt ? 'SIMULADO' : 'SIMULATED'];
    case 'replay':
      return ['REPLAY'];
    case 'backfill':
      return [pt ? 'ATRASADO' : 'LATE'];
  }
}

function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}
