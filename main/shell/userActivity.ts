import { powerMonitor } from 'electron';

const AWAY_AFTER_S = 60;

/** True when the trader touched mouse or keyboard within the last minute. */
export function isUserActive(): boolean {
  return powerMonitor.getSystemIdleTime() < AWAY_AFTER_S;
}
