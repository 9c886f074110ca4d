import type { Alert } from './alert';
import type { Language } from './language';
import { notificationText, type NotificationText } from './notificationText';
import { patternName } from './patternName';
import { foldedText } from './silence/foldedText';
import { isFoldedDigest } from './silence/isFoldedDigest';

/** Late alerts in one notification: how many, and the newest few by name. Not empty. */
export function digestText(alerts: readonly Alert[], language: Language): NotificationText {
  if (isFoldedDigest(alerts)) return foldedText(alerts, language);
  const pt = language === 'pt';
  const count = alerts.length;
  const simulated = alerts.every(({ origin }) => origin === 'simulated')
    ? pt
      ? 'SIMULADO · '
      : 'SIMULATED · '
    : '';
  const [only] = alerts;
  if (count === 1 && only !== undefined) {
    const text = notificationText(only, language);
    return { ...text, title: `${pt ? 'Com atraso' : 'Late'} · ${text.title}` };
  }
  const newest = alerts.slice(-3).reverse();
  const lines = newest.map(
    ({ symbol, patterns: [pattern] }) =>
      `${symbol}: ${pattern === undefined ? '' : patternName(pattern, language)}`,
  );
  const rest = count - newest.length;
  if (rest > 0) lines.push(pt ? `e mais ${rest}` : `and ${rest} more`);
  return {
    title: `${simulated}${pt ? `${count} alertas com atraso` : `${count} late alerts`}`,
    body: lines.join('\n'),
  };
}
