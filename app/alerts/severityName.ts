import type { Severity } from '../detectors/severity';
import type { Language } from './language';

const NAMES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  critical: { pt: 'CRÍTICO', en: 'CRITICAL' },
  high: { pt: 'ALTO', en: 'HIGH' },
  medium: { pt: 'MÉDIO', en: 'MEDIUM' },
  info: { pt: 'INFO', en: 'INFO' },
};

/** The severity as notifications and messages shout it. */
export function severityName(severity: Severity, language: Language): string {
  return NAMES[severity][language];
}
