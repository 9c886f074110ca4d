import type { SettingSection } from '../../app/contract/ipcSettings';

const SECTIONS: Readonly<Record<string, SettingSection>> = {
  language: 'general',
  window: 'general',
  market: 'market',
  instruments: 'market',
  calendars: 'market',
  gapTolerance: 'market',
  indicators: 'detectors',
  detectors: 'detectors',
  plan: 'plan',
  admission: 'alerts',
  doNotDisturb: 'alerts',
  silence: 'alerts',
  attention: 'alerts',
  sounds: 'sounds',
  notifications: 'notifications',
  email: 'email',
  webhook: 'webhook',
  ntfy: 'ntfy',
  bridge: 'mt5',
  server: 'server',
  evaluation: 'evaluation',
  audit: 'keeping',
  backup: 'keeping',
  watch: 'keeping',
  updates: 'keeping',
};

/** The section of the settings screen in which a key stands; a new group without one stands with the general ones. */
export function sectionOf(key: string): SettingSection {
  return SECTIONS[key.split('.')[0] ?? ''] ?? 'general';
}
