import type { Alert } from '../../../app/alerts/alert';
import type { SnoozeScope } from '../../../app/alerts/silence/snooze';
import type { Dictionary } from '../../i18n/pt';

/** One thing that can be silenced; an alert of several patterns needs one snooze for each. */
export interface ScopeOption {
  readonly id: 'all' | 'symbol' | 'pattern' | 'pattern-symbol';
  readonly text: string;
  readonly scopes: readonly SnoozeScope[];
}

/** What the menu offers: everything, the symbol, and the patterns of the alert everywhere or on its symbol. */
export function snoozeScopes(symbol: string | null, alert: Alert | null, text: Dictionary): ScopeOption[] {
  const options: ScopeOption[] = [
    { id: 'all', text: text.snooze.all, scopes: [{ symbol: null, pattern: null }] },
  ];
  const here = alert?.symbol ?? symbol;
  if (here !== null) options.push({ id: 'symbol', text: here, scopes: [{ symbol: here, pattern: null }] });
  if (alert === null) return options;
  const names = alert.patterns.map((pattern) => text.pattern[pattern]).join(' + ');
  const scopesOn = (on: string | null): SnoozeScope[] =>
    alert.patterns.map((pattern) => ({ symbol: on, pattern }));
  options.push({ id: 'pattern', text: names, scopes: scopesOn(null) });
  options.push({
    id: 'pattern-symbol',
    text: text.snooze.on(names, alert.symbol),
    scopes: scopesOn(alert.symbol),
  });
  return options;
}
