import type { Alert } from '../alert';
import type { Language } from '../language';
import type { NotificationText } from '../notificationText';
import { patternName } from '../patternName';
import { foldedTitle } from './foldedTitle';

const MOST_LINES = 4;

/** The digest of alerts over the attention budget: how many, and which patterns of which symbols. */
export function foldedText(alerts: readonly Alert[], language: Language): NotificationText {
  const pt = language === 'pt';
  const lines = [...bySymbol(alerts, language)].map(
    ([symbol, patterns]) => `${symbol}: ${[...patterns].map(timesOf).join(', ')}`,
  );
  const rest = lines.length - MOST_LINES;
  const more = pt ? `e mais ${rest} ativos` : `and ${rest} more symbols`;
  return {
    title: foldedTitle(alerts, language),
    body: [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [more] : [])].join('\n'),
  };
}

/** How often each pattern occurs, by symbol, in the order in which they came. */
function bySymbol(alerts: readonly Alert[], language: Language): ReadonlyMap<string, Map<string, number>> {
  const symbols = new Map<string, Map<string, number>>();
  for (const { symbol, patterns } of alerts) {
    const counts = symbols.get(symbol) ?? new Map<string, number>();
    symbols.set(symbol, counts);
    for (const pattern of patterns) {
      const name = patternName(pattern, language);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return symbols;
}

function timesOf([name, times]: readonly [string, number]): string {
  return times === 1 ? name : `${name} × ${times}`;
}
