import type { Alert } from '../../app/alerts/alert';
import { useAnnouncement } from '../state/announcementStore';

/** Critical alerts interrupt a screen reader; quieter ones wait in the list. */
export function announceAlerts(fresh: readonly Alert[]): void {
  const critical = fresh.filter((alert) => alert.severity === 'critical' && alert.reason === null).at(-1);
  if (critical !== undefined) useAnnouncement.setState({ alert: critical });
}
