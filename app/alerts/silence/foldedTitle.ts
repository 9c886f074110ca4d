import type { Alert } from '../alert';
import type { Language } from '../language';

/** `7 alertas além do seu limite por hora`, said to be simulated when all are. */
export function foldedTitle(alerts: readonly Alert[], language: Language): string {
  const count = alerts.length;
  const simulated = alerts.every(({ origin }) => origin === 'simulated');
  if (language === 'pt')
    return `${simulated ? 'SIMULADO · ' : ''}${count} ${count === 1 ? 'alerta' : 'alertas'} além do seu limite por hora`;
  return `${simulated ? 'SIMULATED · ' : ''}${count} ${count === 1 ? 'alert' : 'alerts'} over your hourly limit`;
}
