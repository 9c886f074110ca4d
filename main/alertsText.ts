import type { Alert } from '../app/alerts/alert';
import { toAlertJson } from '../app/contract/alertJson';
import { alertCsvHeader, alertCsvLine } from './alertCsv';

export type AlertsFormat = 'csv' | 'json';

/** A file of alerts piece by piece: its begin, each alert in turn, its end. */
export interface AlertsText {
  begin(): string;
  add(alert: Alert): string;
  end(): string;
}

/** One shape for the command line's exports and the window's. */
export function createAlertsText(format: AlertsFormat): AlertsText {
  if (format === 'csv')
    return { begin: alertCsvHeader, add: (alert) => alertCsvLine(toAlertJson(alert)), end: () => '' };
  let before = '[\n';
  return {
    begin: () => '',
    add(alert) {
      const piece = `${before}${JSON.stringify(toAlertJson(alert))}`;
      before = ',\n';
      return piece;
    },
    end: () => (before === '[\n' ? '[]\n' : '\n]\n'),
  };
}
