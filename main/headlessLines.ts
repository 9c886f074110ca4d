import type { Alert } from '../app/alerts/alert';
import type { Language } from '../app/alerts/language';
import { formatPrice, formatShare } from '../app/alerts/localeNumber';
import { patternName } from '../app/alerts/patternName';
import type { Severity } from '../app/detectors/severity';
import { timeframeMs } from '../app/market/timeframe';

const SEVERITY: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  critical: { pt: 'CRÍTICO', en: 'CRITICAL' },
  high: { pt: 'ALTO', en: 'HIGH' },
  medium: { pt: 'MÉDIO', en: 'MEDIUM' },
  info: { pt: 'INFO', en: 'INFO' },
};

/** Where someone without a window can look. */
export function healthLine(port: number, host: string, language: Language): string {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/health`;
  return language === 'pt' ? `Vigia rodando. Estado: ${address}` : `Vigia is running. Health: ${address}`;
}

/**
 * One alert on one line, for a terminal without a window: the moment its candle closed (UTC), what, how sure, and
 * the levels. A simulated one says so.
 */
export function alertLine(alert: Alert, language: Language): string {
  const { plan } = alert;
  const price = (value: number): string => formatPrice(value, language);
  const closed = new Date(alert.candleTime + timeframeMs(alert.timeframe)).toISOString();
  const words =
    language === 'pt'
      ? { long: '▲ alta', short: '▼ baixa', target: 'alvo', confidence: 'confiança', simulated: 'SIMULADO' }
      : {
          long: '▲ long',
          short: '▼ short',
          target: 'target',
          confidence: 'confidence',
          simulated: 'SIMULATED',
        };
  const parts = [
    `${closed.slice(0, 10)} ${closed.slice(11, 16)}Z`,
    SEVERITY[alert.severity][language],
    `${alert.symbol} ${alert.timeframe}`,
    alert.direction === 'long' ? words.long : words.short,
    alert.patterns.map((pattern) => patternName(pattern, language)).join(' + '),
    price(alert.price),
    `stop ${price(plan.stop)}`,
    `${words.target} ${price(plan.target)}`,
    `${words.confidence} ${formatShare(alert.confidence, language)}`,
  ];
  if (alert.origin === 'simulated') parts.push(words.simulated);
  return parts.join('  ');
}
