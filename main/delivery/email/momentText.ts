import type { Language } from '../../../app/alerts/language';

/** A moment (UTC ms) in the exchange's zone, the zone named: `16/03/2026, 09:10 BRT`. */
export function momentText(at: number, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(language === 'pt' ? 'pt-BR' : 'en-GB', {
    timeZone: zone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}
